import picomatch from 'picomatch';
import { once } from '../text/memo.ts';
import type { Reader } from './source-file.ts';

/**
 * The small files whose whole text questions, documents and standards look at, as globs over paths relative
 * to the root. One row a purpose. Real `.env` files are never among them: they hold values.
 */
export const kept: readonly {
  readonly purpose: string;
  /** In small letters: each such path has one of them in it, which is faster told. */
  readonly words: readonly string[];
  readonly globs: readonly string[];
}[] = [
  {
    purpose: 'the security policy, wherever a forge or a scanner looks for it',
    words: ['security'],
    globs: ['{,.github/,.gitlab/,docs/,doc/}security{,-policy}{,.md,.markdown,.adoc,.rst,.txt}'],
  },
  {
    purpose: 'the machine-readable twins',
    words: ['security'],
    globs: [
      '{,.github/,.gitlab/}security-insights.yml',
      '**/.well-known/security.txt',
      '{,public/,static/,www/,docs/}security.txt',
    ],
  },
  {
    purpose: 'files that link to the policy',
    words: [
      'readme',
      'contributing',
      'support',
      'changelog',
      'governance',
      'maintainers',
      'issue_template',
      'codeowners',
    ],
    globs: [
      '{,.github/,docs/}{readme,contributing,support,changelog,governance,maintainers}{,.md,.rst,.txt}',
      '.github/issue_template/config.y{,a}ml',
      '{,.github/,docs/}codeowners',
    ],
  },
  {
    purpose: 'examples of environment files',
    words: ['env', '.dev.vars'],
    globs: [
      '**/{,.,*.}env{.,-,_}{,*.}{example,sample,template,dist,default,defaults}{,.*}',
      '**/{example,sample,template}.env',
      '**/.{example,sample,template}.env',
      '**/.dev.vars.example',
    ],
  },
  {
    purpose: 'secret scanners',
    words: ['leaks', 'secret', 'gitguardian', 'trufflehog'],
    globs: [
      // Others are extended by these: any .toml with the engine's name in its path.
      '{.gitleaks,.betterleaks,gitleaks}.toml',
      '{,.github/,.gitlab/,config/,.config/}*{gitleaks,betterleaks,secrets}*.toml',
      '.github/linters/.gitleaks.toml',
      '.{gitleaks,betterleaks}ignore',
      '.secretlintrc{,.json,.yml,.yaml}',
      '.secretlintignore',
      '.gitguardian{,.yml,.yaml}',
      '.github/secret_scanning.yml',
      'trufflehog{,.*}.y{,a}ml',
      '.secrets.baseline',
      '.gitlab/secret-detection-ruleset.toml',
    ],
  },
  {
    purpose: 'hooks',
    words: ['pre-commit', 'lefthook', '.husky', '.lintstagedrc', '.simple-git-hooks'],
    globs: [
      '.pre-commit-config.y{,a}ml',
      '{,.,.config/}lefthook{,-local}.{yml,yaml,toml,json,jsonc}',
      '.husky/*',
      '.lintstagedrc{,.json,.yaml,.yml}',
      '.simple-git-hooks.{json,js,cjs}',
    ],
  },
  {
    purpose: 'continuous integration',
    words: [
      'workflows',
      'dependabot',
      'renovate',
      '.gitlab-ci',
      '.circleci',
      '.forgejo',
      '.gitea',
      'bitbucket',
    ],
    globs: [
      '.github/workflows/*.y{,a}ml',
      '.github/{dependabot,renovate}.{yml,yaml,json}',
      '.gitlab-ci.yml',
      '.{circleci,forgejo,gitea}/**/*.y{,a}ml',
      'bitbucket-pipelines.yml',
      'renovate.json{,5}',
      '.renovaterc{,.json}',
    ],
  },
  { purpose: 'what git leaves out', words: ['.gitignore'], globs: ['.gitignore'] },
  {
    purpose: 'the licence',
    words: ['licen', 'copying'],
    globs: ['{licen[cs]e,copying,unlicense}{,-*}{,.md,.txt,.rst}'],
  },
  {
    purpose: 'the root manifest, which can hold hook configurations',
    words: ['package.json'],
    globs: ['package.json'],
  },
];

const rows = kept.map(({ words, globs }) => ({
  words,
  matches: once(() => picomatch([...globs], { nocase: true, dot: true })),
}));

function isWanted(path: string): boolean {
  const letters = path.toLowerCase();
  return rows.some(({ words, matches }) => words.some((word) => letters.includes(word)) && matches()(path));
}

/** Keeps the text of every such file, by path. */
export function keptTextsReader(): Reader<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  return {
    wants: isWanted,
    read: ({ path, text }) => {
      texts.set(path, text);
    },
    result: () => texts,
  };
}
