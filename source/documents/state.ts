import type { Value } from '../questions/question.ts';
import type { ClaimStatus } from './claims.ts';
import { isEndMark, isStartMark } from '../text/conflict-marks.ts';
import { packText, unpackText } from './packed-text.ts';
import type { Written } from './document.ts';

/** Where the state of a repository is kept, relative to its root. */
export const statePath = '.security-policy.json';

/** Raised when the shape of the file changes; a row in `migrations` says how an older file becomes this. */
export const stateVersion = 1;

const schema = 'https://unpkg.com/create-security-policy/schema/state.json';

type Json = Readonly<Record<string, unknown>>;

/** What a run leaves for the next one: the answers, and for every file the text it was rendered to. */
export type State = {
  readonly answers: Readonly<Record<string, Value>>;
  readonly files: ReadonlyMap<string, Written>;
  /** How the claims stood, by id: one that was verified once and has no evidence now is lost. */
  readonly claims?: ReadonlyMap<string, ClaimStatus>;
  /** True when the policy is a human's own and nobody has been asked yet: what nobody said stays unsaid. */
  readonly adopted?: boolean;
  /** The file as it was read. Pass it on: keys that a newer version added are written back from it. */
  readonly source?: Json;
};

export type ParsedState =
  { readonly ok: true; readonly state: State } | { readonly ok: false; readonly problem: string };

/** Turns a file of the version of the key into one of the next version. */
const migrations: Readonly<Record<number, (json: Json) => Json>> = {};

/** Nothing is lost without the file: the documents themselves hold every word of the human's. */
const wayOn =
  'Restore it from version control, or delete it: the next run then adds to the files as they are.';

/** Answers and texts of one side belong together: a mixture of both is of neither. */
const wayOutOfMerge = `Take one side of it whole (git checkout --ours ${statePath}, or --theirs), settle the other files, and run again.`;

function hasMergeMarks(text: string): boolean {
  const lines = text.split(/\r?\n/);
  return lines.some(isStartMark) && lines.some(isEndMark);
}

const problem = (what: string): ParsedState => ({ ok: false, problem: `${statePath} ${what}. ${wayOn}` });

/** What a newer version wrote and this one cannot read is left alone: deleting it would lose what that one knows. */
const newer = (version: number): ParsedState => ({
  ok: false,
  problem: `${statePath} was written by a newer version of this program (its layout is ${version}, this one knows ${stateVersion}). Run the newer one, as in npx create-security-policy@latest.`,
});

/** Reads a state file. Never throws: a file that cannot be used is one sentence for the human. */
export function parseState(text: string): ParsedState {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (!isObject(json) && hasMergeMarks(text))
    return { ok: false, problem: `${statePath} has the marks of a merge in it. ${wayOutOfMerge}` };
  if (!isObject(json)) return problem('is not a JSON object');
  const version = json['version'];
  if (!Number.isInteger(version) || Number(version) < 1) return problem('has no valid "version"');
  const source = migrated(json, Number(version));
  const wrong = wrongIn(source);
  if (wrong === undefined) return { ok: true, state: stateIn(source) };
  return Number(version) > stateVersion ? newer(Number(version)) : problem(wrong);
}

/** What is wrong with a state of the present layout, or nothing. */
function wrongIn({ answers, files }: Json): string | undefined {
  if (!isObject(answers)) return 'has no "answers"';
  if (!isObject(files)) return 'has no "files"';
  const wrong = Object.keys(answers).find((key) => !isValue(answers[key]));
  if (wrong !== undefined) return `has an answer ${JSON.stringify(wrong)} of the wrong kind`;
  const damaged = Object.entries(files).find(([path, entry]) => readEntry(path, entry) === undefined);
  return damaged && `has a damaged entry for ${JSON.stringify(damaged[0])}`;
}

