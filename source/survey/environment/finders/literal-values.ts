import type { Source } from '../idiom.ts';
import { closingBracket } from '../brackets.ts';
import { escapedName } from './escaped-name.ts';
import { calleeBefore, tooCommon } from './word-before.ts';

type Literal = { readonly name: string; readonly offset: number };

const upper = String.raw`["'\x60]([A-Z][A-Z0-9_]+)["'\x60]`;
const inArguments = new RegExp(String.raw`[(,[{]\s*${upper}`, 'g');
/** What stands before a list that is an argument: `&["A_B"`, `[]string{"A_B"`. */
const beforeList = /[(,]\s*(?:&|vec!|\[\]string|new\s?\w*\[\]\s*)?$/;
const inProperties = new RegExp(String.raw`[:=]>?\s*(\[\s*)?${upper}`, 'g');
const listed = /["'`]([A-Z][A-Z0-9_]+)["'`]/g;

const furthest = 240;

/** The function that is called, and which argument starts at the bracket or comma at `from`. */
function callAt(
  text: string,
  from: number,
): { readonly callee: string; readonly position: number } | undefined {
  let position = 0;
  let depth = 0;
  for (let at = from; at >= 0 && from - at < furthest; at--) {
    const char = text[at];
    if (char === ')' || char === ']' || char === '}') depth += 1;
    else if (char === '(' || char === '[' || char === '{') {
      if (depth === 0) {
        const name = char === '(' ? calleeBefore(text, at) : undefined;
        return name === undefined || tooCommon.test(name) ? undefined : { callee: name, position };
      }
      depth -= 1;
    } else if (char === ',' && depth === 0) position += 1;
    else if (char === ';' && depth === 0) return undefined;
  }
  return undefined;
}

/** Upper-case literals that functions are called with, alone or in a list. */
export function* literalArguments({
  text,
  inString,
  quotesName,
}: Source): Generator<Literal & { readonly callee: string; readonly position: number | string }> {
  if (!quotesName()) return;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(inArguments)) {
    if (inString(index)) continue;
    const isList = /^[[{]/.test(whole);
    const before = isList ? beforeList.exec(text.slice(Math.max(0, index - 20), index))?.[0] : '';
    const call = before === undefined ? undefined : callAt(text, index - before.length);
    if (!call || call.position >= 6) continue;
    if (isList)
      for (const each of listedFrom(text, index))
        yield { callee: call.callee, position: listAt(call.position), ...each };
    else yield { ...call, name, offset: index };
  }
}

/** How a list is called that is an argument. */
export const listAt = (position: number): string => `${String(position)}[]`;

/** Upper-case literals from an offset to the end of the list. */
const listedFrom = (text: string, from: number): readonly Literal[] => {
  const [rest = ''] = text.slice(from, from + 2000).split(/[\])}]/, 1);
  return [...rest.matchAll(listed)].map((more) => ({ name: more[1] ?? '', offset: from + more.index }));
};

const key = /([A-Za-z_$][\w$]{0,60})["']?\s*\??$/;
/** Properties that may hold the name of a variable, or what goes before one. */
const mayName = /env|prefix|var|key|name|secret|token|flag/i;
/** A constant of an enumeration or object that is spelled like the name it holds: `DatabaseUrl = 'DATABASE_URL'`, `API_KEY: 'API_KEY'`. */
const isSpelledAlike = (property: string, name: string) =>
  property.replaceAll('_', '').toUpperCase() === name.replaceAll('_', '');
const isConstant = /^[A-Z][A-Z0-9_]+$/;

/** Properties that say that they hold the name of a variable: `apiKeyEnv`, `api_key_env`, `envVar`. */
const namedForIt =
  /(?:[a-z]Env(?:Var)?(?:Key|Name)?|[a-z]_env(?:_?var|_key)?|^env_?[vV]ar|^env_?[kK]ey|^env_?[nN]ame|^envvar)$/;

/** Where the first key of a map begins that is an argument. */
const firstKey = /[({[]\s*["']?$/;
/** The call whose first argument is a map, where its first key ends: `load({ host`, `Config.run(host`, `load(["host"`. */
const mapCall = /(?:\b([A-Z]\w*)\.)?\b([A-Za-z_]\w*)\(\s*[{[]?\s*["']?\w+["']?\s*$/;

/**
 * Upper-case literals that properties and keyword arguments are given, alone or in a list, and those in a map that a
 * function or a class is handed.
 */
export function* literalProperties(
  source: Source,
): Generator<Literal & { readonly keys: readonly string[]; readonly isNamedForIt?: boolean }> {
  const { text, inString } = source;
  if (!source.quotesName()) return;
  for (const hit of text.matchAll(inProperties)) {
    const before = text.slice(Math.max(0, hit.index - 150), hit.index);
    const keyed = key.exec(before);
    const property = keyed?.[1];
    const name = hit[2] ?? '';
    if (property === undefined || inString(hit.index)) continue;
    const call = firstKey.test(before.slice(0, keyed?.index)) ? mapCall.exec(before) : null;
    if (call) {
      const keys = call.slice(1).map((taker) => `${taker} ${listAt(0)}`);
      const end = closingBracket(source, hit.index - before.length + before.lastIndexOf('('));
      for (const each of text.slice(hit.index, Math.max(0, end)).matchAll(listed))
        yield { keys, name: each[1] ?? '', offset: hit.index + each.index };
    }
    if (!mayName.test(property) && !isConstant.test(property) && !isSpelledAlike(property, name)) continue;
    const isNamedForIt = namedForIt.test(property) && /[A-Z]_[A-Z\d]/.test(name);
    const keys = [`.${property}`];
    yield { keys, name, offset: hit.index, isNamedForIt };
    if (hit[1] === undefined) continue;
    for (const more of listedFrom(text, hit.index + hit[0].length)) yield { keys, ...more };
  }
}

/** A property, and not what gives the keys of any map. */
const looped = String.raw`(?!(?:keys|values|items|entries)\b)([A-Za-z_$][\w$]{0,60})`;

/** The property that a loop variable runs over: `entry.flags.some((flag) => …)`, `for (const flag of entry.flags)`. */
export function loopedProperty(text: string, variable: string): string | undefined {
  const name = escapedName(variable);
  const hit = new RegExp(
    String.raw`[\w$)\]]\??\.${looped}\s*\??\.\s*(?:forEach|filter|map|some|every|find|flatMap|each|select|reject|all\?|any\?)\s*\(?\s*(?:async\s*)?[({]?\s*\|?\s*${name}\s*[,)|=:]|\bfor\s*\(?\s*(?:const|let|var)?\s*(?:_,\s*)?${name}\s+(?:of|in|:=\s*range)\s+(?:[\w$]{1,40}\??\.){1,3}${looped}(?![\w$(])`,
  ).exec(text);
  return hit?.[1] ?? hit?.[2];
}
