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
  { name: 'help', short: 'h', summary: 'show this text' },
  { name: 'version', short: 'v', summary: 'show the version' },
] as const satisfies readonly Option[];

export type OptionName = (typeof options)[number]['name'];