function stateIn(source: Json): State {
  const { answers, files, claims, adopted } = source;
  const entries = Object.entries(files as Json).flatMap(([path, entry]) => {
    const written = readEntry(path, entry);
    return written ? [[path, written] as const] : [];
  });
  return {
    answers: answers as State['answers'],
    files: new Map(entries),
    claims: readClaims(claims),
    ...(adopted === true && { adopted }),
    source,
  };
}

const statuses: readonly string[] = ['verified', 'attested', 'lost'] satisfies ClaimStatus[];

/** The layout of a state that a newer version of this program wrote; nothing for one that is known. */
export function isNewer({ source }: State): number | undefined {
  const version = Number(source?.['version'] ?? stateVersion);
  return version > stateVersion ? version : undefined;
}

/** Statuses that are none are left aside: the survey finds them again. */
function readClaims(claims: unknown): ReadonlyMap<string, ClaimStatus> {
  const entries = Object.entries(isObject(claims) ? claims : {});
  return new Map(
    entries.filter((entry): entry is [string, ClaimStatus] => statuses.includes(entry[1] as string)),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

function migrated(json: Json, version: number): Json {
  let now = json;
  for (let from = version; from < stateVersion; from += 1) now = migrations[from]?.(now) ?? now;
  return { ...now, version: Math.max(version, stateVersion) };
}

function readEntry(path: string, entry: unknown): Written | undefined {
  if (!isObject(entry) || typeof entry['id'] !== 'string' || !isWithin(path)) return undefined;
  const text = unpackText(entry['text']);
  return text === undefined ? undefined : { id: entry['id'], text };
}

/** A path that the state file names is only ever looked for below the root. */
const isWithin = (path: string) =>
  !/^\/|^[A-Za-z]:|\\|\p{Cc}/u.test(path) &&
  path.split('/').every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));

/** A newer version names a newer schema. */
const schemaOf = (source: Json) =>
  Number(source['version']) > stateVersion && typeof source['$schema'] === 'string'
    ? source['$schema']
    : schema;

/** The state file: keys sorted, laid out as Prettier would, one line a text, so that a diff is short. */
export function formatState({ answers, files, claims = new Map(), adopted, source = {} }: State): string {
  const entries = [...files].map(([path, written]) => [path, formatEntry(written, entryOf(source, path))]);
  const unknown = Object.fromEntries(Object.entries(source).filter(([key]) => !known.has(key)));
  const head = { $schema: schemaOf(source), version: source['version'] ?? stateVersion };
  const body = {
    ...(adopted && { adopted }),
    answers: sorted(answers),
    ...(claims.size > 0 && { claims: sorted(Object.fromEntries(claims)) }),
    files: sorted(Object.fromEntries(entries) as Json),
  };
  return `${layOut({ ...head, ...body, ...sorted(unknown) }, '')}\n`;
}

const known = new Set(['$schema', 'version', 'adopted', 'answers', 'claims', 'files']);

function entryOf(source: Json, path: string): Json {
  const files = source['files'];
  const entry = isObject(files) && Object.hasOwn(files, path) ? files[path] : undefined;
  return isObject(entry) ? entry : {};
}

/** The same text packs differently from one version of zlib to the next: what was packed before is kept. */
function formatEntry({ id, text }: Written, before: Json): Json {
  const packed = unpackText(before['text']) === text ? before['text'] : packText(text);
  return { ...before, id, text: packed };
}

const sorted = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** Prettier sets a list on one line where it fits in 80 columns, an object one key a line. */
function layOut(value: unknown, indent: string, used = 0): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => layOut(item, inner)).join(', ')}]`;
    if (indent.length + used + line.length < 80 && !line.includes('\n')) return line;
    return `[\n${value.map((item) => inner + layOut(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (!isObject(value) || Object.keys(value).length === 0) return JSON.stringify(value);
  const line = ([key, item]: [string, unknown]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + layOut(item, inner, name.length);
  };
  return `{\n${Object.entries(value).map(line).join(',\n')}\n${indent}}`;
}
