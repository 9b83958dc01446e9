import { escape } from '../../text/escape.ts';
/** A string literal: how it opens and closes, and how code is nested in it. */
export type StringForm = {
  readonly open: string;
  readonly close: string;
  /** May run over lines. A form that may not, and is not closed on its line, is no string. */
  readonly multiline?: boolean;
  /** No backslash escapes. */
  readonly raw?: boolean;
  /** Opens code within the string, up to the matching bracket: `${`, `#{`, `{`, `\(`. */
  readonly hole?: string;
  /** What is inside counts as code, as in the double quotes of a shell. */
  readonly transparent?: boolean;
};

export type Syntax = {
  /** Comments to the end of the line; `#` counts only where it starts a word. */
  readonly line?: readonly string[];
  readonly block?: readonly (readonly [open: string, close: string])[];
  readonly strings?: readonly StringForm[];
  /** Code begins here, and what stands before is none. */
  readonly start?: string;
  /** Slashes may enclose a regular expression, as in JavaScript. */
  readonly regex?: boolean;
};

/** HTML with code in it, in its quotes and comments too. */
export const template: Syntax = {
  block: [
    ['<%#', '%>'],
    ['{{--', '--}}'],
  ],
};

/** A text with its comments blanked, and the spans of its comments and strings. */
export type Masked = {
  readonly text: string;
  readonly inString: (offset: number) => boolean;
};

type Span = readonly [start: number, end: number];

type Compiled = {
  /** What opens something in plain code. */
  readonly opener: RegExp;
  /** In the code of a hole brackets count too: they are half of all matches, and tell nothing elsewhere. */
  readonly openerInHole: RegExp;
  readonly lines: ReadonlySet<string>;
  readonly blocks: ReadonlyMap<string, string>;
  readonly strings: ReadonlyMap<string, StringForm & { readonly stop: RegExp }>;
};

/** Where something happens inside a string: its end, an escape, a line break, a hole. */
function stopOf({ close, raw, multiline, hole }: StringForm): RegExp {
  const stops = [hole && escape(hole), escape(close), raw ? '' : '\\\\', multiline ? '' : '\\n'];
  return new RegExp(stops.filter(Boolean).join('|'), 'g');
}

function compile(syntax: Syntax): Compiled {
  const strings = new Map((syntax.strings ?? []).map((form) => [form.open, { ...form, stop: stopOf(form) }]));
  const blocks = new Map(syntax.block ?? []);
  const lines = new Set(syntax.line ?? []);
  const openers = [...strings.keys(), ...blocks.keys(), ...lines, ...(syntax.regex ? ['/'] : [])];
  const openerInHole = anyOf([...openers, '{', '}', '(', ')']);
  return { opener: anyOf(openers), openerInHole, lines, blocks, strings };
}

/** The longest first; a prefix such as the f of f"" must not be the end of a word. */
function anyOf(openers: readonly string[]): RegExp {
  const alternatives = [...openers]
    .sort((a, b) => b.length - a.length)
    .map((opener) => (/^\w/.test(opener) ? `\\b${escape(opener)}` : escape(opener)));
  // Without any it never matches, where an empty expression would match everywhere.
  return new RegExp(alternatives.join('|') || '(?!)', 'g');
}

const cache = new WeakMap<Syntax, Compiled>();

function compiled(syntax: Syntax): Compiled {
  const known = cache.get(syntax) ?? compile(syntax);
  cache.set(syntax, known);
  return known;
}

