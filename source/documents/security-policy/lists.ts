import type { Answers, Key } from '../../questions/catalogue.ts';
import { words } from '../../questions/words.ts';
import { plain, prose, sentence } from './markdown.ts';

/** A section that holds a list, or nothing when the list is empty: no heading stands alone. */
export function section<Item>(items: readonly Item[]): false | { readonly items: readonly Item[] } {
  return items.length > 0 && { items };
}

type ListKey = { [K in Key]: Answers[K] extends readonly string[] | undefined ? K : never }[Key];

/** The items of a list answer in words, as Markdown; none when it was not answered. */
export function itemsOf(answers: Answers, key: ListKey): readonly string[] {
  return (answers[key] ?? []).map((item) => prose(words(key, item)));
}

/** Like `itemsOf`, each item a whole sentence. */
export function sentencesOf(answers: Answers, key: ListKey): readonly string[] {
  return (answers[key] ?? []).map((item) => prose(sentence(words(key, item))));
}

/** `Label: text` in its two parts; a label is short and holds no colon. */
export function labelled(item: string): { readonly label?: string; readonly text: string } {
  const [, label, text] = /^([^\s:`][^:`]{0,59}): +(\S.*)$/.exec(item) ?? [];
  return label !== undefined && text !== undefined ? { label, text } : { text: item };
}

/** Items under one label, as Markdown, in the order in which the labels first appear. */
export type Group = { readonly label: string; readonly texts: readonly string[] };

/** Items gathered by label, each loose item in its place as a group of its own with an empty label. */
export function grouped(answers: Answers, key: ListKey): readonly Group[] {
  const groups = new Map<string | number, Group>();
  for (const [index, item] of (answers[key] ?? []).entries()) {
    const { label, text } = labelled(words(key, item));
    const id = label ?? index;
    groups.set(id, { label: plain(label ?? ''), texts: [...(groups.get(id)?.texts ?? []), prose(text)] });
  }
  return [...groups.values()];
}

/** `a`, `a and b`, `a, b and c`. */
export function enumeration(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
