import { type Document, isMap, isSeq, LineCounter, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { isDeepStrictEqual } from 'node:util';

/** Adds an item to a list of a YAML text, or a key to a mapping; every other byte stays as it is. */
export type YamlAddition = {
  /** Keys from the top to the list or mapping; what is missing on the way is made. */
  readonly path: readonly string[];
  /** The item, or the keys, as data. */
  readonly value: unknown;
};

/**
 * The text with the addition, or nothing when it is no YAML that can be added to. Spliced in as text where the
 * list has items already, so that comments, quotes and indentation stay; otherwise written by the library.
 */
export function addToYaml(text: string, addition: YamlAddition): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return undefined;
  const wanted = added(parseDocument(text), addition);
  if (!wanted) return undefined;
  const spliced = splice(text, document, addition);
  const same = spliced !== undefined && isDeepStrictEqual(parseDocument(spliced).toJS(), wanted.toJS());
  return same ? spliced : wanted.toString({ lineWidth: 0 });
}

function added(document: Document.Parsed, { path, value }: YamlAddition): Document.Parsed | undefined {
  const there = document.getIn(path, true);
  if (isSeq(there)) document.addIn(path, document.createNode(value));
  else if (isMap(there))
    for (const [key, item] of Object.entries(value as object)) document.setIn([...path, key], item);
  else if (there === undefined || there === null) document.setIn(path, document.createNode(value));
  else return undefined;
  return document;
}

function splice(text: string, document: Document.Parsed, { path, value }: YamlAddition): string | undefined {
  const there = document.getIn(path, true);
  if (isSeq(there) && !there.flow) return appendItem(text, there, value);
  if (isMap(there) && !there.flow) return appendKeys(text, there, value);
  return path.length === 1 && there === undefined ? appendTop(text, path[0] ?? '', value) : undefined;
}

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);

function appendItem(text: string, list: YAMLSeq, value: unknown): string | undefined {
  const last = list.items.at(-1) as { readonly range?: readonly number[] | null } | undefined;
  if (!last?.range || !list.range) return undefined;
  return insertAfter(text, last.range[1] ?? 0, indent(print([value]), columnOf(text, list.range[0])));
}

function appendKeys(text: string, map: YAMLMap, value: unknown): string | undefined {
  const last = map.items.at(-1);
  const end = (last?.value ?? last?.key) as { readonly range?: readonly number[] | null } | undefined;
  if (!end?.range || !map.range) return undefined;
  return insertAfter(text, end.range[1] ?? 0, indent(print(value), columnOf(text, map.range[0])));
}

const appendTop = (text: string, key: string, value: unknown) =>
  `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${text.trim() ? '\n' : ''}${print({ [key]: value })}`;

/** After the line on which the node ends. */
function insertAfter(text: string, offset: number, block: string): string {
  const { lineStarts } = lines(text);
  const next = lineStarts.find((start) => start >= offset && start > 0);
  if (next === undefined) return `${text}${text.endsWith('\n') ? '' : '\n'}${block}`;
  return text.slice(0, next) + block + text.slice(next);
}

function lines(text: string): LineCounter {
  const counter = new LineCounter();
  parseDocument(text, { lineCounter: counter });
  return counter;
}

const print = (value: unknown) => {
  const document = parseDocument('');
  document.contents = document.createNode(value) as never;
  return document.toString({ lineWidth: 0 });
};

const indent = (block: string, columns: number) => block.replace(/^(?=.)/gm, ' '.repeat(columns));
