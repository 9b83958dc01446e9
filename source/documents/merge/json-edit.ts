import {
  applyEdits,
  createScanner,
  findNodeAtLocation,
  modify,
  parseTree,
  visit,
  type Edit as TextEdit,
  type JSONPath,
  type Node,
} from 'jsonc-parser';

/** A value to set at a path, or to remove where it is undefined; with `insert` an item to add there. */
export type Edit = { readonly path: JSONPath; readonly value: unknown; readonly insert?: true };

/** Edits the text in place: comments, order and formatting stay as they are. */
export function edited(text: string, { path, value, insert }: Edit): string {
  if (value === undefined) return removed(text, path);
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol: '\n' };
  const how = { formattingOptions, ...(insert && { isArrayInsertion: insert }) };
  return applyEdits(text, modify(text, path, value, how));
}

const indentOf = (text: string) => /^( +)\S/m.exec(text)?.[1]?.length ?? 2;

/** Without the value and its comma, and without the line, where nothing else stands on it; comments stay. */
function removed(text: string, path: JSONPath): string {
  const root = parseTree(text);
  const value = root && findNodeAtLocation(root, path);
  const node = value?.parent?.type === 'property' ? value.parent : value;
  if (!node?.parent) return text;
  const end = node.offset + node.length;
  const comma = commaAfter(text, end);
  if (comma !== undefined) return applyEdits(text, [wholeLine(text, node.offset, comma + 1)]);
  const before = previous(node);
  const leading = before && commaAfter(text, before.offset + before.length);
  const edits = [wholeLine(text, node.offset, end)];
  return applyEdits(
    text,
    leading === undefined ? edits : [{ offset: leading, length: 1, content: '' }, ...edits],
  );
}

/** Whether an edit takes a comment away: one within the value that goes, or between it and its comma. */
export function losesComment(text: string, { path, insert }: Edit): boolean {
  const root = insert ? undefined : parseTree(text);
  const value = root && findNodeAtLocation(root, path);
  if (!value) return false;
  const node = value.parent?.type === 'property' ? value.parent : value;
  const end = node.offset + node.length;
  const to = commaAfter(text, end) ?? end;
  return commentsOf(text).some((offset) => offset > node.offset && offset < to);
}

function commentsOf(text: string): readonly number[] {
  const found: number[] = [];
  visit(text, { onComment: (offset) => void found.push(offset) });
  return found;
}

const previous = (node: Node): Node | undefined => {
  const siblings = node.parent?.children ?? [];
  return siblings[siblings.findIndex(({ offset }) => offset === node.offset) - 1];
};

/** Where the comma after a value is, comments passed over. */
function commaAfter(text: string, from: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(from);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : undefined;
}

function wholeLine(text: string, from: number, to: number): TextEdit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const alone = end !== -1 && !text.slice(start, from).trim() && !text.slice(to, end).trim();
  const [first, last] = alone ? [start, end + 1] : [from, to];
  return { offset: first, length: last - first, content: '' };
}
