import { baseName } from '../../../text/path-parts.ts';
import type { Finder, Gatherer, Read, Source } from '../idiom.ts';
import { heresOf } from './here-documents.ts';
import { readAt } from './read-at.ts';
import { indirectReads, wordsOf } from './shell-words.ts';

// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02
const expansion =
  /(?<![\\$])\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\[[^\]\n]{0,20}\])?(:?[-=?+]|[}%#:/^,@[]))/g;
const assignments = [
  /(?:^|[;&|({]|\b(?:if|elif|while|then|do|else|export|local|declare|readonly|typeset|env)\b(?:[ \t]+-\w+)*)[ \t]*([A-Za-z_]\w*)(?:\[[^\]\n]{0,40}\])?\+?=/gm,
  /\b(?:for|select)[ \t]+([A-Za-z_]\w*)[ \t]+in\b/g,
  // https://fishshell.com/docs/current/cmds/set.html, not the word in a message.
  /(?:^|[;&|])[ \t]*set[ \t]+(?:-\w+[ \t]+){0,4}([A-Za-z_]\w*)[ \t]/gm,
  /\bgetopts[ \t]+\S{1,60}[ \t]+([A-Za-z_]\w*)/g,
  // What a container is given, for the commands that it runs: docker run -e X=….
  /[ \t](?:-e|--env)[ \t=]+["']?([A-Za-z_]\w*)=/g,
  /\bprintf[ \t]+-v[ \t]+([A-Za-z_]\w*)/g,
];
const lists =
  /\b(?:local|declare|typeset|mapfile|readarray|unset)\b((?:[ \t]+(?:-\w+|[A-Za-z_]\w*(?:=\S*)?)){1,20})/g;
/** `RED=1 GREEN=2`: several on one line. */
const runs =
  /(?:^|[;&|({]|\b(?:then|do|else)\b)[ \t]*((?:[A-Za-z_]\w*=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"';]{0,200})[ \t]+){1,20})[A-Za-z_]\w*=/gm;
const readCommand = /\bread\b([^\n;|&<]{1,200})/g;

function assigned(text: string): ReadonlySet<string> {
  const names = new Set(assignments.flatMap((form) => [...text.matchAll(form)].map((hit) => hit[1] ?? '')));
  for (const hit of text.matchAll(lists))
    for (const word of (hit[1] ?? '').split(/[ \t]+/)) names.add(word.replace(/=.*/, ''));
  for (const hit of text.matchAll(runs))
    for (const [, name = ''] of hit[0].matchAll(/([A-Za-z_]\w*)=/g)) names.add(name);
  for (const hit of text.matchAll(readCommand))
    for (const word of (hit[1] ?? '').replace(/"[^"]*"|'[^']*'/g, '').split(/[ \t)]+/)) names.add(word);
  return names;
}

/** A default that sets nothing but itself, `: "${X:=y}"` or `X=${X:-y}`: the variable comes from outside. */
const own = /(?:^|[\s;"'])([A-Za-z_]\w*)=["']?\$\{\1(?::?[-=?+]|\})/gm;

const settles = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)=/gm;

/** Put behind what is there: `OPTS="$OPTS -x"`. */
const appended = /(?<![\w$])([A-Z][A-Z0-9]*_[A-Z0-9_]+)="\$\{?\1\b(?=[} ])/g;

const isAssignedBefore = (text: string, name: string, offset: number) =>
  new RegExp(
    String.raw`(?<![\w$\{])${name}\+?=|\b(?:read|local|for|declare|unset|getopts)\b[^\n;]{0,120}\b${name}\b`,
  ).test(text.slice(0, offset));

const upper = /^[A-Z][A-Z0-9_]+$/;
/** A prefix and a word, as .NET writes them; counts only with what to do without it. */
const mixed = /^[A-Z][A-Z0-9]*_[A-Za-z]\w+$/;

/** Fields of awk programs that a script holds. */
const awk = /^(?:NF|NR|FNR|FS|OFS|RS|ORS|FILENAME|RSTART|RLENGTH|SUBSEP)$/;

/** A script without an ending tells by its first line that it is one. */
const shebang = /^#!.{0,60}\b(?:ba|z|k|da|a)?sh\b|^#!.{0,60}\b(?:with-contenv|execlineb)\b/;
const byName = /\.(?:sh|bash|zsh|ksh|fish|bats|command|envsh|just)$|(?:^|\/)(?:Procfile[\w.-]*|[jJ]ustfile)$/;

/** Heroku hands the port to the processes of a Procfile (https://devcenter.heroku.com/articles/procfile). */
const isFromPlatform = (source: Source, name: string) => name === 'PORT' && /Procfile/.test(source.path);

function readOf(source: Source, hit: RegExpExecArray): Read {
  const operator = hit[3] ?? '';
  const end = hit.index + hit[0].length;
  const value = /^([^${}"'`\n]{1,80})\}/.exec(source.text.slice(end, end + 90))?.[1];
  const literal = /^:?[-=]$/.test(operator) && value !== undefined ? { default: value } : {};
  return {
    ...readAt(source, hit[1] ?? hit[2] ?? '', hit.index),
    ...(operator === '' || !/[-=+?]/.test(operator) ? {} : { optional: !operator.includes('?') }),
    ...literal,
  };
}

/** Variables that a script expands although nothing in it assigns them. */
function readsOf(source: Source, inner: ReadonlySet<string>): readonly Read[] {
  const owns = [...source.text.matchAll(own)];
  const first = new Map<string, number>();
  for (const { 1: name = '', index } of owns.length > 0 ? source.text.matchAll(settles) : [])
    first.set(name, Math.min(index, first.get(name) ?? index));
  // What the script itself gave a value before is only handed on: `export X="${X}"`.
  const isOwn = ({ 0: read, 1: name = '', index }: RegExpExecArray) =>
    !read.endsWith('}') || (first.get(name) ?? index) >= index;
  const outer = new Set(owns.filter(isOwn).map((hit) => hit[1] ?? ''));
  for (const { 1: name = '', index } of source.text.matchAll(appended))
    if (!isAssignedBefore(source.text, name, index)) outer.add(name);
  const heres = source.text.includes('<<') ? heresOf(source) : [];
  const isExpanded = (offset: number): boolean => {
    const here = heres.find(({ start, end }) => start <= offset && offset < end);
    return here ? !here.isRaw : !source.inString(offset);
  };
  const expanded = [...source.text.matchAll(expansion)].flatMap((hit) => {
    const name = hit[1] ?? hit[2] ?? '';
    const demands = hit[3] === ':?' || hit[3] === '?' || hit[3] === ':=';
    const isKept = demands || outer.has(name) || !inner.has(name);
    const isUsual = upper.test(name) || (/^:?[-?]$/.test(hit[3] ?? '') && mixed.test(name));
    const isOut = !isUsual || awk.test(name) || isFromPlatform(source, name);
    return isKept && !isOut && isExpanded(hit.index) ? [readOf(source, hit)] : [];
  });
  const others = [...wordsOf(source), ...indirectReads(source)];
  return [...expanded, ...others.filter(({ name }) => !inner.has(name) || outer.has(name))];
}

const sourcing = /(?:^|[;&|{(]|\b(?:then|do|else)\b)[ \t]*(?:source|\.)[ \t]+["']?([^\s"';&|]{1,200})/gm;

type Script = {
  readonly base: string;
  readonly sources: readonly string[];
  readonly inner: ReadonlySet<string>;
  readonly reads: readonly Read[];
};

/** Scripts that source one another share their variables; these are the groups, as lists. */
function groupsOf(scripts: readonly Script[]): readonly (readonly Script[])[] {
  const group = new Map<string, Set<Script>>();
  for (const script of scripts)
    for (const base of [script.base, ...script.sources]) {
      const known = group.get(script.base) ?? new Set();
      const other = group.get(base) ?? new Set();
      const [into, from] = known.size >= other.size ? [known, other] : [other, known];
      for (const each of from) into.add(each);
      into.add(script);
      for (const each of into) group.set(each.base, into);
      group.set(base, into);
    }
  return [...new Set(group.values())].map((each) => [...each]);
}

/** Variables that a shell script, or the scripts it sources, expand and never assign; `${X:?}` and `X=${X:-y}` count in any case. */
export function shellVariables(): Gatherer {
  const scripts: Script[] = [];
  const read = (source: Source): void => {
    if (!byName.test(source.path) && !shebang.test(source.raw)) return;
    const inner = assigned(source.text);
    const sources = [...source.text.matchAll(sourcing)].map((hit) => baseName(hit[1] ?? ''));
    scripts.push({
      base: baseName(source.path),
      sources: sources.filter((name) => !name.includes('env')),
      inner,
      reads: readsOf(source, inner),
    });
  };
  const finish = (emit: (read: Read) => void): void => {
    for (const group of groupsOf(scripts))
      for (const script of group) {
        // Scripts of one name in several folders do not run in one another.
        const others = group.filter(({ base }) => base !== script.base);
        for (const each of script.reads) if (!others.some(({ inner }) => inner.has(each.name))) emit(each);
      }
  };
  return { read, finish };
}

// https://www.gnu.org/software/make/manual/html_node/Environment.html
const exported = /^[ \t]*export[ \t]+([A-Z][A-Z0-9_]*)[ \t]*\?=/gm;
const includesDotenv = /^[ \t]*[-s]?include[ \t]+[^\n]*\.env\b/m;
const reference = /\$(?:\(|\{|\$\{?)([A-Z][A-Z0-9_]+)\b/g;
const settled =
  /(?:^[ \t]*|\(eval[ \t]+)(?:export[ \t]+|override[ \t]+)?([A-Z][A-Z0-9_]*)[ \t]*(?::{0,3}|[+!?])=/gm;

const namesBy = (text: string, form: RegExp) => new Set([...text.matchAll(form)].map((hit) => hit[1] ?? ''));

/**
 * Makefiles: what they hand on, `export X ?= y`, and what they refer to and give no value where they include `.env`.
 * Their other variables steer the build.
 */
export const makeVariables: Finder = (source) => {
  for (const hit of source.text.matchAll(exported))
    source.found({ name: hit[1] ?? '', offset: hit.index, optional: true });
  if (!includesDotenv.test(source.text)) return;
  const inner = new Set([...namesBy(source.text, settled), ...assigned(source.text.replaceAll('\t', ' '))]);
  for (const hit of source.text.matchAll(reference)) {
    const name = hit[1] ?? '';
    if (!awk.test(name) && !inner.has(name)) source.found({ name, offset: hit.index });
  }
};
