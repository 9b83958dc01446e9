import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scanningDocuments } from '../../../source/documents/scanning/documents.ts';
import { addToYaml } from '../../../source/documents/scanning/wiring/yaml-edit.ts';
import type { Answers } from '../../../source/questions/catalogue.ts';
import { answers, facts, secret } from './facts.ts';

const folder = 'templates/scanning';
const templates = new Map(
  readdirSync(folder).map((name) => [`scanning/${name}`, readFileSync(join(folder, name), 'utf8')]),
);

/** The files that the answers ask for, by path, in a repository that holds these texts. */
function write(
  given: Partial<Answers>,
  there: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const known = facts({
    texts: new Map(Object.entries(there)),
    variables: [secret('API_TOKEN')],
    defaultBranch: 'trunk',
  });
  const input = { answers: answers(given), facts: known, templates };
  return Object.fromEntries(
    scanningDocuments.flatMap(({ render }) => render(input).map(({ path, text }) => [path, text])),
  );
}

describe('what the answers ask for', () => {
  it.each<[Partial<Answers>, string[]]>([
    [{}, ['.gitleaks.toml']],
    [{ scanner: 'gitleaks' }, ['.gitleaks.toml']],
    [{ scanner: 'secretlint' }, ['.secretlintrc.json']],
    [{ scanner: 'none', hookManager: 'husky' }, []],
    [{ files: [] }, []],
    [{ files: ['gitignore'] }, ['.gitignore']],
    [{ hookManager: 'pre-commit' }, ['.gitleaks.toml', '.pre-commit-config.yaml']],
    [{ hookManager: 'lefthook' }, ['.gitleaks.toml', 'lefthook.yml']],
    [{ hookManager: 'husky' }, ['.gitleaks.toml', '.husky/pre-commit']],
    [{ hookManager: 'lint-staged' }, ['.gitleaks.toml', '.secretlintrc.json', '.lintstagedrc.json']],
    [{ scanInCi: 'github-actions' }, ['.gitleaks.toml', '.github/workflows/secret-scan.yml']],
    [{ scanInCi: 'gitlab' }, ['.gitleaks.toml', '.gitlab-ci.yml']],
    [
      { alsoScanWith: ['ggshield', 'secretlint'] },
      ['.gitleaks.toml', '.secretlintrc.json', '.gitguardian.yaml'],
    ],
    [{ alsoScanWith: ['trufflehog'] }, ['.gitleaks.toml', '.github/workflows/trufflehog.yml']],
    [{ scanner: 'none', alsoScanWith: ['gitlab-secret-detection'] }, ['.gitlab-ci.yml']],
  ])('%j: %j', (given, paths) => {
    expect(Object.keys(write(given))).toEqual(paths);
  });
});

type Workflow = {
  on: { push: { branches: string[] } };
  permissions: Record<string, string>;
  jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
};

