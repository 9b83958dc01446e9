import type { Environment, Variable } from '../../questions/facts.ts';

/** An example file, and the variables that belong into it. */
export type ExampleFile = { readonly path: string; readonly variables: readonly Variable[] };

const directoryOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

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
  /(?:^|\/)(?:examples?|samples?|demos?|playgrounds?|sandbox|benchmarks?|templates?|\.husky|\.agents|\.claude|\.cursor)\/|(?:^|\/)bench(?:[-_.A-Z][\w.-]*)?\.\w+$/.test(
    path,
  );

/** What one sets to run the application: not what tests or the platform set, unless an example names it. */
export const isWanted = ({ documented, platform, testOnly, reads }: Variable): boolean =>
  documented || (!platform && !testOnly && !reads.every(({ path }) => isDemonstration(path)));

/** The main example file of every directory that has one, or the one to make. */
function mainFiles(environment: Environment): readonly string[] {
  const paths = (environment.examples ?? []).map(({ path }) => path);
  const own = paths.filter((path) => !isDemonstration(path));
  const directories = [...new Set(own.map(directoryOf))].sort();
  const main = directories.map((directory) => {
    const inside = own.filter((path) => directoryOf(path) === directory);
    const size = (path: string) =>
      (environment.examples ?? []).find((each) => each.path === path)?.names.length;
    const byRank = (a: string, b: string) =>
      rankOf(a) - rankOf(b) || (size(b) ?? 0) - (size(a) ?? 0) || (a < b ? -1 : 1);
    return [...inside].sort(byRank)[0] ?? '';
  });
  // With a single example all belongs into it, wherever it stands.
  return main.length === 0 ? ['.env.example'] : main;
}

/** The package that an example is for: one in `src` is for the directory above it. */
const packageOf = (path: string) => directoryOf(path).replace(/(^|\/)src\/$/, '$1');

/** Of the files above the reads, each the deepest above one, the one with most of them; the first of equals. */
function homeOf(variable: Variable, files: readonly string[]): string {
  const byDepth = [...files].sort((a, b) => packageOf(b).length - packageOf(a).length);
  const counts = new Map<string, number>();
  for (const read of variable.reads) {
    const near = byDepth.find((path) => read.path.startsWith(packageOf(path)));
    if (near !== undefined) counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '.env.example';
}

/**
 * Every example file with its variables: one for each package that has an example, else one. A variable that
 * any example names stays there and goes into no other.
 */
export function exampleFiles(environment: Environment): readonly ExampleFile[] {
  const files = mainFiles(environment);
  const namesIn = new Map((environment.examples ?? []).map(({ path, names }) => [path, new Set(names)]));
  const wanted = environment.variables.filter(isWanted);
  const home = (variable: Variable) => (files.length === 1 ? files[0] : homeOf(variable, files));
  const paths = [
    ...new Set([
      ...files,
      ...wanted.flatMap((variable) => (variable.documented ? [] : [home(variable) ?? ''])),
    ]),
  ];
  return paths.map((path) => ({
    path,
    variables: wanted.filter((variable) =>
      variable.documented ? namesIn.get(path)?.has(variable.name) : home(variable) === path,
    ),
  }));
}
