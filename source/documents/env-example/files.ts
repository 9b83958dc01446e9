import type { Environment, Variable } from '../../questions/facts.ts';
import { baseName, folderOf } from '../../text/path-parts.ts';

/** An example file, and the variables that belong into it. */
export type ExampleFile = { readonly path: string; readonly variables: readonly Variable[] };

/** Of several example files in one directory, the one for the application as such. */
const preferred = [
  /(?:^|\/)\.env\.example$/,
  /(?:^|\/)\.env[._-](?:sample|template|dist)$/,
  /(?:^|\/)\.?(?:env\.)?(?:example|sample)(?:\.env)?$/,
];

const rankOf = (path: string) => {
  const index = preferred.findIndex((name) => name.test(path));
  return index < 0 ? preferred.length : index;
};

/** What only demonstrations, templates for others and makers' own tools read is none of the application's. */
const isDemonstration = (path: string) =>
  /(?:^|\/)(?:examples?|samples?|demos?|playgrounds?|sandbox|benchmarks?|templates?|\.husky|\.agents|\.amp|\.claude|\.codex|\.cursor|\.gemini|\.idea|\.vscode|\.windsurf|\.zed)\/|(?:^|\/)bench(?:[-_.A-Z][\w.-]*)?\.\w+$/.test(
    path,
  );

/** Where makers keep what they alone run; an example file there speaks for its own part. */
const makersOwn = /^(?:tools?|hack|dev|contrib|misc|seeds?)\//;

const isTest = (path: string) =>
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|fixtures?|__mocks__)\/|\.(?:test|spec|e2e)\.\w+$|_test\.\w+$/.test(
    path,
  );

/** What one sets to run the application: not what tests or the platform set, unless an example names it. */
export const isWanted = ({ documented, platform, testOnly, reads }: Variable): boolean =>
  documented || (!platform && !testOnly && !reads.every(({ path }) => isDemonstration(path)));

/** An example for one thing, as `.env.stripe.example`, where others stand beside it; nothing else belongs into it. */
function isForOneThing(path: string, beside: readonly string[]): boolean {
  const words = baseName(path)
    .split(/[._-]+/)
    .filter((word) => word !== '' && !generalWord.test(word));
  return beside.length > 1 && words.length > 0;
}
const generalWord =
  /^(?:env|example|sample|template|dist|defaults?|local|dev|development|prod|production|test|testing|staging|docker|compose|app)$/i;

/** The main example file of every directory that has one, or the one to make. */
function mainFiles(environment: Environment): readonly string[] {
  const paths = (environment.examples ?? []).map(({ path }) => path);
  const own = paths.filter((path) => !isDemonstration(path));
  const directories = [...new Set(own.map(folderOf))].sort();
  const main = directories.flatMap((directory) => {
    const beside = own.filter((path) => folderOf(path) === directory);
    const inside = beside.filter((path) => !isForOneThing(path, beside));
    const size = (path: string) =>
      (environment.examples ?? []).find((each) => each.path === path)?.names.length;
    const byRank = (a: string, b: string) =>
      rankOf(a) - rankOf(b) || (size(b) ?? 0) - (size(a) ?? 0) || (a < b ? -1 : 1);
    return [...inside].sort(byRank).slice(0, 1);
  });
  return main.length === 0 ? ['.env.example'] : main;
}

/** The package that an example is for: one in `src` is for the directory above it. */
const packageOf = (path: string) => folderOf(path).replace(/(^|\/)src\/$/, '$1');

/** Of the files above the reads, the deepest above each: every package that reads a variable must be given it. */
function homesOf({ reads }: Variable, files: readonly string[]): readonly string[] {
  const byDepth = [...files].sort((a, b) => packageOf(b).length - packageOf(a).length);
  const own = reads.filter(({ path }) => !isTest(path) && !isDemonstration(path));
  const homes = (own.length > 0 ? own : reads).flatMap(({ path }) => {
    const near = byDepth.find((file) => path.startsWith(packageOf(file)));
    return makersOwn.test(path) && packageOf(near ?? '') === '' ? [] : [near ?? '.env.example'];
  });
  return [...new Set(homes)];
}

/** Only what its makers run reads it, and no example speaks for that part. */
const isAside = ({ reads }: Variable, files: readonly string[]): boolean =>
  reads.every(
    ({ path }) =>
      makersOwn.test(path) &&
      !files.some((file) => packageOf(file) !== '' && path.startsWith(packageOf(file))),
  );

/**
 * Every example file with its variables: one for each package that has an example, else one. A variable goes into
 * the example of every package that reads it; one that any example names stays there and goes into no other.
 */
export function exampleFiles(environment: Environment): readonly ExampleFile[] {
  const files = mainFiles(environment);
  const namesIn = new Map((environment.examples ?? []).map(({ path, names }) => [path, new Set(names)]));
  const wanted = environment.variables.filter(isWanted);
  // With a single example all of the application belongs into it, wherever it stands.
  const hasOwn = wanted.some((variable) => !isAside(variable, files));
  const homesIn = (variable: Variable) =>
    hasOwn && isAside(variable, files) ? [] : files.length === 1 ? files : homesOf(variable, files);
  const homes = new Map(wanted.map((variable) => [variable, homesIn(variable)]));
  const paths = [
    ...new Set([
      ...files,
      ...wanted.flatMap((variable) => (variable.documented ? [] : (homes.get(variable) ?? []))),
    ]),
  ];
  return paths.map((path) => ({
    path,
    variables: wanted.filter((variable) =>
      variable.documented ? namesIn.get(path)?.has(variable.name) : homes.get(variable)?.includes(path),
    ),
  }));
}
