import type { FoundClaim, Place } from '../../questions/facts.ts';
import { manifestKind } from '../manifests/kinds.ts';
import { byText, once } from '../../text/memo.ts';
import { anyMatches } from '../any-matches.ts';
import { pathRole, type PathRole } from '../path-role.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import { blankComments } from './comments.ts';
import { dependencyPlace } from './dependency-place.ts';
import type { Evidence } from './evidence.ts';
import { commentsOf, languageOf } from './languages.ts';
import { matchCode, matchEvery, matchText } from './match.ts';
import { evidenceTable } from './table.ts';
import { wordFinder } from './word-finder.ts';

/** The most places kept for one claim: more prove no more. */
const mostPlaces = 5;

/** Longer files are bundles and data, hardly code that a person wrote. */
const longestText = 400_000;

type Row<Kind extends Evidence = Evidence> = { readonly id: string; readonly evidence: Kind };

const rows: readonly Row[] = Object.entries(evidenceTable).flatMap(([id, list]) =>
  list.map((evidence) => ({ id, evidence })),
);

type OfKind<Kind extends Evidence['kind']> = Extract<Evidence, { readonly kind: Kind }>;

function ofKind<Kind extends Evidence['kind']>(kind: Kind): readonly Row<OfKind<Kind>>[] {
  const isOfKind = (row: Row): row is Row<OfKind<Kind>> => row.evidence.kind === kind;
  return rows.filter(isOfKind);
}

/** More than there are: what is made for a language is made once, and only for those of the repository. */
const mostLanguages = 64;

const codeRows = byText(
  (language) => ofKind('code').filter(({ evidence }) => evidence.language === language),
  mostLanguages,
);
const fileRows = ofKind('file');
const dependencyRows = ofKind('dependency');

/** Rows that look at the same paths, so that each expression is tried once a path. */
function groupByPath(all: readonly Row<OfKind<'text' | 'every'>>[]) {
  const groups = new Map<string, { readonly path: RegExp; readonly rows: Row[] }>();
  for (const row of all) {
    const { path } = row.evidence;
    const group = groups.get(path.source);
    if (group) group.rows.push(row);
    else groups.set(path.source, { path, rows: [row] });
  }
  return [...groups.values()];
}

const configurationByPath = groupByPath([...ofKind('text'), ...ofKind('every')]);

const isConfiguration = anyMatches(configurationByPath.map(({ path }) => path));

/**
 * Looks for the evidence of every claim. `paths` are all paths of the repository: some claims rest on a file
 * that need not be read. Tests, docs, examples, vendored code and comments are no evidence.
 */
export function claimsReader(paths: readonly string[]): Reader<readonly FoundClaim[]> {
  const found = new Map<string, readonly Place[]>();
  const refused = new Set<string>();
  const add = (id: string, place: Place) => found.set(id, firstPlaces([...(found.get(id) ?? []), place]));
  /** Enough places come earlier: another one would not be kept. */
  const isFull = ({ id, evidence }: Row, path: string) =>
    evidence.kind !== 'every' && (found.get(id)?.[mostPlaces - 1]?.path ?? '\uffff') < path;
  // A file is read after it was asked for, and up to 48 others (source/repository/read-ahead.ts) in between.
  const candidatesOf = byText(candidates, 64);
  return {
    wants: (path) => candidatesOf(path).length > 0,
    read: (file) => {
      const open = candidatesOf(file.path).filter((row) => !isFull(row, file.path));
      for (const { id, place } of evidenceIn(file, open)) {
        if (place === 'refused') refused.add(id);
        else if (place) add(id, place);
      }
    },
    result: () => {
      for (const { id, path } of existing(paths)) add(id, { path });
      return Object.keys(evidenceTable).flatMap((id) => {
        const evidence = found.get(id);
        return evidence && !refused.has(id) ? [{ id, evidence }] : [];
      });
    },
  };
}

