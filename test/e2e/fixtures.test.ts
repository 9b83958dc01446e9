import { expect, it } from 'vitest';
import { cases, prepare, today, writtenTo } from '../fixture-cases.ts';
import { snapshot } from '../repository.ts';
import { run } from './run.ts';

// What the bundle's plugins change of the sources must not show.
it.each(cases)('the built program makes of %s what the sources make', async (name) => {
  const { root, answers, after } = await prepare(name);
  const before = snapshot(root);
  const env = { SOURCE_DATE_EPOCH: String(Date.parse(today) / 1000) };
  const { exitCode, stderr } = await run([root, '--yes', '--answers', answers], { env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(writtenTo(root, before)).toEqual(snapshot(after));
});
