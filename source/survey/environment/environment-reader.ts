import type { DynamicRead, Environment } from '../../questions/facts.ts';
import { once } from '../../text/memo.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import { detached } from './detached.ts';
import { descriptionNear } from './description.ts';
import { isExampleDotenv, isRealDotenv, namesInDotenv } from './dotenv-files.ts';
import { isTelling, mayCompute } from './finders/reader-words.ts';
import type { Gatherer, Language, Read, Source } from './idiom.ts';
import { languageOf } from './languages/languages.ts';
import { lineCounter } from './lines.ts';
import { hasLongBlank } from './long-blank.ts';
import { isForeign, isIntegration, isProse } from './path-kinds.ts';
import { put } from './put.ts';
import { mask, template } from './syntax.ts';
import { withoutPipes } from './pipes.ts';
import { scan } from './scan.ts';
import { toVariables, type Documented, type Lines } from './variables.ts';

/** Lines of a text, up to a number of them. */
function linesIn(text: string, atMost: number): number {
  let lines = 1;
  for (let end = text.indexOf('\n'); end >= 0 && lines < atMost; end = text.indexOf('\n', end + 1))
    lines += 1;
  return lines;
}

/** A file of such lines, or of such blanks, was written by a machine. */
const isMinified = (text: string) =>
  (text.length > 20_000 && text.length / linesIn(text, 2000) > 400) || hasLongBlank(text);

const longest = 5000;

/** Whether a line of the text is that long; a search for line ends, as an expression would look at every start. */
function hasLongLine(text: string): boolean {
  for (let start = 0; start + longest <= text.length;) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start >= longest) return true;
    start = end + 1;
  }
  return false;
}

const quotedName = /["'`][A-Z][A-Z0-9_]+["'`]/;

/** A line that long holds data; without it every search stays short. Lines keep their numbers. */
const withoutData = (text: string) =>
  hasLongLine(text)
    ? text
        .split('\n')
        .map((line) => (line.length < longest ? line : ''))
        .join('\n')
    : text;

const byPlace = (a: DynamicRead, b: DynamicRead) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line;

/** The first and last lines of the tests that stand among the code. */
function* testsIn({ text, lineOf }: Source, start: RegExp): Generator<Lines> {
  let end = 0;
  for (const { index } of text.matchAll(start)) {
    if (index < end) continue;
    end = text.indexOf('\n}', index);
    if (end < 0) return;
    yield [lineOf(index), lineOf(end)];
  }
}

/** Gathers every variable that the files read. */
export function environmentReader(): Reader<Environment> {
  const reads = new Map<string, Read[]>();
  const dynamic: DynamicRead[] = [];
  const provided = new Map<string, Set<string>>();
  const copied = new Set<string>();
  const tests = new Map<string, readonly Lines[]>();
  const documented: Documented[] = [];
  const gatherers = new Map<string, Map<() => Gatherer, Gatherer>>();

  const emit = ({ name, path, line, ...told }: Read): void => {
    const known = reads.get(name);
    const own = {
      name: known?.[0]?.name ?? detached(name),
      path,
      line,
      ...(told.optional === undefined ? {} : { optional: told.optional }),
      ...(told.isDeclared ? { isDeclared: true } : {}),
      ...(told.default === undefined ? {} : { default: detached(told.default) }),
      ...(told.description === undefined ? {} : { description: detached(told.description) }),
    };
    put(reads, own.name, own);
  };

  const gathererOf = ({ id, kin = id }: Language, make: () => Gatherer): Gatherer => {
    const ofLanguage = gatherers.get(kin) ?? new Map<() => Gatherer, Gatherer>();
    const known = ofLanguage.get(make) ?? make();
    gatherers.set(kin, ofLanguage.set(make, known));
    return known;
  };

  const sourceOf = ({ path, text: raw }: SourceFile, language: Language): Source => {
    const { text, inString } = mask(
      withoutPipes(raw),
      language.inMarkup?.test(path) ? template : language.syntax,
    );
    const lineOf = lineCounter(raw);
    return {
      path,
      raw,
      text,
      inString,
      lineOf,
      mayCompute: once(() => mayCompute(text)),
      quotesName: once(() => quotedName.test(text)),
      found: ({ offset, ...rest }) => {
        const line = lineOf(offset);
        const description = rest.description ?? descriptionNear(raw, text, offset, rest.name);
        emit({ ...rest, path, line, ...(description === undefined ? {} : { description }) });
      },
      provided: (name, ids) => {
        const known = provided.get(name) ?? new Set();
        provided.set(detached(name), known);
        for (const id of ids) known.add(id);
      },
      copied: (folder) => void copied.add(detached(folder)),
      dynamic: (offset, expression) =>
        void dynamic.push({ path, line: lineOf(offset), expression: detached(expression) }),
    };
  };

  const readCode = (file: SourceFile, language: Language): void => {
    if (!language.glance.test(file.text) || language.look?.(file.text) === false || isMinified(file.text))
      return;
    const source = sourceOf({ path: file.path, text: withoutData(file.text) }, language);
    if (language.tests) tests.set(detached(file.path), [...testsIn(source, language.tests)]);
    scan(source, language);
    for (const make of language.gatherers ?? []) gathererOf(language, make).read(source);
  };

  /** Nothing reads the variable but what gets its value from the repository itself. */
  const isProvided = (name: string): boolean => {
    const ids = provided.get(name);
    const all = reads.get(name) ?? [];
    return ids !== undefined && all.every(({ path }) => ids.has(languageOf(path)?.id ?? ''));
  };

  return {
    wants: (path) =>
      isExampleDotenv(path) ||
      (!isRealDotenv(path) &&
        languageOf(path) !== undefined &&
        !isForeign(path) &&
        !isIntegration(path) &&
        !isProse(path)),
    read: (file) => {
      const language = languageOf(file.path);
      if (isExampleDotenv(file.path))
        documented.push(...namesInDotenv(file.text).map((name) => ({ ...name, path: file.path })));
      else if (language) readCode(file, language);
    },
    result: () => {
      for (const each of [...gatherers.values()].flatMap((each) => [...each.values()]))
        each.finish(emit, (read) => void dynamic.push(read));
      return {
        ...toVariables(reads, documented, isProvided, [...copied], tests),
        dynamic: dynamic.filter(isTelling).sort(byPlace),
      };
    },
  };
}
