import { type CreateNodeOptions, type Document, LineCounter, parseDocument } from 'yaml';
import { byText } from './memo.ts';
import { isDeeplyNested } from './nesting.ts';

export type Yaml = { readonly document: Document.Parsed; readonly lines: LineCounter };

/** Whether its aliases stand for more than a file could mean, which the library refuses by an error. */
function isOvergrown(document: Document): boolean {
  if (document.errors.length > 0) return false;
  try {
    document.toJS();
    return false;
  } catch {
    return true;
  }
}

/**
 * A YAML text as a document that lists its faults, and where its lines start; nothing where it nests too deeply to be
 * parsed, or grows too large by aliases. What the parser has to say about a stranger's file is no business of standard error.
 * All who read the same text get the same document: who changes one changes a `clone()`.
 */
export const readYaml = byText((text): Yaml | undefined => {
  if (isDeeplyNested(text)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  return text.includes('*') && isOvergrown(document) ? undefined : { document, lines };
});

/** The document alone, and nothing either where the text has a fault. */
export function readSoundYaml(text: string): Document.Parsed | undefined {
  const document = readYaml(text)?.document;
  return document?.errors.length === 0 ? document : undefined;
}

/** A document that says this value and nothing else. */
export function newYaml(value: unknown, options: CreateNodeOptions = {}): Document {
  const document: Document = parseDocument('');
  document.contents = document.createNode(value, options);
  return document;
}
