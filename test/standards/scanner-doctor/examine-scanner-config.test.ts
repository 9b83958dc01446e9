import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderGitleaksConfig } from '../../../source/documents/scanning/gitleaks/render-config.ts';
import { examineScannerConfig } from '../../../source/standards/scanner-doctor/examine-scanner-config.ts';
import { answers, connection, facts, secret } from '../../documents/scanning/facts.ts';

type Case = {
  readonly it: string;
  readonly code: string;
  readonly line: number;
  readonly text: string;
  readonly engine?: string;
  readonly paths?: readonly string[];
};

const defaults = '[extend]\nuseDefault = true\n';

/** A rule on lines 3 to 5, with what the test adds from line 6 on. */
const withRule = (more: string, regex = "'''acme_[0-9a-f]{8}'''") =>
  `${defaults}[[rules]]\nid = "acme"\nregex = ${regex}\n${more}`;

/** Configurations that look right and are not, one row each. */
const broken: readonly Case[] = [
  { it: 'is empty', code: 'scanner-no-rules', line: 1, text: '' },
  { it: 'has a title only', code: 'scanner-no-rules', line: 1, text: 'title = "ours"\n' },
  { it: 'misspells useDefault', code: 'scanner-no-rules', line: 1, text: '[extend]\nuseDefaults = true\n' },
  { it: 'says useDefault at the top', code: 'scanner-no-rules', line: 1, text: 'useDefault = true\n' },
  {
    it: 'switches the defaults off',
    code: 'scanner-no-rules',
    line: 2,
    text: '\n[extend]\nuseDefault = false\n',
  },
  {
    it: 'has an allowlist only',
    code: 'scanner-no-rules',
    line: 1,
    text: "[[allowlists]]\nregexes = ['''^abcd1234$''']\n",
  },
  {
    it: 'has rules and no defaults',
    code: 'scanner-defaults-left-out',
    line: 2,
    text: "title = 'x'\n[[rules]]\nid = 'a'\nregex = 'abc1'\n",
  },
  { it: 'misspells a key', code: 'scanner-unknown-key', line: 2, text: '[extend]\nuseDefaults = true\n' },
  { it: 'misspells a table', code: 'scanner-unknown-key', line: 3, text: `${defaults}[[rule]]\nid = "a"\n` },
  {
    it: 'has a key of another table',
    code: 'scanner-unknown-key',
    line: 6,
    text: withRule('stopwords = ["token"]\n'),
  },
  {
    it: 'uses the old global allowlist',
    code: 'scanner-deprecated-key',
    line: 3,
    text: `${defaults}[allowlist]\nregexes = ['''^abcd1234$''']\n`,
  },
  {
    it: 'uses the old allowlist of a rule',
    code: 'scanner-deprecated-key',
    line: 6,
    text: withRule("[rules.allowlist]\nregexes = ['''^abcd$''']\n"),
  },
  {
    it: 'mixes old and new allowlists',
    code: 'scanner-mixed-allowlists',
    line: 3,
    text: `${defaults}[allowlist]\nregexes = ['''^a1$''']\n[[allowlists]]\nregexes = ['''^b2$''']\n`,
  },
  {
    it: 'uses a key of betterleaks',
    code: 'scanner-betterleaks-only',
    line: 6,
    text: withRule('validate = "x"\n'),
    engine: 'gitleaks',
  },
  {
    it: 'replaces the default filter',
    code: 'scanner-default-filter-replaced',
    line: 1,
    text: `filter = "false"\n${defaults}`,
  },
  {
    it: 'extends a file and the defaults',
    code: 'scanner-extends-twice',
    line: 3,
    text: `${defaults}path = "base.toml"\n`,
  },
  {
    it: 'asks for a version that betterleaks is not',
    code: 'scanner-min-version',
    line: 1,
    text: `minVersion = "v8.30.0"\n${defaults}`,
  },
  {
    it: 'disables a rule that is not there',
    code: 'scanner-unknown-rule',
    line: 5,
    text: `${defaults}disabledRules = [\n  "generic-api-key",\n  "generic-apikey",\n]\n`,
  },
  {
    it: 'targets a rule that is not there',
    code: 'scanner-unknown-rule',
    line: 4,
    text: `${defaults}[[allowlists]]\ntargetRules = ["no-such-rule"]\nregexes = ['''^a1$''']\n`,
  },
  {
    it: 'targets a rule that betterleaks does not have',
    code: 'scanner-unknown-target',
    line: 4,
    text: `${defaults}[[allowlists]]\ntargetRules = ["jfrog-api-key"]\nregexes = ['''^a1$''']\n`,
  },
  { it: 'uses lookahead', code: 'scanner-regex-refused', line: 5, text: withRule('', "'''acme_(?=x)'''") },
  {
    it: 'loses a backslash to TOML',
    code: 'scanner-regex-escape',
    line: 5,
    text: withRule('', String.raw`"\bacme_[0-9]+"`),
  },
  {
    it: 'has a rule without a pattern',
    code: 'scanner-rule-without-pattern',
    line: 3,
    text: `${defaults}[[rules]]\nid = "acme"\n`,
  },
  {
    it: 'has a rule without an id',
    code: 'scanner-rule-without-id',
    line: 3,
    text: `${defaults}[[rules]]\nregex = '''abc1'''\n`,
  },
  {
    it: 'has a rule twice',
    code: 'scanner-rule-twice',
    line: 7,
    text: withRule("[[rules]]\nid = 'acme'\nregex = '''acme2'''\n"),
  },
  {
    it: 'has keywords that are not in the rule',
    code: 'scanner-keyword-never-seen',
    line: 6,
    text: withRule('keywords = ["globex"]\n'),
  },
  {
    it: 'names a group that is not there',
    code: 'scanner-secret-group',
    line: 6,
    text: withRule('secretGroup = 2\n'),
  },
  {
    it: 'asks for more entropy than there is',
    code: 'scanner-entropy-too-high',
    line: 6,
    text: withRule('entropy = 7.5\n'),
  },
  {
    it: 'joins paths and values by or',
    code: 'scanner-allowlist-or',
    line: 6,
    text: withRule("[[rules.allowlists]]\npaths = ['''a\\.txt$''']\nregexes = ['''^b1$''']\n"),
  },
  {
    it: 'exempts a directory',
    code: 'scanner-allowlist-swallows-files',
    line: 6,
    text: `${defaults}[[allowlists]]\npaths = [\n  '''\\.lock$''',\n  '''^tests?/''',\n]\n`,
    paths: ['tests/login.test.ts', 'yarn.lock'],
  },
  {
    it: 'exempts the example file',
    code: 'scanner-allowlist-swallows-files',
    line: 4,
    text: `${defaults}[[allowlists]]\npaths = ['''\\.env\\.example$''']\n`,
  },
  {
    it: 'exempts every file',
    code: 'scanner-allowlist-swallows-files',
    line: 4,
    text: `${defaults}[[allowlists]]\npaths = ['''.*''']\n`,
  },
  {
    it: 'lets one rule skip the example file',
    code: 'scanner-allowlist-env-file',
    line: 7,
    text: withRule("[[rules.allowlists]]\npaths = ['''\\.env''']\n"),
  },
  {
    it: 'allows everything',
    code: 'scanner-allowlist-everything',
    line: 4,
    text: `${defaults}[[allowlists]]\nregexes = ['''.*''']\n`,
  },
  {
    it: 'has a short stopword',
    code: 'scanner-stopword-too-short',
    line: 5,
    text: `${defaults}[[allowlists]]\nstopwords = [ "client",\n  "e" ]\n`,
  },
  {
    it: 'has an empty allowlist',
    code: 'scanner-allowlist-empty',
    line: 3,
    text: `${defaults}[[allowlists]]\ndescription = "x"\n`,
  },
  {
    it: 'lets a flag reach the next expression',
    code: 'scanner-allowlist-flags',
    line: 4,
    text: `${defaults}[[allowlists]]\nregexes = ['''(?i)^abc1$''', '''^D[A-Z]2$''']\n`,
  },
  {
    it: 'meets the dropped files of gitleaks dir',
    code: 'scanner-allowlist-drops-files',
    line: 3,
    text: `${defaults}[[allowlists]]\ncondition = "AND"\npaths = ['''a$''']\nregexes = ['''^b1$''']\n`,
    engine: 'gitleaks',
  },
  { it: 'is no TOML', code: 'scanner-config-unreadable', line: 2, text: 'title = "x"\n[extend\n' },
];

