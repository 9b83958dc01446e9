import { byText } from '../text/memo.ts';

/** What a file is for: only `product` speaks of the software itself. */
export type PathRole = 'product' | 'vendored' | 'fixture' | 'test' | 'example' | 'docs';

/** The first row with a folder on the path wins, then the first with a matching file name. Extend by adding a word. */
const roles: readonly {
  readonly role: PathRole;
  readonly folders: readonly string[];
  readonly file?: RegExp;
}[] = [
  {
    role: 'vendored',
    folders: [
      'node_modules',
      'bower_components',
      'vendor',
      'vendored',
      'deps',
      'third_party',
      'third-party',
      '3rdparty',
    ],
    file: /\.min\.(?:js|css)$/,
  },
  {
    role: 'fixture',
    folders: [
      'fixtures',
      'fixture',
      '__fixtures__',
      '__snapshots__',
      '__mocks__',
      'mocks',
      'testdata',
      'test-data',
    ],
    file: /(?:^|[._-])mocks?\.\w+$/,
  },
  {
    role: 'test',
    folders: [
      'test',
      'tests',
      '__tests__',
      'spec',
      'specs',
      'e2e',
      'testing',
      'cypress',
      'playwright',
      'integration-tests',
    ],
    file: /(?:[._-](?:test|tests|spec|e2e|stories)\.\w+|^test_[^/]*\.py|^conftest\.py|^\.iex\.exs$|^(?:development|test)\.rb$|Tests?\.(?:java|kt|cs|php|swift))$/,
  },
  {
    role: 'example',
    folders: ['example', 'examples', 'sample', 'samples', 'demo', 'demos', 'playground', 'benchmark'].concat([
      'benchmarks',
      'bench',
      'templates',
      'template',
      'starters',
      'stubs',
      'skeleton',
      'tutorials',
    ]),
  },
  {
    role: 'docs',
    folders: ['docs', 'doc', 'documentation', 'website', 'docs_src'],
    file: /\.(?:md|mdx|rst|adoc)$/,
  },
];

const rank = new Map(
  roles.flatMap(({ folders }, index) => folders.map((folder) => [folder, index] as const)),
);

/** The role of all files below a folder; a folder has many. */
const roleOfFolder = byText((folder): PathRole | undefined => {
  const ranks = folder.split('/').flatMap((segment) => rank.get(folderName(segment)) ?? []);
  return ranks.length > 0 ? roles[Math.min(...ranks)]?.role : undefined;
});

/** What the file at a path, relative to the root, is for. */
export function pathRole(path: string): PathRole {
  const slash = path.lastIndexOf('/');
  const file = path.slice(slash + 1);
  const role = slash < 0 ? undefined : roleOfFolder(path.slice(0, slash));
  return role ?? roles.find((candidate) => candidate.file?.test(file))?.role ?? 'product';
}

/** `Acme.Web.Tests` and `app-test` are test folders too, and `example_app` is one of examples. */
function folderName(segment: string): string {
  const name = segment.toLowerCase();
  return /[._-]tests?$/.test(name) ? 'test' : name.replace(/^example[_-].*/, 'example');
}
