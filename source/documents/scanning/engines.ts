import { engineVersions } from '../pins.ts';

/** The engines that hooks and CI can run. */
export type EngineId = 'betterleaks' | 'gitleaks' | 'secretlint';

/** One engine, as commands. */
export type Engine = {
  readonly id: EngineId;
  /** How to get it, one command. */
  readonly install: string;
  /** Scans what is staged; fails when a secret is in it. For a POSIX shell. */
  readonly staged: string;
  /** Repository, tag and hook of its own pre-commit definition, where it has one. */
  readonly hook?: {
    readonly repo: string;
    readonly rev: string;
    readonly id: string;
    /** What that definition runs. */
    readonly entry: string;
  };
};

const secretlintPackages = [
  'secretlint',
  '@secretlint/secretlint-rule-preset-recommend',
  '@secretlint/secretlint-rule-pattern',
];

/** npm packages of secretlint and its rules, each with its version. */
export const secretlintInstall: readonly string[] = secretlintPackages.map(
  (name) => `${name}@${engineVersions.secretlint}`,
);

/** One row an engine. */
export const engines: readonly Engine[] = [
  {
    id: 'betterleaks',
    install: `go install github.com/betterleaks/betterleaks@v${engineVersions.betterleaks}`,
    staged: 'betterleaks git --pre-commit --staged --redact --no-banner',
    hook: {
      repo: 'https://github.com/betterleaks/betterleaks',
      rev: `v${engineVersions.betterleaks}`,
      id: 'betterleaks',
      entry: 'betterleaks git --pre-commit --redact --staged --verbose',
    },
  },
  {
    id: 'gitleaks',
    install: `go install github.com/zricethezav/gitleaks/v8@v${engineVersions.gitleaks}`,
    // gitleaks passes where git fails, such as outside of a repository: git is asked first.
    staged: 'git rev-parse --git-dir >/dev/null && gitleaks git --pre-commit --staged --redact --no-banner',
    hook: {
      repo: 'https://github.com/gitleaks/gitleaks',
      rev: `v${engineVersions.gitleaks}`,
      id: 'gitleaks',
      entry: 'gitleaks git --pre-commit --redact --staged --verbose',
    },
  },
  {
    id: 'secretlint',
    install: `npm install --save-dev --save-exact ${secretlintInstall.join(' ')}`,
    staged:
      'git diff --cached --name-only -z --diff-filter=ACMR | xargs -0 npx --no-install secretlint --no-glob',
  },
];

/** The engine of that name, if it is one that hooks and CI can run. */
export function engineOf(name: string): Engine | undefined {
  return engines.find(({ id }) => id === name);
}