const examine = (
  files: Readonly<Record<string, string>>,
  engine = 'betterleaks',
  paths: readonly string[] = [],
) => examineScannerConfig({ files: new Map(Object.entries(files)), paths, engine });

describe('a configuration that', () => {
  it.each(broken)('$it', ({ code, line, text, engine, paths }) => {
    const found = examine({ '.gitleaks.toml': text }, engine, paths);
    expect(found.filter((finding) => finding.code === code).map((finding) => finding.line)).toEqual([line]);
  });
});

describe('a configuration that is fine', () => {
  it.each([
    ['extends the defaults', defaults],
    ['has a rule of its own', withRule('keywords = ["acme_"]\nsecretGroup = 0\nentropy = 3\n')],
    [
      'merges into a default rule',
      `${defaults}[[rules]]\nid = "generic-api-key"\n[[rules.allowlists]]\nregexes = ['''^a1$''']\n`,
    ],
    ['writes keys in another case', '[extend]\nusedefault = true\n'],
    ['exempts a lock file', `${defaults}[[allowlists]]\npaths = ['''bun\\.lock$''']\n`],
    [
      'exempts what is minified and its own files',
      `${defaults}[[allowlists]]\npaths = ['''sdk\\.min\\.2\\.8\\.1\\.js$''', '''\\.gitleaks\\.toml$''', '''\\.secrets\\.baseline$''']\n`,
    ],
    ['extends another file', '[extend]\npath = "base.toml"\n'],
  ])('%s', (_, text) => {
    const paths = ['public/sdk.min.2.8.1.js', '.gitleaks.toml', '.secrets.baseline'];
    expect(examine({ '.gitleaks.toml': text }, 'betterleaks', paths)).toEqual([]);
  });

  it('is the one that we write', () => {
    const known = facts({ variables: [secret('API_TOKEN'), connection('DB_URL')], paths: ['bun.lock'] });
    const text = renderGitleaksConfig({ answers: answers(), facts: known });
    expect(examine({ '.gitleaks.toml': text }, 'gitleaks')).toEqual([]);
  });
});

