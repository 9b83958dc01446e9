/** Options of the command line that are no questions, in the order of `--help`. */
export type Option = {
  readonly name: string;
  readonly short?: string;
  /** Placeholder of its value; none for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
};

export const options = [
  {
    name: 'yes',
    short: 'y',
    summary: 'no questions: flags, answers file, last answers, survey and defaults decide',
  },
  { name: 'answers', value: 'FILE', summary: 'answers from a JSON or YAML file, - for standard input' },
  { name: 'dry-run', summary: 'show what would change as a diff; write nothing' },
  {
    name: 'check',
    summary: 'for CI: write nothing; exit 1 when a file no longer matches the answers or the repository',
  },
  { name: 'json', summary: 'one machine-readable report on standard output' },
  { name: 'plain', summary: 'one prompt after another, no full screen' },
  {
    name: 'on-conflict',
    value: 'WHAT',
    choices: ['keep', 'replace', 'mark', 'fail'],
    summary: 'where a human and a new render changed the same lines: keep (default), replace, mark or fail',
  },
  {
    name: 'engine-path',
    value: 'FILE',
    summary:
      'the betterleaks, gitleaks or secretlint that proves the configuration; otherwise one on the PATH',
  },
  {
    name: 'proof',
    value: 'WHEN',
    choices: ['auto', 'skip', 'require'],
    summary:
      'try the scanner configuration and its hook before they are written: auto (default, where an engine is installed), skip or require',
  },
  { name: 'scan', summary: 'look for secrets in the files and every commit, without showing their values' },
  { name: 'help', short: 'h', summary: 'show this text' },
  { name: 'version', short: 'v', summary: 'show the version' },
] as const satisfies readonly Option[];

export type OptionName = (typeof options)[number]['name'];
