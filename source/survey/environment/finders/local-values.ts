import { escapedName } from './escaped-name.ts';

const declared = (name: string) =>
  String.raw`\b(?:const|let|var)\s+${escapedName(name)}\s*(?::[^=\n]{1,40})?=\s*`;

/** What a word of JavaScript is where the text says `const word = isTest ? '_TEST' : ''`, and only once. */
export function choicesIn(text: string, name: string): readonly string[] {
  const form = String.raw`${declared(name)}[^\n;?]{1,120}\?\s*["'](\w*)["']\s*:\s*["'](\w*)["']\s*(?:;|$)`;
  const [hit, ...others] = [...text.matchAll(new RegExp(form, 'gm'))];
  return hit && others.length === 0 ? [hit[1] ?? '', hit[2] ?? ''] : [];
}

/** The template literal that a word of JavaScript stands for, where the text declares it once. */
export function templateIn(text: string, name: string): string | undefined {
  if (!/^[\w$]+$/.test(name)) return undefined;
  const [hit, ...others] = [
    ...text.matchAll(new RegExp(String.raw`${declared(name)}(\x60[^\x60\n]{1,120}\x60)`, 'g')),
  ];
  return others.length === 0 ? hit?.[1] : undefined;
}

/** Too many objects have such properties. */
const tooCommon = /^(?:key|name|env|prefix|var|token|secret|flag|value)$/;

/** The property that a local word stands for: `const key = options.envKey ?? x`, `const { envKey } = options`, `({ envKey }) =>`. */
export function propertyOf(text: string, name: string): string | undefined {
  const word = escapedName(name);
  const hit = new RegExp(
    String.raw`${word}(?<![\w$.]${word})(?:\s*(?::[^=\n]{1,40})?:?=\s*(?:\w{1,40}(?:\??\.|->)){1,4}(\w{1,60})\b(?!\()|(?<=[{,]\s*(?:(\w{1,60})\s*:\s*)?${word})\s*(?:=[^={},\n]{1,40})?(?:,[^{}()]{0,200})?\}\s*(?::|=(?![=>])))`,
  ).exec(text);
  const property = hit && (hit[1] ?? hit[2] ?? name);
  return property === null || tooCommon.test(property) ? undefined : property;
}