/** Files whose mere existence is evidence. */
function existing(paths: readonly string[]): readonly { readonly id: string; readonly path: string }[] {
  return fileRows.flatMap(({ id, evidence }) =>
    paths
      .filter((path) => evidence.path.test(path) && ['product', 'docs'].includes(pathRole(path)))
      .map((path) => ({ id, path })),
  );
}

/** The rows that a file could support, by its path alone. */
function candidates(path: string): readonly Row[] {
  const role = pathRole(path);
  const language = languageOf(path)?.id;
  const rowsOfLanguage = language === undefined ? [] : codeRows(language);
  const code = rowsOfLanguage.filter(({ evidence }) => counts(role, evidence.tests));
  if (role !== 'product') return code;
  return [...code, ...configurationFor(path), ...(manifestKind(path) ? dependencyRows : [])];
}

function configurationFor(path: string): readonly Row[] {
  if (!isConfiguration(path)) return [];
  return configurationByPath.filter((group) => group.path.test(path)).flatMap((group) => group.rows);
}

const counts = (role: PathRole, tests = false) => role === 'product' || (tests && role === 'test');

type Outcome = { readonly id: string; readonly place: Place | 'refused' | undefined };

function evidenceIn(file: SourceFile, rows: readonly Row[]): readonly Outcome[] {
  if (file.text.length > longestText) return [];
  const mayHold = quickTest(file);
  const likely = rows.filter(({ evidence }) => mayHold(evidence));
  if (likely.length === 0) return [];
  const code = blankComments(file.text, commentsOf(file.path));
  return likely.map(({ id, evidence }) => ({ id, place: placeIn(file, code, evidence) }));
}

/** The parts of a file that name modules; the whole text where the language has no form of its own for them. */
function importsIn({ path, text }: SourceFile): string {
  const form = languageOf(path)?.imports;
  return form ? (text.match(form) ?? []).join('\n') : text;
}

/** Find the words of a language's rows in one pass: most files hold none, and to look for each takes long. */
const findersOf = byText((language) => {
  const wordsOf = (isImports: boolean) =>
    codeRows(language).flatMap(({ evidence }) =>
      (evidence.imports ?? false) === isImports ? evidence.words : [],
    );
  return { text: wordFinder(wordsOf(false)), imports: wordFinder(wordsOf(true)) };
}, mostLanguages);

/** The quick test, comments and all: few files pass it, and only in those are comments told from code. */
function quickTest(file: SourceFile): (evidence: Evidence) => boolean {
  const { text } = file;
  const find = once(() => findersOf(languageOf(file.path)?.id ?? 'hash'));
  const letters = once(() => text.toLowerCase());
  const words = {
    text: once(() => find().text(text)),
    imports: once(() => find().imports(importsIn(file))),
  };
  return (evidence) => {
    if (evidence.kind === 'text')
      return (
        evidence.words?.some((word) => letters().includes(word)) !== false &&
        text.search(evidence.pattern()) >= 0
      );
    if (evidence.kind !== 'code') return true;
    const found = words[evidence.imports ? 'imports' : 'text']();
    return evidence.words.some((word) => found.has(word)) && text.search(evidence.pattern()) >= 0;
  };
}

function placeIn(file: SourceFile, code: string, evidence: Evidence): Outcome['place'] {
  switch (evidence.kind) {
    case 'code':
      return matchCode(file.path, code, evidence);
    case 'text':
      return matchText(file.path, code, evidence);
    case 'every':
      return matchEvery(file.path, code, evidence);
    case 'dependency':
      return dependencyPlace(file, evidence);
    case 'file':
      return undefined;
  }
}

/** Sorted, without duplicates, so that the order of reading does not show. */
function firstPlaces(places: readonly Place[]): readonly Place[] {
  const unique = new Map(places.map((place) => [`${place.path}\n${place.line ?? 0}`, place]));
  return [...unique.values()].sort(byPlace).slice(0, mostPlaces);
}

function byPlace(a: Place, b: Place): number {
  if (a.path === b.path) return (a.line ?? 0) - (b.line ?? 0);
  return a.path < b.path ? -1 : 1;
}
