import { byText } from '../../text/memo.ts';
import type { Language } from './languages.ts';

/**
 * The text with every comment and documentation string replaced by spaces, line for line, so that places stay
 * the same. One pass, with strings respected; good enough to keep prose from being taken for code.
 */
export function blankComments(text: string, language: Language): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = pieceEnd(text, at, language);
    parts.push(end.comment ? text.slice(at, end.at).replace(/[^\n]/g, ' ') : text.slice(at, end.at));
    at = end.at;
  }
  return parts.join('');
}

type Piece = { readonly at: number; readonly comment: boolean };

function pieceEnd(text: string, at: number, language: Language): Piece {
  const block = language.blocks.find(([open]) => text.startsWith(open, at));
  if (block) return { at: after(text, block[1], at + block[0].length), comment: true };
  if (beginsLineComment(text, at, language)) return { at: before(text, '\n', at), comment: true };
  const character = text[at] as string;
  if (language.quotes.includes(character)) return { at: stringEnd(text, at, character), comment: false };
  return { at: plainEnd(text, at + 1, language), comment: false };
}

/** In most languages a `#` or `//` within a word or an address begins no comment. */
function beginsLineComment(text: string, at: number, { lineComments }: Language): boolean {
  const mark = lineComments.find((start) => text.startsWith(start, at));
  if (mark === undefined) return false;
  return mark === '#' ? at === 0 || /\s/.test(text[at - 1] as string) : text[at - 1] !== ':';
}

/** A string ends with its line at the latest, but for a back quote. */
function stringEnd(text: string, at: number, quote: string): number {
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === quote) return index + 1;
    else if (character === '\n' && quote !== '`') return index;
  }
  return text.length;
}

const opener = byText((quotes) => new RegExp(`[${quotes}/#<="'-]`, 'g'));

/** Code up to the next character that could begin a comment or a string. */
function plainEnd(text: string, from: number, { quotes }: Language): number {
  const form = opener(quotes);
  form.lastIndex = from;
  return form.exec(text)?.index ?? text.length;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function before(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
