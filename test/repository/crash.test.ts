import { afterEach, describe, expect, it } from 'vitest';
import { recover, writeAll } from '../../source/repository/transaction.ts';
import { arm, disarm, Killed, type Kind } from '../faults/fault.mjs';
import {
  after,
  before,
  buryTheDead,
  changesBetween,
  everything,
  makeRepository,
  put,
  remove,
  stateBetween,
  statePath,
  withDirectories,
  type Texts,
} from './scene.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(remove));

function repository(git = true): string {
  const root = makeRepository({ git });
  roots.push(root);
  return root;
}

const write = (root: string) => writeAll(root, changesBetween(before, after), stateBetween(before, after));

/** Runs a step with the `at`-th disk call made to fail; a death that is played ends in nothing. */
async function failing<Result>(root: string, at: number, kind: Kind, step: () => Promise<Result>) {
  arm({ root, at, kind });
  const result = await step().catch((error: unknown) => {
    if (error instanceof Killed) return undefined;
    throw error;
  });
  const { struck } = disarm();
  buryTheDead(root);
  return { result, struck };
}

const allOld = withDirectories(before);
const allNew = withDirectories(after);

/** Which of the two a repository is, with nothing left over; anything else fails. */
function ageOf(root: string): 'old' | 'new' {
  const now = everything(root);
  expect([allOld, allNew]).toContainEqual(now);
  return now[statePath] === after[statePath] ? 'new' : 'old';
}

const without = (texts: Texts, path: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([one]) => one !== path));

const everywhere = [
  ['kill', true],
  ['torn', true],
  ['kill', false],
] as const;

describe('a write of five files', () => {
  it.each(everywhere)(
    'that is ended by %s at any call is all or nothing (in a git repository: %s)',
    async (kind, git) => {
      const ages = [];
      for (let at = 1; ; at += 1) {
        const root = repository(git);
        const { struck } = await failing(root, at, kind, () => write(root));
        if (!struck) break;
        expect(await recover(root, statePath)).not.toHaveProperty('refused');
        ages.push(ageOf(root));
        await write(root);
        remove(root);
      }
      // First it is undone, from the commit on it is finished.
      expect(ages.length).toBeGreaterThan(100);
      expect(ages).toEqual(ages.toSorted().toReversed());
      expect(new Set(ages)).toEqual(new Set(['old', 'new']));
    },
  );

  it.each(['ENOSPC', 'EACCES', 'EIO'] as const)(
    'that meets %s at any call is all or nothing',
    async (kind) => {
      for (let at = 1; ; at += 1) {
        const root = repository();
        const { result, struck } = await failing(root, at, kind, () => write(root));
        if (!struck) break;
        const refused = result !== undefined && 'refused' in result;
        expect(everything(root)[statePath]).toBe(refused ? before[statePath] : after[statePath]);
        await recover(root, statePath);
        expect(ageOf(root)).toBe(refused ? 'old' : 'new');
        remove(root);
      }
    },
  );

  it.each([
    ['kill', 'kill'],
    ['EIO', 'kill'],
    ['kill', 'EIO'],
  ] as const)('that is ended by %s, and its recovery by %s, is all or nothing', async (first, second) => {
    for (let at = 1, more = true; more; at += 13) {
      for (let then = 1; ; then += 7) {
        const root = repository();
        more = (await failing(root, at, first, () => write(root))).struck;
        const { struck } = await failing(root, then, second, () => recover(root, statePath));
        await recover(root, statePath);
        ageOf(root);
        remove(root);
        if (!struck || !more) break;
      }
    }
  });

  it('that is killed, and a file edited before the next run, keeps the edit', async () => {
    for (const path of ['SECURITY.md', statePath, '.env.example']) {
      for (let at = 1; ; at += 3) {
        const root = repository();
        const { struck } = await failing(root, at, 'kill', () => write(root));
        if (!struck) break;
        put(root, path, 'edited\n');
        await recover(root, statePath);
        const now = everything(root);
        expect([without(allOld, path), without(allNew, path)]).toContainEqual(without(now, path));
        expect(now[path]).toBe('edited\n');
        remove(root);
      }
    }
  });
});