const workflow = (step: string) => ({
  '.gitleaks.toml': `${defaults}[[allowlists]]\nregexes = ['''^a1$''']\n`,
  '.github/workflows/scan.yml': step,
});

describe('around the configuration, the doctor finds', () => {
  it('no rules where linters look for them', () => {
    const [finding] = examine({
      '.github/linters/.gitleaks.toml': "[[allowlists]]\nregexes = ['''^a1$''']\n",
    });
    expect(finding).toMatchObject({ code: 'scanner-no-rules', path: '.github/linters/.gitleaks.toml' });
  });

  it('one mistake where paths and values are joined by "or", not one more for every path', () => {
    const text = `${defaults}[[allowlists]]\npaths = ['''^src/a\\.ts$''']\nregexes = ['''^a1$''']\n`;
    const found = examine({ '.gitleaks.toml': text }, 'betterleaks', ['src/a.ts']);
    expect(found.map(({ code }) => code)).toEqual(['scanner-allowlist-or']);
  });

  it('a second configuration that betterleaks prefers', () => {
    const [finding] = examine({ '.gitleaks.toml': defaults, '.betterleaks.toml': defaults });
    expect(finding).toMatchObject({ code: 'scanner-two-configs', path: '.gitleaks.toml' });
  });

  it.each([
    ['the action, which runs 8.24.3', 'steps:\n  - uses: gitleaks/gitleaks-action@v3\n'],
    ['an old engine', 'run: go install github.com/zricethezav/gitleaks/v8@v8.24.0\n'],
  ])('a key that is too new for %s', (_, step) => {
    expect(examine(workflow(step))).toMatchObject([
      { code: 'scanner-key-too-new', path: '.gitleaks.toml', line: 3 },
    ]);
  });

  it.each([
    ['a newer engine', 'run: go install github.com/zricethezav/gitleaks/v8@v8.30.1\n'],
    [
      'the action told to run a newer engine',
      'uses: gitleaks/gitleaks-action@v3\nenv:\n  GITLEAKS_VERSION: 8.30.1\n',
    ],
  ])('no key that is too new for %s', (_, step) => {
    expect(examine(workflow(step))).toEqual([]);
  });

  it.each([
    [
      'a hook that is handed file names',
      '.pre-commit-config.yaml',
      'hooks:\n  - id: gitleaks-system\n  - id: x\n    pass_filenames: false\n',
      2,
    ],
    ['a step that always passes', '.github/workflows/x.yml', 'jobs:\n  - run: gitleaks git . || true\n', 2],
    [
      'push protection that skips the example',
      '.github/secret_scanning.yml',
      'paths-ignore:\n  - "docs/**/*.md"\n  - ".env.example"\n',
      3,
    ],
  ])('%s', (_, path, text, line) => {
    expect(examine({ [path]: text })).toMatchObject([{ path, line }]);
  });

  it.each([
    ['.pre-commit-config.yaml', 'hooks:\n  - id: gitleaks-system\n    pass_filenames: false\n'],
    ['.github/workflows/x.yml', 'jobs:\n  - run: betterleaks git .\n'],
    ['.github/secret_scanning.yml', 'paths-ignore:\n  - "docs/samples/*.json"\n'],
  ])('nothing in a sound %s', (path, text) => {
    expect(examine({ [path]: text })).toEqual([]);
  });
});

