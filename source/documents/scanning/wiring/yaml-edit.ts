import { type Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { isDeepStrictEqual } from 'node:util';
import { newYaml, readSoundYaml } from '../../../text/yaml.ts';

/** An item for a list, or keys for a mapping, under keys from the top; what is missing on the way is made. */
export type YamlAddition =
  | { readonly path: readonly string[]; readonly item: unknown }
  | { readonly path: readonly string[]; readonly keys: Readonly<Record<string, unknown>> };

/**
 * The text with the addition, or nothing when it is no YAML that can be added to. Spliced in as text where the
 * list has items already, so that comments, quotes and indentation stay; otherwise written by the library.
 */
export function addToYaml(text: string, addition: YamlAddition): string | undefined {
  if (text === '') return print(alone(addition));
  const document = readSoundYaml(text);
  if (!document || !(document.contents === null || isMap(document.contents))) return undefined;
  const spliced = splice(text, document, addition);
  const wanted = added(document.clone(), addition);
  if (!wanted) return undefined;
  return spliced !== undefined && says(spliced, wanted.toJS()) ? spliced : wanted.toString({ lineWidth: 0 });
}

/** What a file says that holds nothing else. */
function alone(addition: YamlAddition): unknown {
  const value: unknown = 'item' in addition ? [addition.item] : addition.keys;
  return addition.path.reduceRight((inner, key) => ({ [key]: inner }), value);
}

/** Whether a text is sound YAML and says just this. */
export function says(text: string, wanted: unknown): boolean {
  const document = readSoundYaml(text);
  return document !== undefined && isDeepStrictEqual(document.toJS(), wanted);
}

function added(document: Document, addition: YamlAddition): Document | undefined {
  const { path } = addition;
  document.contents ??= document.createNode({});
  const there = path.length ? document.getIn(path, true) : document.contents;
  const missing = there === undefined || (isScalar(there) && there.value === null);
  if ('item' in addition) {
    if (isSeq(there)) document.addIn(path, document.createNode(addition.item));
    else if (missing) document.setIn(path, document.createNode([addition.item]));
    else return undefined;
    return document;
  }
  if (!missing && !isMap(there)) return undefined;
  if (missing) document.setIn(path, document.createNode({}));
  for (const [key, value] of Object.entries(addition.keys)) document.setIn([...path, key], value);
  return document;
}

function splice(text: string, document: Document.Parsed, addition: YamlAddition): string | undefined {
  const { path } = addition;
  const there = path.length ? document.getIn(path, true) : document.contents;
  if ('item' in addition) {
    if (isSeq(there) && !there.flow) return appendItem(text, there, addition.item);
    const [key] = path;
    return there === undefined && path.length === 1 && key
      ? appendTop(text, { [key]: [addition.item] })
      : undefined;
  }
  if (path.length === 0) return appendTop(text, addition.keys);
  return isMap(there) && !there.flow ? appendKeys(text, there, addition.keys) : undefined;
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

/** Keys at the end of the text, after a blank line. */
function appendTop(text: string, keys: Readonly<Record<string, unknown>>): string {
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${ended}${text.trim() ? '\n' : ''}${print(keys)}`;
}

/** After the line on which the node ends. */
function insertAfter(text: string, offset: number, block: string): string {
  const next = text.indexOf('\n', Math.max(0, offset - 1)) + 1;
  return next > 0 ? text.slice(0, next) + block + text.slice(next) : `${text}\n${block}`;
}

const print = (value: unknown) => newYaml(value).toString({ lineWidth: 0 });

const indent = (block: string, columns: number) => block.replace(/^(?=.)/gm, ' '.repeat(columns));
