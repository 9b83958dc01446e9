import { closingBracket } from '../brackets.ts';
import type { Source } from '../idiom.ts';

/** A property of a class, record or interface that settings are bound to. */
export type Member = {
  readonly name: string;
  readonly type: string;
  readonly hasDefault: boolean;
  readonly offset: number;
};

const head = /\b(?:class|record|interface|enum)\s+([A-Z]\w{0,80})\s*(?:<[^>\n]{0,60}>)?\s*(\()?/g;
const component =
  /(?:^|[,(\n])\s*((?:@[\w.]+(?:\([^()]{0,80}\))?\s*)*)(?:(?:private|public|internal|final|override)\s+)*(?:(?:val|var)\s+(\w{1,60})\s*:\s*([\w.]{1,60})[?]?(?:<[^>\n]{0,60}>\??)?\s*(=)?|([A-Z]?\w{0,60})(?:<[^>\n]{0,60}>)?\s+([a-z]\w{0,60})(?=\s*(?:,|$)))/g;
const field =
  /^[ \t]*(?:@\w+(?:\([^()\n]{0,80}\))?\s+)*(?:private|protected|public)\s+(?:final\s+)?([A-Za-z][\w.]{0,60})(?:<[^>\n]{0,60}>)?\s+([a-z]\w{0,60})\s*(=|;)/gm;
const property =
  /^[ \t]*(?:@\w+(?:\([^()\n]{0,80}\))?\s+)*(?:(?:lateinit|override|open)\s+)*var\s+([a-z]\w{0,60})\s*:\s*([\w.]{1,60})[?]?(?:<[^>\n]{0,60}>)?\??[ \t]*(=)?/gm;
const method =
  /((?:@[\w.]+(?:\([^()]{0,120}\))?\s*)*)(?:(Optional)<\s*)?\b([A-Z]\w{0,60}|int|long|boolean|double)>?\s+([a-z]\w{0,60})\(\)\s*;/g;

/** A class with the members that stand in it itself, not in what is nested. */
export type Group = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly members: readonly Member[];
  /** The class that it is nested in. */
  readonly scope: Group | undefined;
};

/** What stands between two offsets, with the bodies of nested classes blanked. */
function ownText(
  text: string,
  start: number,
  end: number,
  nested: readonly (readonly [number, number])[],
): string {
  let own = text.slice(start, end);
  for (const [from, to] of nested)
    if (from > start && to <= end)
      own = own.slice(0, from - start) + ' '.repeat(to - from) + own.slice(to - start);
  return own;
}

function* membersIn(body: string, from: number, isInterface: boolean): Generator<Member> {
  if (isInterface) {
    for (const { 1: before = '', 2: optional, 3: type = '', 4: name = '', index } of body.matchAll(method)) {
      const named = /@WithName\(\s*"([\w.-]+)"/.exec(before)?.[1];
      const hasDefault = /@WithDefault\b/.test(before) && optional === undefined;
      yield { name: named ?? name, type, hasDefault, offset: from + index };
    }
    return;
  }
  for (const { 1: type = '', 2: name = '', 3: end, index } of body.matchAll(field))
    yield { name, type, hasDefault: end === '=', offset: from + index };
  for (const { 1: name = '', 2: type = '', 3: assigned, index } of body.matchAll(property))
    yield { name, type, hasDefault: assigned !== undefined, offset: from + index };
}

function* componentsIn(list: string, from: number): Generator<Member> {
  for (const hit of list.matchAll(component)) {
    const [, annotations = '', kotlin, kotlinType, assigned, javaType = '', java = ''] = hit;
    const hasDefault = assigned !== undefined || /@DefaultValue\b/.test(annotations);
    yield { name: kotlin ?? java, type: kotlinType ?? javaType, hasDefault, offset: from + hit.index };
  }
}

/** Scopes are looked for among all of them; only a machine writes more. */
const mostGroups = 500;

/** Classes, records, interfaces and enumerations of a file, in the order in which they begin. */
export function groupsOf(source: Source): readonly Group[] {
  const { text } = source;
  const heads = [...text.matchAll(head)].slice(0, mostGroups).map((hit) => {
    const open = hit.index + hit[0].length - 1;
    const close = hit[2] === undefined ? open : closingBracket(source, open);
    const brace = /^[^;{}]{0,300}?\{/.exec(text.slice(close + 1, close + 310));
    const start = brace ? close + brace[0].length : -1;
    const end = start < 0 ? -1 : closingBracket(source, start);
    return { name: hit[1] ?? '', index: hit.index, hit, open, close, start, end };
  });
  const bodies = heads.flatMap(({ start, end }) =>
    end > start && start >= 0 ? [[start, end] as const] : [],
  );
  const groups: Group[] = [];
  for (const { name, index, hit, open, close, start, end } of heads) {
    const components = close > open ? [...componentsIn(text.slice(open + 1, close), open + 1)] : [];
    const isInterface = hit[0].startsWith('interface');
    const own = end > start && start >= 0 ? ownText(text, start + 1, end, bodies) : '';
    const members = [...components, ...membersIn(own, start + 1, isInterface)];
    let scope = groups.at(-1);
    while (scope && scope.end < index) scope = scope.scope;
    groups.push({ name, start: index, end: Math.max(end, close), members, scope });
  }
  return groups;
}

/**
 * The class that a type means within another: the nearest by scope
 * (https://docs.oracle.com/javase/specs/jls/se21/html/jls-6.html#jls-6.4.1).
 */
export function groupOf(groups: readonly Group[], type: string, within: Group): Group | undefined {
  const named = groups.filter(({ name }) => name === type);
  let scope: Group | undefined = within;
  for (;;) {
    const found = named.find((each) => each.scope === scope);
    if (found || !scope) return found;
    scope = scope.scope;
  }
}
