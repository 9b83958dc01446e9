import fs from 'fs-extra';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engines, type EngineId } from '../../source/documents/scanning/engines.ts';
import type { Answers } from '../../source/questions/catalogue.ts';
import { plantedCases } from './planted.ts';
import { rendered } from './rendered.ts';
import { commit, repository, run } from './scratch.ts';
import { have, toolModules } from './tools.ts';

/** A leak as it happens: a password in a compose file. */
const leak = plantedCases().find(
  ({ name, syntax, kind }) => name === 'DB_PASS' && syntax === 'compose-default' && kind === 'hex',
)!;
const inExample = plantedCases().find(
  ({ name, syntax, kind }) => name === 'SESSION_SECRET' && syntax === 'dotenv-example' && kind === 'base64',
)!;

type Manager = {
  readonly id: NonNullable<Answers['hookManager']>;
  readonly tools: readonly string[];
  readonly engines: readonly EngineId[];
  /** A configuration that is there before us, with comments. */
  readonly there: Readonly<Record<string, string>>;
  /** What stays of it, byte for byte. */
  readonly keeps: readonly [path: string, ...texts: string[]];
  readonly install: (root: string) => Promise<unknown>;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Hook managers as maintainers use them, one row each. */
const managers: readonly Manager[] = [
  {
    id: 'pre-commit',
    tools: ['pre-commit'],
    engines: ['betterleaks', 'gitleaks'],
    there: {
      '.pre-commit-config.yaml':
        "# Our hooks.\nrepos:\n-   repo: local\n    hooks:\n    -   id: noop  # does nothing\n        name: 'noop'\n        language: system\n        entry: 'true'\n\nci:\n  autofix_prs: false # no\n",
    },
    keeps: [
      '.pre-commit-config.yaml',
      '# Our hooks.\nrepos:\n-   repo: local',
      '# does nothing',
      'ci:\n  autofix_prs: false # no\n',
    ],
    install: async (root) => {
      await hookDefinitions(root);
      return run(root, 'pre-commit', ['install']);
    },
  },
  {
    id: 'lefthook',
    tools: ['lefthook'],
    engines: ['betterleaks', 'gitleaks'],
    there: {
      'lefthook.yml':
        '# Ours.\npre-commit:\n  parallel: true # faster\n  commands:\n    noop:\n      run: "true"\n',
    },
    keeps: [
      'lefthook.yml',
      '# Ours.\npre-commit:\n  parallel: true # faster\n  commands:\n    noop:\n      run: "true"\n',
    ],
    install: (root) => run(root, 'lefthook', ['install']),
  },
  ...[
    ['lefthook.toml', '# Ours.\n[[pre-commit.jobs]]\nname = "noop"\nrun = "true"\n'],
    ['.lefthook.json', '{ "pre-commit": { "commands": { "noop": { "run": "true" } } } }\n'],
  ].map(([path = '', text = '']): Manager => ({
    id: 'lefthook',
    tools: ['lefthook'],
    engines: ['betterleaks'],
    there: { [path]: text },
    keeps: [path, path.endsWith('toml') ? text : '"noop": {'],
    install: (root) => run(root, 'lefthook', ['install']),
  })),
  {
    id: 'husky',
    tools: ['husky'],
    engines: ['betterleaks', 'gitleaks'],
    there: { '.husky/pre-commit': '# Ours.\ntrue' },
    keeps: ['.husky/pre-commit', '# Ours.\ntrue\n'],
    install: (root) => run(root, 'husky', []),
  },
  {
    id: 'simple-git-hooks',
    tools: ['simple-git-hooks'],
    engines: ['betterleaks', 'gitleaks'],
    there: {
      'package.json': json({ name: 'app', 'simple-git-hooks': { 'pre-commit': 'true' }, version: '1.0.0' }),
    },
    keeps: ['package.json', '"pre-commit": "true && ', '"version": "1.0.0"'],
    install: (root) => run(root, 'simple-git-hooks', []),
  },
  {
    id: 'lint-staged',
    tools: ['lint-staged', 'husky', 'secretlint'],
    engines: ['betterleaks', 'secretlint'],
    there: {
      'package.json': json({ name: 'app', private: true, 'lint-staged': { '*.md': 'true' } }),
      '.husky/pre-commit': 'lint-staged\n',
    },
    keeps: ['package.json', '"*.md": "true"', '"*": "secretlint --no-glob"'],
    install: async (root) => {
      fs.symlinkSync(toolModules, join(root, 'node_modules'));
      return run(root, 'husky', []);
    },
  },
];

/** pre-commit clones the engines' repositories; these stand in for them, with the engine that is installed. */
async function hookDefinitions(root: string): Promise<void> {
  for (const { hook, id } of engines) {
    if (!hook) continue;
    const entry = `${id} git --pre-commit --redact --staged --verbose`;
    const definition = { id: hook.id, name: id, entry, language: 'system', pass_filenames: false };
    const stand = await repository({ '.pre-commit-hooks.yaml': json([definition]) });
    await run(stand, 'git', ['tag', hook.rev]);
    await run(root, 'git', ['config', '--global', `url.${stand}.insteadOf`, hook.repo]);
  }
}

const cases = managers.flatMap((manager) =>
  manager.engines.flatMap((engine) => [
    {
      manager,
      engine,
      from: 'a file of its own',
      there: manager.id === 'simple-git-hooks' || manager.id === 'lint-staged' ? manager.there : {},
    },
    { manager, engine, from: 'a file that was there', there: manager.there },
  ]),
);

for (const { manager, engine, from, there } of cases) {
  describe.runIf(have(`${manager.id} with ${engine}`, engine, ...manager.tools))(
    `${manager.id} with ${engine}, in ${from}`,
    () => {
      const prepare = async () => {
        const files = rendered({ scanner: engine, hookManager: manager.id }, there);
        const root = await repository({ '.gitignore': 'node_modules\n', ...files });
        await manager.install(root);
        return root;
      };

      it('refuses a commit with a secret', async () => {
        const root = await prepare();
        const { exitCode, said } = await commit(root, { [leak.path]: leak.text });
        expect(said).toMatch(/leak|secret/i);
        expect(exitCode).not.toBe(0);
      });

      it('refuses a secret in the example file', async () => {
        const { exitCode } = await commit(await prepare(), { '.env.example': inExample.text });
        expect(exitCode).not.toBe(0);
      });

      it('lets a commit without a secret pass', async () => {
        const { exitCode, said } = await commit(await prepare(), {
          'README.md': '# Acme\n',
          '.env.example': '# Session.\nSESSION_SECRET=replace-me\n',
        });
        expect(said).not.toMatch(/not found|not installed/i);
        expect(exitCode, said).toBe(0);
      });
    },
  );
}

describe.each(managers)(
  'the file of $id that was there',
  ({ id, there, keeps: [path, ...texts], engines: [engine] }) => {
    const files = rendered({ scanner: engine!, hookManager: id }, there);

    it.each(texts)('keeps %j', (text) => {
      expect(files[path]).toContain(text);
    });

    it('stays as it is when it is written again', () => {
      expect(rendered({ scanner: engine!, hookManager: id }, files)).toEqual(files);
    });
  },
);
