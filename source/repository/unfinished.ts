import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, DraftAnswer } from '../questions/draft.ts';
import { largest, readRegular } from './open-regular.ts';
import { placeOf } from './place.ts';

/** Where an unfinished interview waits: inside `.git`, so that it can never be committed; else nowhere. */
function fileFor(root: string, statePath: string): string | undefined {
  const git = join(root, '.git');
  return placeOf(root, statePath).directory === git ? join(git, 'create-security-policy.json') : undefined;
}

function read(path: string): Draft | undefined {
  try {
    const saved: unknown = JSON.parse(readRegular(path, largest.source)?.bytes.toString('utf8') ?? '');
    if (typeof saved !== 'object' || saved === null) return undefined;
    const entries = Object.entries(saved).flatMap(([key, value]) =>
      isValue(value) ? [[key, { value, origin: 'asked' }] as const] : [],
    );
    return new Map(entries);
  } catch {
    // Nothing was saved, or what was saved is of no use: then the interview starts anew.
    return undefined;
  }
}

const isValue = (value: unknown): value is DraftAnswer['value'] =>
  ['string', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** What was there goes first, so that nothing is ever written through a link. */
function write(path: string, draft: Draft | undefined): void {
  const asked = [...(draft ?? [])].filter(([, { origin }]) => origin === 'asked');
  try {
    rmSync(path, { force: true });
    if (asked.length === 0) return;
    const values = Object.fromEntries(asked.map(([key, { value }]) => [key, value]));
    writeFileSync(path, `${JSON.stringify(values)}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    // A place that cannot be written costs the convenience, not the interview.
  }
}

export type Unfinished = {
  /** Answers of an interview that was left before its end. */
  readonly draft: Draft | undefined;
  /** Keeps what the maintainer answered for another time; `undefined` forgets it. */
  readonly save: ((draft: Draft | undefined) => void) | undefined;
};

/** `statePath` is the path of the state file, relative to the root. */
export function unfinishedInterview(root: string, statePath: string): Unfinished {
  const path = fileFor(root, statePath);
  if (path === undefined) return { draft: undefined, save: undefined };
  return { draft: read(path), save: (draft) => write(path, draft) };
}
