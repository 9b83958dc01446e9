import { escapedName } from './escaped-name.ts';

/**
 * The value of a constant that the text assigns once, to a literal, outside of every function: a loop or a
 * parameter may give a local one other values.
 */
export function constantIn(text: string, name: string): string | undefined {
  const word = escapedName(name);
  const all = [
    ...text.matchAll(new RegExp(String.raw`(?<![\w$.])${word}\b[^=\n;,(){}]{0,40}:?=(?![=>])`, 'g')),
  ];
  const literal = new RegExp(
    String.raw`^(?:(?:export|pub|public|private|protected|internal|static|final|readonly|const|let|var|val|define)\s+)*(?:String\s+|string\s+)?${word}\s*(?::\s*[&'\w ]{1,30})?:?=\s*["'\x60]([A-Z][A-Z0-9_]*)["'\x60]`,
    'm',
  );
  return all.length === 1 ? literal.exec(text)?.[1] : undefined;
}
