/** A family of source files that share comments and imports. */
export type Language = {
  readonly id: LanguageId;
  readonly extensions: readonly string[];
  /** What begins a comment that ends with the line. */
  readonly lineComments: readonly string[];
  /** What begins and ends text that is not run: block comments and documentation strings. */
  readonly blocks: readonly (readonly [open: string, close: string])[];
  /** What begins and ends a string on one line, or on many for a back quote. */
  readonly quotes: string;
  /** Where modules are named: looked at before anything else, so that most files are done with. */
  readonly imports?: RegExp;
};

export type LanguageId =
  | 'js'
  | 'python'
  | 'go'
  | 'rust'
  | 'jvm'
  | 'ruby'
  | 'php'
  | 'csharp'
  | 'elixir'
  | 'dart'
  | 'c'
  | 'swift'
  | 'sql'
  | 'hash';

const slashes = { lineComments: ['//'], blocks: [['/*', '*/']], quotes: '"' } as const;

/** Extend by a row. `hash` are configuration files: YAML, TOML, INI, shell, Dockerfiles. */
export const languages: readonly Language[] = [
  {
    id: 'js',
    extensions: ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts', 'jsx', 'tsx', 'vue', 'svelte', 'astro'],
    lineComments: ['//'],
    blocks: [
      ['/*', '*/'],
      ['<!--', '-->'],
    ],
    quotes: '"\'`',
    imports: /\b(?:from|require\(|import\(?)[ \t]*["'][^"'\n]{1,100}["']/g,
  },
  {
    id: 'python',
    extensions: ['py'],
    lineComments: ['#'],
    blocks: [
      ['"""', '"""'],
      ["'''", "'''"],
    ],
    quotes: '"\'',
    imports: /^[ \t]*(?:from|import)[ \t][^\n]{1,200}/gm,
  },
  {
    id: 'go',
    extensions: ['go'],
    lineComments: ['//'],
    blocks: [['/*', '*/']],
    quotes: '"`',
    imports: /"[\w.-]+\.\w+\/[^"\n]{1,200}"|"(?:crypto|html)\/\w+"/g,
  },
  { id: 'rust', extensions: ['rs'], ...slashes },
  {
    id: 'jvm',
    extensions: ['java', 'kt', 'scala', 'groovy'],
    ...slashes,
    imports: /^import[ \t][^\n]{1,200}/gm,
  },
  { id: 'ruby', extensions: ['rb', 'ru'], lineComments: ['#'], blocks: [['=begin', '=end']], quotes: '"\'' },
  {
    id: 'php',
    extensions: ['php'],
    lineComments: ['//', '#'],
    blocks: [['/*', '*/']],
    quotes: '"\'',
    imports: /^[ \t]*use[ \t][^\n]{1,200}/gm,
  },
  {
    id: 'csharp',
    extensions: ['cs', 'fs'],
    ...slashes,
    imports: /^[ \t]*(?:global[ \t]+)?using[ \t][^\n]{1,200}/gm,
  },
  {
    id: 'elixir',
    extensions: ['ex', 'exs', 'heex'],
    lineComments: ['#'],
    blocks: [['"""', '"""']],
    quotes: '"',
  },
  { id: 'dart', extensions: ['dart'], lineComments: ['//'], blocks: [['/*', '*/']], quotes: '"\'' },
  { id: 'c', extensions: ['c', 'cc', 'cpp', 'cxx', 'h', 'hpp'], ...slashes },
  { id: 'swift', extensions: ['swift', 'm', 'mm'], ...slashes },
  { id: 'sql', extensions: ['sql'], lineComments: ['--'], blocks: [['/*', '*/']], quotes: "'" },
  { id: 'hash', extensions: [], lineComments: ['#'], blocks: [['<!--', '-->']], quotes: '"\'' },
];

const byExtension = new Map(
  languages.flatMap((row) => row.extensions.map((extension) => [extension, row] as const)),
);
const hash = languages.find(({ id }) => id === 'hash') as Language;

/** The language of a path; nothing for a file that is not source code. */
export function languageOf(path: string): Language | undefined {
  return byExtension.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

/** How comments look in a file that is read for its own sake. */
export function commentsOf(path: string): Language {
  if (/\.jsonc?5?$/.test(path)) return languages[0] as Language;
  return languageOf(path) ?? hash;
}
