import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHeadless } from '../source/command/headless.ts';
import { questions } from '../source/questions/catalogue.ts';
import { parseFlags } from '../source/questions/flags.ts';
import { locate } from '../source/repository/locate.ts';
import { repository, snapshot, writeFiles } from './repository.ts';

/**
 * Each folder of test/fixtures with an answers.json is a case: `before/` is the repository, `after/` every file
 * that a run with these answers writes, `repository.json` its remote and tags. A new case is a new folder;
 * `UPDATE_FIXTURES=1 npx vitest run test/fixtures.test.ts` writes its `after/`, to be read before it is committed.
 */
const fixtures = new URL('fixtures', import.meta.url).pathname;
const cases = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'answers.json')));

type Origin = { readonly remote: string | null; readonly tags?: readonly string[] };

function originOf(name: string): Origin {
  const path = join(fixtures, name, 'repository.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Origin) : { remote: null };
}

async function run(root: string, name: string) {
  const answers = join(fixtures, name, 'answers.json');
  const outcome = await runHeadless({
    flags: parseFlags([root, '--yes', '--json', '--answers', answers], questions),
    mode: 'write',
    cwd: root,
    locate: () => Promise.resolve(locate(root, undefined)),
    today: '2026-11-22',
    version: () => Promise.resolve('0.0.0'),
    readStdin: () => Promise.resolve(''),
  });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(outcome.stdout) as { files: { path: string; action: string }[] };
}

/** What the run wrote, less the state file: its packed texts may differ from one zlib to the next. */
const writtenTo = (root: string, before: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(snapshot(root)).filter(
      ([path, text]) => path !== '.security-policy.json' && before[path] !== text,
    ),
  );

describe.each(cases)('%s', (name) => {
  it('becomes what `after` shows, and a second run changes nothing', async () => {
    const after = join(fixtures, name, 'after');
    const root = await repository({}, { ...originOf(name), from: join(fixtures, name, 'before') });
    const before = snapshot(root);
    await run(root, name);
    const first = snapshot(root);
    if (process.env['UPDATE_FIXTURES']) {
      rmSync(after, { recursive: true, force: true });
      writeFiles(after, writtenTo(root, before));
    }
    expect(writtenTo(root, before)).toEqual(snapshot(after));
    const { files } = await run(root, name);
    expect(new Set(files.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(snapshot(root)).toEqual(first);
  });
});
