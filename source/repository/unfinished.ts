import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, DraftAnswer } from '../questions/draft.ts';
import { placeOf } from './place.ts';

/** Where an unfinished interview waits: inside `.git`, so that it can never be committed; else nowhere. */
function fileFor(root: string, statePath: string): string | undefined {
  const git = join(root, '.git');
  return placeOf(root, statePath).directory === git ? join(git, 'create-security-policy.json') : undefined;
}

function read(path: string): Draft | undefined {
  try {
    const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof saved !== 'object' || saved === null) return undefined;
    const entries = Object.entries(saved as Record<string, DraftAnswer['value']>);
    return new Map(entries.map(([key, value]) => [key, { value, origin: 'asked' }]));
  } catch {
    // Nothing was saved, or what was saved is of no use: then the interview starts anew.
    return undefined;
  }
}

function write(path: string, draft: Draft | undefined): void {
  const asked = [...(draft ?? [])].filter(([, { origin }]) => origin === 'asked');
  try {
    if (asked.length === 0) rmSync(path, { force: true });
    else {
      const values = Object.fromEntries(asked.map(([key, { value }]) => [key, value]));
      writeFileSync(path, `${JSON.stringify(values)}\n`, { mode: 0o600 });
    }
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
