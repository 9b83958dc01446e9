import type { PolicyText } from './policy-text.ts';

export type Link = {
  /** Where it leads, as written. */
  readonly target: string;
  /** What the reader sees, where that is not the target itself. */
  readonly text?: string;
  readonly line: number;
};

type Found = { readonly target: string; readonly text?: string; readonly index: number };

/** What is left of a text when the links found so far are blanked, so that none is found twice. */
type State = { readonly rest: string; readonly found: readonly Found[] };

const label = String.raw`\[((?:[^\][\\]|\\.|\[[^\][]{0,100}\]){0,300})\]`;
const destination = String.raw`(?:<([^<>\n]{0,1000})>|((?:[^\s()<]|\([^\s()]{0,500}\)){0,1000}))`;
const title = String.raw`(?:\s{1,9}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|\([^()\n]{0,300}\)))?`;

const inline = new RegExp(String.raw`${label}\(\s{0,9}${destination}${title}\s{0,9}\)`, 'g');
const definition = new RegExp(String.raw`^ {0,3}\[([^\][]{1,300})\]:[ \t]{0,9}${destination}`, 'gm');
const reference = new RegExp(String.raw`${label}(?:\[([^\][]{0,300})\])?`, 'g');
const html = /<(?:a|img)\b[^<>]{0,300}?\b(?:href|src)=["']([^"'<>\n]{1,1000})["']/gi;
const autolink = /<((?:https?:|mailto:)[^<>\s]{1,1000}|[\w.+-]{1,64}@[\w.-]{1,200})>/gi;
const bare = /\bhttps?:\/\/[^\s<>"'`|\])]+/gi;

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

type Reader = (match: RegExpMatchArray) => Omit<Found, 'index'> | undefined;

function take({ rest, found }: State, pattern: RegExp, read: Reader): State {
  const links: Found[] = [];
  let left = '';
  let at = 0;
  for (const match of rest.matchAll(pattern)) {
    const link = read(match);
    if (!link) continue;
    links.push({ ...link, index: match.index });
    left += rest.slice(at, match.index) + blank(match[0]);
    at = match.index + match[0].length;
  }
  return { rest: left + rest.slice(at), found: [...found, ...links] };
}

const keyOf = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
const withoutMarks = (text: string) => text.replace(/[*_`~]+/g, '').trim();

/** Every link of a text in its order: inline, by reference, in angle brackets, bare and in HTML. */
export function readLinks({ plain, lineAt }: PolicyText): readonly Link[] {
  const targets = new Map<string, string>();
  const steps: readonly (readonly [RegExp, Reader])[] = [
    [
      definition,
      ([, name = '', bracketed, target = '']) => {
        if (!targets.has(keyOf(name))) targets.set(keyOf(name), bracketed ?? target);
        return { target: bracketed ?? target };
      },
    ],
    [
      inline,
      ([, text = '', bracketed, target = '']) => ({ target: bracketed ?? target, text: withoutMarks(text) }),
    ],
    [
      reference,
      ([, text = '', name]) => {
        const target = targets.get(keyOf(name || text));
        return target === undefined ? undefined : { target, text: withoutMarks(text) };
      },
    ],
    [html, ([, target = '']) => ({ target })],
    [autolink, ([, target = '']) => ({ target: target.includes(':') ? target : `mailto:${target}` })],
    [bare, ([target]) => ({ target: target.replace(/[.,;:!?*_]+$/, '') })],
  ];
  const { found } = steps.reduce((state, [pattern, read]) => take(state, pattern, read), {
    rest: plain,
    found: [],
  } as State);
  return found
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, ...link }) => ({ ...link, line: lineAt(index) }));
}
