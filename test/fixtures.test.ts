import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runHeadless } from '../source/command/headless.ts';
import { questions } from '../source/questions/catalogue.ts';
import { parseFlags } from '../source/questions/flags.ts';
import { locate } from '../source/repository/locate.ts';
import { cases, prepare, today, writtenTo } from './fixture-cases.ts';
import { snapshot, writeFiles } from './repository.ts';

async function run(root: string, answers: string) {
  const outcome = await runHeadless({
    flags: parseFlags([root, '--yes', '--json', '--answers', answers], questions),
    mode: 'write',
    cwd: root,
    locate: () => Promise.resolve(locate(root, undefined)),
    today,
    version: () => Promise.resolve('0.0.0'),
    readStdin: () => Promise.resolve(''),
  });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(outcome.stdout) as { files: { path: string; action: string }[] };
}

describe.each(cases)('%s', (name) => {
  it('becomes what `after` shows, and a second run changes nothing', async () => {
    const { root, answers, after } = await prepare(name);
    const before = snapshot(root);
    await run(root, answers);
    const first = snapshot(root);
    if (process.env['UPDATE_FIXTURES']) {
      rmSync(after, { recursive: true, force: true });
      writeFiles(after, writtenTo(root, before));
    }
    expect(writtenTo(root, before)).toEqual(snapshot(after));
    const { files } = await run(root, answers);
    expect(new Set(files.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(snapshot(root)).toEqual(first);
  });
});
