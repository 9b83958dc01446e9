import { closingBracket } from '../brackets.ts';
import type { Finder } from '../idiom.ts';
import { followed } from './most-followed.ts';

/**
 * A list, enumeration or map that is named after the environment: `REQUIRED_ENV = [...]`, `enum EnvKeys {`; and what a
 * function is handed that is: `set_from_env(settings, [...])`.
 */
const declaration =
  /(?:ENV|[eE]nv)(?!ironment)\w{0,40}(?:\s*:\s*[^=\n]{1,60})?\s*(?:\([\s\w$.(),]{0,80}(?=\[)|=\s*(?:new\s+Set\s*(?:<\w+>)?\(|frozenset\(|set\(|Object\.freeze\(|&|\[\]string|map\[\w{1,30}\]\w{1,30})?\s*)?([[{(])/g;
const isCall = /^\w+\([^=]*\[$/;
const isEnumeration = /\benum\s+\w{0,40}$/;
/** A function that is named for giving back such a name: `fn token_env_name(provider: &str) -> &str {`. */
const giver =
  /([eE]nv_?(?:[vV]ar|[kK]ey|[nN]ame)\w{0,20})\((?:[^()\n]|\([^()\n]{0,80}\)){0,200}\)[^{};\n]{0,60}\{/g;
const isHeader = /\b(?:fn|func|fun|function|static|private|public|async|[sS]tring)\b[^;{}\n]*$/;
const given = /(?:\breturn|[-=]>|[?:])\s*["'`]([A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9])["'`]/g;
/** A list of what may not be set, or is not looked at, or of parts of names. */
const isExcluded =
  /(?:not|un|dis)[-_]?allowed|deny|denied|forbid|block|ignor|exclu|reserved|protected|sensitive|redact|(?:suf|pre)fix|marker|pattern/i;
const isProperty = /(?:\.\w{0,40}|\$)$/;
const element = /["'`]([A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9])["'`]\s*(?=[,\]})\n])/g;

function isDeclared(text: string, offset: number, declared: string): boolean {
  const before = /[^\n;]*$/.exec(text.slice(Math.max(0, offset - 50), offset))?.[0] ?? '';
  const isAssigned = /=/.test(declared) && !/=>|==/.test(declared) && !isProperty.test(before);
  if (isExcluded.test(before + declared)) return false;
  return isAssigned || isEnumeration.test(before) || isCall.test(declared);
}

/** Names in lists of names (as the checks that frameworks' guides show: a list, and a loop that looks for what is missing). */
export const nameLists: Finder = (source) => {
  for (const hit of source.text.matchAll(declaration)) {
    if (!isDeclared(source.text, hit.index, hit[0]) || source.inString(hit.index)) continue;
    const start = hit.index + hit[0].length - 1;
    const close = closingBracket(source, start);
    if (close < 0 || close - start > 8000) continue;
    const names = [...source.text.slice(start, close + 1).matchAll(element)];
    // An object or a tuple with one text is something else.
    if (hit[1] !== '[' && names.length < 2) continue;
    for (const found of names) source.found({ name: found[1] ?? '', offset: start + found.index });
  }
  for (const hit of source.quotesName() ? followed(source.text, giver) : []) {
    const start = hit.index + hit[0].length - 1;
    const body = source.text.slice(start, Math.min(closingBracket(source, start), start + 4000));
    const before = source.text.slice(Math.max(0, hit.index - 120), hit.index);
    const isAsked = new RegExp(String.raw`env\w{0,40}\(\s*&?[\w.:]{0,60}${hit[1] ?? ''}\(`, 'i');
    if (isHeader.test(before) && isAsked.test(source.text) && !source.inString(hit.index))
      for (const found of body.matchAll(given))
        source.found({ name: found[1] ?? '', offset: start + found.index });
  }
};
