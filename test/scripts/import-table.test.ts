import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });

/** Rules that the linter reports for a file that does not exist, as if it stood at `path`. */
async function lint(path: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: path });
  return (result?.messages ?? []).flatMap(({ ruleId }) => ruleId ?? []);
}

const rule = '@typescript-eslint/no-restricted-imports';

it.each([
  ['source/questions/nearest.ts', "import { readFile } from 'node:fs/promises';\nawait readFile('x');"],
  ['source/questions/nearest.ts', "import { plan } from '../documents/plan.ts';\nplan;"],
  ['source/documents/plan.ts', "import { execa } from 'execa';\nexeca;"],
  ['source/documents/merge/merge.ts', "import { git } from '../../repository/git.ts';\ngit;"],
  ['source/standards/scorecard.ts', "import { plan } from '../documents/plan.ts';\nplan;"],
  ['source/repository/git.ts', "import { render } from 'ink';\nrender;"],
  ['source/repository/git.ts', "import { keys } from '../terminal/keys.ts';\nkeys;"],
  ['source/terminal/keys.ts', "import { git } from '../repository/git.ts';\ngit;"],
  ['source/survey/manifests/pub.ts', "import { parse } from 'yaml';\nparse;"],
  ['source/documents/merge/yaml.ts', "import { parseDocument as read } from 'yaml';\nread;"],
  ['source/survey/remote.ts', "import { main } from '../cli.ts';\nmain;"],
])('%s may not hold %j', async (path, text) => {
  expect(await lint(path, text)).toContain(rule);
});

it.each([
  ['source/questions/nearest.ts', "export { parseArgs } from 'node:util';"],
  ['source/documents/merge/yaml.ts', "import { isMap } from 'yaml';\nisMap;"],
  ['source/documents/plan.ts', "export { catalogue } from '../questions/catalogue.ts';"],
  ['source/documents/merge/merge.ts', "export { diff } from './three-way.ts';"],
  ['source/standards/scorecard.ts', "export type { Change } from '../documents/document.ts';"],
])('%s may hold %j', async (path, text) => {
  expect(await lint(path, text)).not.toContain(rule);
});
