/** Folders where a forge finds a policy, in the order in which GitHub looks. */
const folders = ['.github/', '', 'docs/'];

/** Formats that we write, and those that forges and Scorecard read but we do not. */
const written = ['md', 'markdown'];
const foreign = ['rst', 'adoc'];

const namesFor = (formats: readonly string[]) =>
  formats.flatMap((format) => folders.map((folder) => `${folder}security.${format}`));

const places = [...namesFor(written), ...namesFor(foreign), 'doc/security.rst'];

/** Where a policy of ours may be: as most write its name, and as forges also find it. */
export const policyPlaces: readonly string[] = folders.flatMap((folder) =>
  ['SECURITY', 'security'].flatMap((name) => written.map((format) => `${folder}${name}.${format}`)),
);

/** Worked out once for each repository: a preview is made at every key. */
const known = new WeakMap<readonly string[], string>();

function find(paths: readonly string[]): string {
  const wanted = new Map(places.map((place, rank) => [place, rank]));
  const rank = (path: string) => wanted.get(path.toLowerCase()) ?? Infinity;
  const existing = paths.filter((path) => rank(path) < Infinity).toSorted((a, b) => rank(a) - rank(b));
  return existing[0] ?? 'SECURITY.md';
}

/** The policy that exists is updated where it is; a new one goes to the root, which every reader knows. */
export function policyPath(paths: readonly string[]): string {
  const path = known.get(paths) ?? find(paths);
  known.set(paths, path);
  return path;
}

/** Whether a policy can be added to: one in reStructuredText or AsciiDoc is left alone. */
export const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);
