import { applyEdits, modify, parseTree } from 'jsonc-parser';

/** The text of an empty file is an empty object. */
export const asJson = (text: string): string => (text.trim() ? text : '{}\n');

/** JSON, comments allowed, with one value set; an index of -1 adds to a list. As it is when it cannot be read. */
export function setJson(text: string, path: readonly (string | number)[], value: unknown): string {
  const source = asJson(text);
  if (!parseTree(source)) return text;
  const tabSize = /^( +)\S/m.exec(source)?.[1]?.length ?? 2;
  const formattingOptions = { insertSpaces: !/^\t/m.test(source), tabSize, eol: '\n' };
  const isArrayInsertion = path.at(-1) === -1;
  return applyEdits(source, modify(source, [...path], value, { formattingOptions, isArrayInsertion }));
}
