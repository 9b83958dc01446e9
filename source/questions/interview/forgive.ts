import type { ListQuestion, TextQuestion, TypedAs } from '../question.ts';
import { readDay } from './readings/day.ts';
import { readMonth } from './readings/month.ts';
import { readAge, readSpan, readTarget } from './readings/span.ts';

/** Turns what people type into what the question takes; nothing where the form does not fit. */
type Form = (text: string, today: string) => string | undefined;

/** Readings of typed text, tried in order until one passes the question's check. */
const forms: readonly Form[] = [
  (text) => text,
  (text) => /^(?:mailto:|[^<>]*<)([^<>\s]+@[^<>\s]+?)>?$/i.exec(text)?.[1],
  (text) => (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined),
  (text) => (/^http:\/\//i.test(text) ? text.replace(/^http/i, 'https') : undefined),
  (text) =>
    /^(?:\w+:\/\/|git@)[^/:]+[/:](~?[\w.-]+(?:\/[\w.-]+)+)\/?$/.exec(text)?.[1]?.replace(/\.git$/, ''),
];

/** How times are read; before the text as it stands, so that `3bd` is written out. */
const times: Readonly<Record<TypedAs, Form>> = {
  span: (text) => readSpan(text) ?? readNever(text),
  age: readAge,
  target: readTarget,
  day: readDay,
  month: readMonth,
};

/** Before each item of a list that was copied from a document. */
const bullet = /^(?:[-*+\u2022]|\d+[.)])\s+/;

/**
 * What typed text means to the question: trimmed, an item of a list without its bullet, a label instead of its value, `3bd` as `3 business days`,
 * `yesterday` as its date, an address without its `mailto:`, a clone address as `owner/name`. Text that no
 * reading saves is only trimmed. `today` is `YYYY-MM-DD`.
 */
export function forgive(question: TextQuestion | ListQuestion, typed: string, today: string): string {
  const text = question.kind === 'list' ? typed.trim().replace(bullet, '') : typed.trim();
  const known = question.choices?.find(
    ({ value, label }) => sameWords(value, text) || sameWords(label, text),
  );
  if (known) return known.value;
  const all = question.typedAs === undefined ? forms : [times[question.typedAs], ...forms];
  const fits = (candidate: string) => question.check?.(candidate) === undefined;
  return all.map((form) => form(text, today)).find((one) => one !== undefined && fits(one)) ?? text;
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Who says "never" promises nothing; where the question knows no such answer, its check refuses it. */
function readNever(text: string): string | undefined {
  return /^(?:never|no|nothing|none)$/i.test(text) ? 'none' : undefined;
}