describe.each(['betterleaks', 'gitleaks', 'secretlint', 'trufflehog'] as const)(
  'the workflow of %s',
  (engine) => {
    const files =
      engine === 'trufflehog'
        ? write({ alsoScanWith: [engine] })
        : write({ scanner: engine, scanInCi: 'github-actions' });
    const text =
      files[
        engine === 'trufflehog' ? '.github/workflows/trufflehog.yml' : '.github/workflows/secret-scan.yml'
      ]!;
    const workflow = parse(text) as Workflow;
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

    it('may only read', () => {
      expect(workflow.permissions).toEqual({ contents: 'read' });
      expect(steps[0]?.with?.['persist-credentials']).toBe(false);
    });

    it('pins every action by hash, with its version', () => {
      const uses = text.split('\n').filter((line) => line.includes('uses:'));
      expect(uses.length).toBeGreaterThan(1);
      for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it('needs no secret, so that it works on forks', () => {
      expect(text).not.toMatch(/\$\{\{|secrets\.|LICENSE|pull_request_target/);
    });

    it('runs on the default branch, whatever its name', () => {
      expect(workflow.on.push.branches).toEqual(['trunk']);
      expect(text).not.toMatch(/\{\{|\}\}/);
    });
  },
);

/** Files that were there before us, and what becomes of them. */
describe('an entry is added', () => {
  it('after the hooks that are there, in their indentation', () => {
    const there =
      'repos:\n- repo: https://github.com/x/y # why\n  rev: v1.0.0\n  hooks:\n  - id: z\n# the end\n';
    const { '.pre-commit-config.yaml': text } = write(
      { hookManager: 'pre-commit' },
      { '.pre-commit-config.yaml': there },
    );
    expect(text).toBe(
      'repos:\n- repo: https://github.com/x/y # why\n  rev: v1.0.0\n  hooks:\n  - id: z\n- repo: https://github.com/betterleaks/betterleaks\n  rev: v1.8.1\n  hooks:\n    - id: betterleaks\n# the end\n',
    );
  });

  it.each([
    [
      'lefthook.toml',
      '# Ours.\n[[pre-commit.jobs]]\nrun = "true"\n',
      '# Ours.\n[[pre-commit.jobs]]\nrun = "true"\n\n[[pre-commit.jobs]]\nname = "secrets"',
    ],
    [
      '.lefthook.toml',
      '[pre-commit.commands.a]\nrun = "true"',
      '[pre-commit.commands.a]\nrun = "true"\n\n[pre-commit.commands.secrets]',
    ],
    ['lefthook.json', '{ "pre-commit": { "jobs": [{ "run": "true" }] } }', '"run": "true"'],
    [
      'lefthook.jsonc',
      '{\n  // Ours.\n  "pre-commit": { "commands": { "a": { "run": "true" } } }\n}\n',
      '// Ours.',
    ],
    ['.config/lefthook.json', '{}', '"name": "secrets"'],
  ])('to lefthook in %s', (path, there, kept) => {
    const { [path]: text = '' } = write({ hookManager: 'lefthook' }, { [path]: there });
    expect(text).toContain(kept);
    expect(text).toContain('betterleaks git --pre-commit --staged');
    expect(write({ hookManager: 'lefthook' }, { [path]: text })[path]).toBe(text);
  });

  it('not to a lefthook.toml whose jobs stand in brackets, which cannot be added to', () => {
    const there = '[pre-commit]\njobs = [{ run = "true" }]\n';
    expect(write({ hookManager: 'lefthook' }, { 'lefthook.toml': there })['lefthook.toml']).toBe(there);
  });

  it.each([
    ['a single file', "# Ours.\ninclude: 'ci/build.yml' # ours\n", ['ci/build.yml']],
    ['a mapping', 'include:\n  local: ci/build.yml\n', [{ local: 'ci/build.yml' }]],
    ['a list in brackets', 'include: [a.yml, b.yml]\n', ['a.yml', 'b.yml']],
    ['a list', 'include:\n  - a.yml\n', ['a.yml']],
    ['nothing', 'build:\n  script: [make]\n', []],
  ])('to a GitLab file whose include is %s', (_, there, kept) => {
    const given = { scanner: 'none', alsoScanWith: ['gitlab-secret-detection'] } as const;
    const { '.gitlab-ci.yml': text = '' } = write(given, { '.gitlab-ci.yml': there });
    const { include } = parse(text) as { include: unknown[] };
    expect(include).toEqual([...kept, { template: 'Jobs/Secret-Detection.gitlab-ci.yml' }]);
    for (const comment of there.match(/#.*/g) ?? []) expect(text).toContain(comment);
    expect(write(given, { '.gitlab-ci.yml': text })['.gitlab-ci.yml']).toBe(text);
  });

  it('to the jobs of lefthook', () => {
    const there = 'pre-commit:\n  jobs:\n    - run: lint # ours\n';
    const { 'lefthook.yml': text } = write({ hookManager: 'lefthook' }, { 'lefthook.yml': there });
    expect(text).toBe(
      `${there}    - name: secrets\n      run: betterleaks git --pre-commit --staged --redact --no-banner\n`,
    );
  });

  it('after the includes of GitLab', () => {
    const there = '# CI\ninclude:\n  - local: a.yml\n\ntest:\n  script: [make]\n';
    const { '.gitlab-ci.yml': text } = write(
      { scanner: 'none', alsoScanWith: ['gitlab-secret-detection'] },
      { '.gitlab-ci.yml': there },
    );
    expect(text).toBe(there.replace('a.yml\n', 'a.yml\n  - template: Jobs/Secret-Detection.gitlab-ci.yml\n'));
  });

  it('behind the command of simple-git-hooks', () => {
    const there = '{\n\t"name": "a",\n\t"simple-git-hooks": {\n\t\t"pre-commit": "npx lint"\n\t}\n}\n';
    const { 'package.json': text } = write({ hookManager: 'simple-git-hooks' }, { 'package.json': there });
    expect(text).toBe(
      there.replace('npx lint', 'npx lint && betterleaks git --pre-commit --staged --redact --no-banner'),
    );
  });

  it('beside the other tasks of lint-staged', () => {
    const there = '{\n  // ours\n  "*": ["prettier --check"]\n}\n';
    const { '.lintstagedrc.json': text } = write(
      { hookManager: 'lint-staged' },
      { '.lintstagedrc.json': there },
    );
    expect(text).toContain('// ours');
    expect(text).toContain('"secretlint --no-glob"');
  });
});

describe('a file stays as it is', () => {
  it.each([
    [
      'pre-commit',
      '.pre-commit-config.yaml',
      'repos:\n- repo: local\n  hooks:\n  - id: betterleaks-system\n',
    ],
    ['pre-commit', '.pre-commit-config.yaml', 'repos: [\n'],
    ['pre-commit', '.pre-commit-config.yaml', '- a list\n'],
    ['lefthook', 'lefthook.yml', 'pre-commit:\n  commands:\n    s: { run: betterleaks git --staged }\n'],
    ['husky', '.husky/pre-commit', 'betterleaks git --staged\n'],
    ['simple-git-hooks', '.simple-git-hooks.json', '{ "pre-commit": "betterleaks git --staged" }'],
    ['lint-staged', '.lintstagedrc.json', '{ "*": "secretlint" }'],
  ] as const)('%s: when %s runs the engine already or cannot be read', (hookManager, path, there) => {
    expect(write({ hookManager }, { [path]: there })[path]).toBe(there);
  });
});

describe('an addition to a YAML text', () => {
  const item = fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}$/),
    run: fc.stringMatching(/^[a-z -]{1,20}$/),
  });
  const texts = fc.constantFrom(
    '',
    'a: 1\n',
    'jobs:\n  - name: x # c\n',
    'jobs:\n- name: x',
    'jobs: [{name: x}]\n',
    'jobs: []\n',
    'jobs:\n',
    'jobs:\n  - |\n    block\n  - last\n# end\nb: 2\n',
    '# head\njobs:\n    -   name: x\n        deep:\n        - 1\n\n\nb: 2\n',
  );

  it('adds exactly the item, and keeps every comment', () => {
    fc.assert(
      fc.property(texts, item, (text, value) => {
        const there = (parse(text) ?? {}) as { jobs?: unknown[] | null };
        const result = addToYaml(text, { path: ['jobs'], item: value })!;
        expect(parse(result)).toEqual({ ...there, jobs: [...(there.jobs ?? []), value] });
        for (const [comment] of text.matchAll(/#.*/g)) expect(result).toContain(comment);
      }),
    );
  });
});

it('leaves YAML alone that would take all memory to read', () => {
  expect(addToYaml(`jobs: ${'['.repeat(100_000)}`, { path: ['jobs'], item: 'scan' })).toBeUndefined();
});
