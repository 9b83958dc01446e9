import { formatDuration, parseDuration } from '../duration.ts';
import type { ListQuestion, TextQuestion } from '../question.ts';

/** Turns what people type into what the question takes; nothing where the form does not fit. */
type Form = (text: string) => string | undefined;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Readings of typed text, tried in order until one passes the question's check. */
const forms: readonly Form[] = [
  (text) => text,
  (text) => /^(?:mailto:|[^<>]*<)([^<>\s]+@[^<>\s]+?)>?$/i.exec(text)?.[1],
  (text) => (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined),
  (text) => (/^http:\/\//i.test(text) ? text.replace(/^http/i, 'https') : undefined),
  (text) =>
    /^(?:\w+:\/\/|git@)[^/:]+[/:](~?[\w.-]+(?:\/[\w.-]+)+)\/?$/.exec(text)?.[1]?.replace(/\.git$/, ''),
  isoDate,
  monthAndYear,
];

/**
 * What typed text means to the question: trimmed, a label instead of its value, `3bd` as `3 business days`,
 * an address without its `mailto:`, a clone address as `owner/name`. Text that no reading saves is only trimmed.
 */
export function forgive(question: TextQuestion | ListQuestion, typed: string): string {
  const text = typed.trim();
  const known = question.choices?.find(
    ({ value, label }) => sameWords(value, text) || sameWords(label, text),
  );
  if (known) return known.value;
  const fits = (candidate: string) => question.check?.(candidate) === undefined;
  const reading = forms.map((form) => form(text)).find((one) => one !== undefined && fits(one)) ?? text;
  return takesDurations(question) ? wholeDuration(reading) : reading;
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function takesDurations({ choices = [] }: TextQuestion | ListQuestion): boolean {
  return choices.some(({ value }) => /[a-z]/.test(value) && parseDuration(value) !== undefined);
}

function wholeDuration(text: string): string {
  const duration = parseDuration(text);
  return duration ? formatDuration(duration) : text;
}

/** `2027/3/1`, `1.3.2027`, `1 March 2027` and `March 1, 2027` as `2027-03-01`; `1/3/2027` could be either day. */
function isoDate(text: string): string | undefined {
  const numbers = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (numbers) return pad(numbers[1], Number(numbers[2]), numbers[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dotted) return pad(dotted[3], Number(dotted[2]), dotted[1]);
  const words = /^(?:(\d{1,2})\.? ([a-z]{3})[a-z]*|([a-z]{3})[a-z]* (\d{1,2})),? (\d{4})$/i.exec(text);
  const month = months.indexOf((words?.[2] ?? words?.[3] ?? '').toLowerCase()) + 1;
  return month > 0 ? pad(words?.[5], month, words?.[1] ?? words?.[4]) : undefined;
}

/** `2027-06`, `6/2027`, `June 2027`, each with or without the line of versions before it, as `2.x: 06/2027`. */
function monthAndYear(text: string): string | undefined {
  const [, line, when = ''] = /^(?:([^:]+):\s*)?(\S[^:]*)$/.exec(text) ?? [];
  const numbers = /^(\d{4})[-/](\d{1,2})$/.exec(when);
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(when);
  const words = /^([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(when);
  const year = numbers?.[1] ?? turned?.[2] ?? words?.[2];
  const month = Number(numbers?.[2] ?? turned?.[1] ?? months.indexOf((words?.[1] ?? '').toLowerCase()) + 1);
  if (year === undefined || month < 1) return undefined;
  return `${line === undefined ? '' : `${line.trim()}: `}${String(month).padStart(2, '0')}/${year}`;
}

function pad(year: string | undefined, month: number, day: string | undefined): string {
  return `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}
