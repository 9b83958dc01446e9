/**
 * The import table of docs/architecture.md, as rules for the linter: what each folder of `source` may import.
 * `types` are folders of which only types may be imported.
 */
export const table = {
  text: { folders: [], types: [], packages: ['yaml'] },
  questions: { folders: ['text'], types: [], packages: ['node:util'] },
  survey: {
    folders: ['text'],
    types: ['questions'],
    packages: ['yaml', 'smol-toml', 'jsonc-parser', 'semver', 'git-url-parse', 'picomatch'],
  },
  documents: {
    folders: ['text', 'questions'],
    types: [],
    packages: [
      'yaml',
      'smol-toml',
      'jsonc-parser',
      'semver',
      'diff',
      'node-diff3',
      'mustache',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'mdast-util-to-string',
      'micromark-extension-gfm-table',
      'node:zlib',
      'node:util',
    ],
  },
  standards: {
    folders: ['text'],
    types: ['documents', 'questions'],
    packages: [
      'yaml',
      'smol-toml',
      'semver',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'mdast-util-to-string',
      'micromark-extension-gfm-table',
    ],
  },
  report: {
    folders: ['text', 'questions', 'documents', 'standards'],
    types: ['survey'],
    packages: ['diff', 'node:util'],
  },
  repository: {
    folders: ['text', 'survey'],
    types: ['questions', 'documents', 'standards'],
    packages: ['node:', 'ignore', 'yaml', 'smol-toml', 'picomatch'],
  },
  command: {
    folders: ['questions', 'documents', 'standards', 'report', 'repository'],
    types: ['survey', 'terminal'],
    packages: [],
  },
  terminal: {
    folders: ['text', 'questions', 'documents', 'standards', 'report'],
    types: [],
    packages: [
      'ink',
      'react',
      'chalk',
      '@inquirer/prompts',
      'string-width',
      'diff',
      'node:util',
      'node:process',
      'node:tty',
      'node:stream',
      'node:timers',
      'node:v8',
    ],
  },
};

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** One pattern group: anything that `allowed` does not name is refused. */
const refuse = (folder, allowed, message, allowTypeImports) => ({
  regex: `^(?!${allowed.join('|')}).+`,
  message,
  ...(allowTypeImports ? { allowTypeImports: true } : {}),
});

const inFolder = (folder) => `(?:\\.\\./)+${escape(folder)}/`;

const within = (folder) => [
  '\\./',
  inFolder(folder),
  `(?:\\.\\./)+(?!\\.\\./|(?:${Object.keys(table).join('|')})/|cli)[\\w./-]+$`,
];

const packageName = (name) => (name.endsWith(':') ? escape(name) : `${escape(name)}(?:/.*)?$`);

/** Strangers' YAML is read by text/yaml.ts alone, which refuses what would take the parser's memory. */
const yamlParsers = {
  regex: '^yaml$',
  importNames: ['parse', 'parseDocument', 'parseAllDocuments', 'Parser', 'Composer'],
  message: 'Read YAML by source/text/yaml.ts.',
};

/** Folders that hold the one reader, or read YAML of the user's own. */
const parsing = ['text', 'repository'];

/** ESLint configurations, one a folder. */
export function importRules() {
  return Object.entries(table).map(([folder, { folders, types, packages }]) => {
    const values = [folder, ...folders].flatMap(within).concat(packages.map(packageName));
    const typed = types.map(inFolder);
    const message = `source/${folder} may not import this: see the import table in docs/architecture.md.`;
    const patterns = typed.length
      ? [
          refuse(folder, values.concat(typed), message, false),
          {
            regex: `^(?:${typed.join('|')})`,
            message: `source/${folder} may import only types from there.`,
            allowTypeImports: true,
          },
        ]
      : [refuse(folder, values, message, false)];
    if (!parsing.includes(folder)) patterns.push(yamlParsers);
    // Within a folder `(?:../)+name` without a known folder stays inside it.
    return {
      files: [`source/${folder}/**/*.{ts,tsx}`],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
    };
  });
}