describe('whatever the file holds', () => {
  it('the doctor ends, with lines inside the file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...broken.map(({ text }) => text), '[[x', '"""', "a = '''", '\n')),
        (parts) => {
          const text = parts.join('\n');
          for (const { line } of examine({ '.gitleaks.toml': text })) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
          }
        },
      ),
    );
  });

  it('an expression that would keep a backtracking engine busy for years is tried in no time', () => {
    const text = `${defaults}[[allowlists]]\npaths = ['''^(?:a+)+$''']\n`;
    expect(examine({ '.gitleaks.toml': text }, 'gitleaks', [`${'a'.repeat(5000)}b`])).toEqual([]);
  });
});

describe('what other files say', () => {
  const hook = (version: string) =>
    `repos:\n  - repo: https://github.com/gitleaks/gitleaks\n    rev: ${version}\n    hooks: [{ id: gitleaks }]\n`;

  it('finds a pinned gitleaks that is older than the file asks for', () => {
    const text = `minVersion = "v8.25.0"\n${defaults}`;
    const found = examine({ '.gitleaks.toml': text, '.pre-commit-config.yaml': hook('v8.16.3') });
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'scanner-engine-too-old', path: '.gitleaks.toml', line: 1 }),
    );
    const newer = examine({ '.gitleaks.toml': text, '.pre-commit-config.yaml': hook('v8.30.1') });
    expect(newer.map(({ code }) => code)).not.toContain('scanner-engine-too-old');
  });

  it('finds targetRules that are lost in a file that is extended', () => {
    const base = `${defaults}[[allowlists]]\ntargetRules = ["generic-api-key"]\nregexes = ['''^x1$''']\n`;
    const found = examine({
      '.gitleaks.toml': '[extend]\npath = "base-gitleaks.toml"\n',
      'base-gitleaks.toml': base,
    });
    const line = base.split('\n').findIndex((text) => text.startsWith('targetRules')) + 1;
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'scanner-target-lost', path: 'base-gitleaks.toml', line }),
    );
  });
});
