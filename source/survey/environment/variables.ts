import type { Environment, Variable } from '../../questions/facts.ts';
import { byText } from '../../text/memo.ts';
import type { Read } from './idiom.ts';
import { isTaskList, isTest, isTooling } from './path-kinds.ts';
import { isPlatform } from './platform.ts';
import { isConnection, isSecret } from './secrets.ts';
import { serviceOf } from './services.ts';

/** The first and the last of some lines. */
export type Lines = readonly [from: number, to: number];

/** A name in an example file. */
export type Documented = { readonly name: string; readonly path: string; readonly line: number };

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Read, b: Read) => byCodeUnit(a.path, b.path) || a.line - b.line;

/** A value that one may print: short, one line, no address with a password, nothing computed. */
const isHarmless = (value: string) =>
  value.length <= 80 && !/[\u0000-\u001f\u007f-\u009f]|:\/\/[^/\s]*@|[$`{}]|-----BEGIN/.test(value);

/** A description as one printable line. */
function plainText(text: string | undefined): string | undefined {
  const plain = text
    ?.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A text that a quote within it cut short.
  return plain === '' || plain?.endsWith('\\') ? undefined : plain;
}

/** Names like `_` or `X` are loop variables and generics more often than settings. */
const isName = (name: string) => name.length > 1 && /[A-Za-z]/.test(name);

function distinct(reads: readonly Read[]): readonly Read[] {
  const seen = new Set<string>();
  return reads.filter(({ path, line }) => !seen.has(`${path}:${line}`) && seen.add(`${path}:${line}`));
}

/** A schema sets it for all that read the variable. */
const isPreset = (reads: readonly Read[]) =>
  reads.some((read) => read.isDeclared === true && read.default !== undefined);

/** The code goes on without it: a schema or every file that reads it says so, and none fails. */
function isOptional(reads: readonly Read[]): boolean {
  if (isPreset(reads)) return true;
  const isTold = reads.some((read) => read.isDeclared || read.default !== undefined);
  if (isTold) return reads.every(({ optional }) => optional !== false);
  const tolerant = new Set(reads.filter(({ optional }) => optional === true).map(({ path }) => path));
  return reads.every(({ optional, path }) => optional !== false && tolerant.has(path));
}

/** Reads of the application: neither those of tests and tools nor a list that only names what they read. */
function ownReads(reads: readonly Read[], isOwn: (read: Read) => boolean): readonly Read[] {
  const own = reads.filter(isOwn);
  return own.length < reads.length && own.every(({ path }) => isTaskList(path)) ? [] : own;
}

type Told = {
  readonly documented: boolean;
  readonly provided: boolean;
  readonly isOwn: (read: Read) => boolean;
};

function toVariable(name: string, all: readonly Read[], { documented, provided, isOwn }: Told): Variable {
  const sorted = [...all].sort(byPlace);
  const own = ownReads(sorted, isOwn);
  const telling = own.length > 0 ? own : sorted;
  const required = !isPreset(telling) && telling.some((read) => read.optional === false);
  const secret = isSecret(name);
  const connection = isConnection(name);
  const defaults = telling.flatMap((read) =>
    read.default !== undefined && isHarmless(read.default) ? [read.default] : [],
  );
  const description = telling.map((read) => plainText(read.description)).find((text) => text !== undefined);
  const service = serviceOf(name);
  const preset = secret || connection ? undefined : defaults.find((value) => value !== '');
  return {
    name,
    reads: distinct([...telling, ...sorted]).map(({ path, line }) => ({ path, line })),
    required,
    ...(isOptional(telling) ? { optional: true } : {}),
    ...(preset === undefined ? {} : { default: preset }),
    ...(description === undefined ? {} : { description }),
    testOnly: own.length === 0,
    platform: isPlatform(name) || provided,
    secret,
    connection,
    ...(service === undefined ? {} : { service }),
    documented,
  };
}

function examplesOf(documented: readonly Documented[]): NonNullable<Environment['examples']> {
  const paths = [...new Set(documented.map(({ path }) => path))].sort(byCodeUnit);
  const namesOf = (file: string) => documented.filter(({ path }) => path === file).map(({ name }) => name);
  return paths.map((path) => ({ path, names: namesOf(path) }));
}

/** Whether a path stands below one of these, or is one. */
const isIn = (folders: readonly string[]) => (path: string) =>
  folders.some((folder) => path.startsWith(folder) && /^(?:\/|$)/.test(path.slice(folder.length)));

/** Puts all reads together, name by name. */
export function toVariables(
  reads: ReadonlyMap<string, readonly Read[]>,
  documented: readonly Documented[],
  isProvided: (name: string) => boolean,
  copied: readonly string[],
  tests: ReadonlyMap<string, readonly Lines[]>,
): Omit<Environment, 'dynamic'> {
  const names = new Set(documented.map(({ name }) => name));
  // The same few files hold most of the reads.
  const isOwnFile = byText((path) => !isTest(path) && !isTooling(path, isIn(copied)), 4096);
  const isOwn = ({ path, line }: Read) =>
    isOwnFile(path) && !tests.get(path)?.some(([from, to]) => from <= line && line <= to);
  const variables = [...reads]
    .filter(([name]) => isName(name))
    .map(([name, all]) =>
      toVariable(name, all, { documented: names.has(name), provided: isProvided(name), isOwn }),
    );
  const unread = documented.filter(({ name }) => !reads.has(name));
  return {
    variables: variables.sort((a, b) => byCodeUnit(a.name, b.name)),
    unread: [...unread].sort((a, b) => byCodeUnit(a.name, b.name)),
    examples: examplesOf(documented),
  };
}