const beforeRegex = /(?:[([{=,:;!&|?+\-*%~^]|=>|\b(?:return|typeof|case|in|of|do|else|void|yield|await))\s*$/;
const regexLiteral = /\/(?![*/])(?:[^\n\\/[]|\\.|\[(?:[^\n\\\]]|\\.)*\])+\//y;

/** End of the regular expression literal that starts at `start`, or `start` when a division does. */
function regexEnd(text: string, start: number): number {
  if (!beforeRegex.test(text.slice(Math.max(0, start - 12), start)) && start !== 0) return start;
  const lineEnd = text.indexOf('\n', start);
  // A literal is short; a minified line must not be scanned again from every slash.
  if ((lineEnd < 0 ? text.length : lineEnd) - start > 2000) return start;
  regexLiteral.lastIndex = start;
  return regexLiteral.test(text) ? regexLiteral.lastIndex : start;
}

/** A string that is open, waiting for the bracket that ends its hole. */
type Open = {
  readonly form: StringForm & { readonly stop: RegExp };
  readonly bracket: '{' | '(';
  depth: number;
};

/** Tells comments and strings from code in one pass over the text. */
export function mask(raw: string, syntax: Syntax): Masked {
  const { opener, openerInHole, lines, blocks, strings } = compiled(syntax);
  const comments: Span[] = [];
  const literals: Span[] = [];
  const holes: Open[] = [];

  /** Runs on in a string from `from`; the offset where code goes on. */
  const inside = (start: number, from: number, form: Open['form']): number => {
    const { stop } = form;
    stop.lastIndex = from;
    for (let hit = stop.exec(raw); hit; hit = stop.exec(raw)) {
      const [text] = hit;
      if (text === form.hole && !(text === '{' && raw[hit.index + 1] === '{')) {
        literals.push([start, hit.index]);
        holes.push({ form, bracket: text.endsWith('(') ? '(' : '{', depth: 0 });
        return stop.lastIndex;
      }
      if (text === form.hole || text === '\\') stop.lastIndex = hit.index + 2;
      else if (text === form.close) {
        if (!form.transparent) literals.push([start, stop.lastIndex]);
        return stop.lastIndex;
      } else return start + form.open.length;
    }
    if (form.multiline) literals.push([start, raw.length]);
    return form.multiline ? raw.length : start + form.open.length;
  };

  const bracket = (text: string, offset: number): number => {
    const open = holes.at(-1);
    if (open === undefined) return offset + 1;
    const [opens, closes] = open.bracket === '{' ? ['{', '}'] : ['(', ')'];
    if (text === opens) open.depth += 1;
    if (text !== closes) return offset + 1;
    if (open.depth > 0) {
      open.depth -= 1;
      return offset + 1;
    }
    holes.pop();
    return inside(offset, offset + 1, open.form);
  };

  const comment = (start: number, end: number): number => {
    const stop = end < 0 ? raw.length : end;
    comments.push([start, stop]);
    return stop;
  };

  const step = (text: string, offset: number): number => {
    const form = strings.get(text);
    if (form) return form.close === '' ? offset + text.length : inside(offset, offset + text.length, form);
    if (lines.has(text)) {
      const startsWord = offset === 0 || !(text === '#' ? /\S/ : /:/).test(raw[offset - 1] ?? '');
      return startsWord ? comment(offset, raw.indexOf('\n', offset)) : offset + text.length;
    }
    const close = blocks.get(text);
    if (close !== undefined) {
      const end = raw.indexOf(close, offset + text.length);
      return comment(offset, end < 0 ? -1 : end + close.length);
    }
    if (text === '/') return Math.max(offset + 1, regexEnd(raw, offset));
    return bracket(text, offset);
  };

  const next = (from: number): RegExpExecArray | null => {
    const form = holes.length > 0 ? openerInHole : opener;
    form.lastIndex = from;
    return form.exec(raw);
  };

  const begin = syntax.start === undefined ? 0 : Math.max(0, raw.indexOf(syntax.start));
  const start = begin > 0 ? comment(0, begin) : 0;
  for (let hit = next(start); hit; hit = next(step(hit[0], hit.index)));
  literals.sort((a, b) => a[0] - b[0]);
  return { text: blank(raw, comments), inString: (offset) => isWithin(literals, offset) };
}

function blank(raw: string, comments: readonly Span[]): string {
  if (comments.length === 0) return raw;
  let text = '';
  let from = 0;
  for (const [start, end] of comments) {
    text += raw.slice(from, start) + blanked(raw.slice(start, end));
    from = end;
  }
  return text + raw.slice(from);
}

/** Line by line, as most comments are one: to replace each character takes many times as long. */
const blanked = (comment: string) =>
  comment
    .split('\n')
    .map((line) => ' '.repeat(line.length))
    .join('\n');

/** Strictly inside one of the sorted spans: its first character is still outside. */
function isWithin(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && offset < span[1];
}
