import type { Manifest } from '../../questions/facts.ts';

/** What the text of one manifest tells; whatever is missing or of the wrong type is left out. */
export type Fields = {
  readonly [Key in keyof Omit<Manifest, 'path' | 'ecosystem'>]?: Manifest[Key] | undefined;
};

/** One line of visible text of at most 500 characters, trimmed; nothing for any other value. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.trim().replace(/\s+/g, ' ');
  return line === '' || line.length > 500 || /[\u0000-\u001f\u007f-\u009f]/.test(line) ? undefined : line;
}

/** A web address; nothing for any other value. */
export function address(value: unknown): string | undefined {
  const url = text(value);
  return url && /^https?:\/\/[^\s/]+\.[^\s/]+/.test(url) ? url : undefined;
}

/** The value as an object with string keys; empty for anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The value as a list: a lone value is a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The keys of an object, such as dependencies by name. */
export function names(value: unknown): readonly string[] {
  return Object.keys(record(value));
}

/** Licences as one SPDX expression; several mean a choice. */
export function licences(value: unknown): string | undefined {
  const found = list(value).flatMap((item) => text(item) ?? []);
  return found.length > 0 ? found.join(' OR ') : undefined;
}

/** E-mail addresses of people given as `Name <a@b.c>`, `a@b.c` or an object with `email`. */
export function emails(...people: readonly unknown[]): readonly string[] {
  const found = people
    .flatMap(list)
    .flatMap((person) => emailOf(text(person) ?? text(record(person)['email'])));
  return [...new Set(found)];
}

function emailOf(person: string | undefined): readonly string[] {
  const match = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+\.[^\s<>()[\]"',;:]+/.exec(person ?? '');
  return match ? [match[0]] : [];
}

/** The first group of every match. */
export function captures(source: string, pattern: RegExp): readonly string[] {
  return [...source.matchAll(pattern)].flatMap(
    (match) => match.slice(1).find((group) => group !== undefined) ?? [],
  );
}

/** The first group of the first match. */
export function capture(source: string, pattern: RegExp): string | undefined {
  return pattern
    .exec(source)
    ?.slice(1)
    .find((group) => group !== undefined);
}
