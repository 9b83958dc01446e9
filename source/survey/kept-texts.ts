import picomatch from 'picomatch';
import type { Reader } from './source-file.ts';

/**
 * The small files whose whole text questions, documents and standards look at, as globs over paths relative
 * to the root. One row a purpose. Real `.env` files are never among them: they hold values.
 */
export const kept: readonly { readonly purpose: string; readonly globs: readonly string[] }[] = [
  {
    purpose: 'the security policy, wherever a forge or a scanner looks for it',
    globs: ['{,.github/,.gitlab/,docs/,doc/}security{,-policy}{,.md,.markdown,.adoc,.rst,.txt}'],
  },
  {
    purpose: 'the machine-readable twins',
    globs: [
      '{,.github/,.gitlab/}security-insights.yml',
      '**/.well-known/security.txt',
      '{,public/,static/,www/,docs/}security.txt',
    ],
  },
  {
    purpose: 'files that link to the policy',
    globs: [
      '{,.github/,docs/}{readme,contributing,support,changelog,governance,maintainers}{,.md,.rst,.txt}',
      '.github/issue_template/config.y{,a}ml',
      '{,.github/,docs/}codeowners',
    ],
  },
  {
    purpose: 'examples of environment files',
    globs: [
      '**/{,.,*.}env{.,-,_}{,*.}{example,sample,template,dist,default,defaults}{,.*}',
      '**/{example,sample,template}.env',
      '**/.{example,sample,template}.env',
      '**/.dev.vars.example',
    ],
  },
  {
    purpose: 'secret scanners',
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
  { purpose: 'what git leaves out', globs: ['.gitignore'] },
  { purpose: 'the licence', globs: ['{licen[cs]e,copying,unlicense}{,-*}{,.md,.txt,.rst}'] },
  { purpose: 'the root manifest, which can hold hook configurations', globs: ['package.json'] },
];

const wanted = picomatch(
  kept.flatMap(({ globs }) => [...globs]),
  { nocase: true, dot: true },
);

/** Keeps the text of every such file, by path. */
export function keptTextsReader(): Reader<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  return {
    wants: (path) => wanted(path),
    read: ({ path, text }) => {
      texts.set(path, text);
    },
    result: () => texts,
  };
}
