import {
  type CreateNodeOptions,
  type Document,
  type DocumentOptions,
  parseDocument,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';
import { isDeeplyNested } from './nesting.ts';

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/**
 * A YAML text as a document that lists its faults; nothing where it nests too deeply to be parsed. What the parser
 * has to say about a stranger's file is no business of standard error.
 */
export const readYaml = (text: string, options: Options = {}): Document.Parsed | undefined =>
  isDeeplyNested(text) ? undefined : parseDocument(text, { ...options, logLevel: 'silent' });

/** The same, and nothing either where the text has a fault. */
export function readSoundYaml(text: string, options: Options = {}): Document.Parsed | undefined {
  const document = readYaml(text, options);
  return document?.errors.length === 0 ? document : undefined;
}

/** A document that says this value and nothing else. */
export function newYaml(value: unknown, options: CreateNodeOptions = {}): Document {
  const document: Document = parseDocument('');
  document.contents = document.createNode(value, options);
  return document;
}
