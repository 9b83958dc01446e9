import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, snapshot } from './repository.ts';

/**
 * Each folder of test/fixtures with an answers.json is a case: `before/` is the repository, `after/` every file
 * that a run with these answers writes, `repository.json` its remote and tags. A new case is a new folder;
 * `UPDATE_FIXTURES=1 npx vitest run test/fixtures.test.ts` writes its `after/`, to be read before it is committed.
 */
const fixtures = new URL('fixtures', import.meta.url).pathname;

export const cases = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'answers.json')));

type Origin = { readonly remote: string | null; readonly tags?: readonly string[] };

function originOf(name: string): Origin {
  const path = join(fixtures, name, 'repository.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Origin) : { remote: null };
}

/** The day on which every case is run. */
export const today = '2026-11-22';

/** The repository of a case, and what a run is told and should write. */
export async function prepare(name: string) {
  const root = await repository({}, { ...originOf(name), from: join(fixtures, name, 'before') });
  return { root, answers: join(fixtures, name, 'answers.json'), after: join(fixtures, name, 'after') };
}

/** What the run wrote, less the state file: its packed texts may differ from one zlib to the next. */
export const writtenTo = (root: string, before: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(snapshot(root)).filter(
      ([path, text]) => path !== '.security-policy.json' && before[path] !== text,
    ),
  );
