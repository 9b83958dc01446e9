/**
 * What the code does when the variable is not set: it goes on (`optional`), it stops (`optional` is false), or
 * the place does not tell.
 */
export type Absence = { readonly optional?: boolean; readonly default?: string };

/** How a variable is read at a place, as far as it tells what follows the name. */
export type Form = {
  /** Where the read starts; what stands before it tells whether it is tested. */
  readonly start?: number;
  /** The name is the first argument of a call: a second one may be the default. */
  readonly isCall?: boolean;
  /** The name stands in `${…}`: `:-`, `-`, `:` or `?` may follow. */
  readonly isPlaceholder?: boolean;
  /** Without a default the read itself fails. */
  readonly fails?: boolean;
};

const literal =
  /^\s*(?:String::from\(\s*|Some\(\s*)?(?:"([^"\\\n]{0,200})"|'([^'\\\n]{0,200})'|`([^`\\\n$]{0,200})`|(-?\d[\d_.]*)(?![\w.])|(true|false|True|False)\b)/;
/** A literal that is only a part: joined, multiplied, split, formatted. */
const goesOn = /^\s*(?:\.(?!(?:into|to_string|to_owned|to_s|as_str)\b)|[+*/%~<&]|-(?!>))/;
const closes = /^["'`]?\s*(?:[)\]}]\s*)*!?\s*/;
const fallback =
  /^(?:\|\|=?|\?\?=?|\?:|\bor\b|\.(?:unwrap_or|unwrap_or_else|unwrap_or_default|getOrElse|orElse|or|ok|is_ok|presence|default|unwrap_or_none)\b|\bifEmpty\b)\s*\(?\s*(?:\|\w*\|\s*)?/;
const tolerates =
  /^(?:&&|\?(?!\?|[;,)]|\s*$)|&\.|[=!]==?|\.(?:nil\?|present\?|blank\?|empty\?|is_some|is_none|is_err)|\.to_[isfa]\b)/;
/** Python and Ruby write the condition behind, on the same line. */
const condition = /^["'`]?[ \t]*(?:[)\]}][ \t]*){0,9}(?:if|is|in|unless|not in)\b/;
const unset =
  /^(?:===?\s*(?:""|''|nil|null|undefined|None)|is None|\.(?:nil\?|blank\?|empty\?|is_none|is_err|isBlank|isEmpty))/;
const demands = /^\.(?:unwrap|expect|orElseThrow|ok_or|ok_or_else|context|with_context)\(|^\?\s*[;,)]/;
const keyword = /^\s*,[^()]{0,200}?\b(?:default|fallback|or_else)\s*[=:]\s*/;
const named = /^\s*,\s*\w+\s*[=:](?!=)/;
const placeholder = /^:?([-=+?])([^{}"'`\n]{0,80})\}|^:([^{}"'`\n]{0,80})\}/;

/** What ends a program or a request. */
const stops =
  /\bthrow\b|\bpanic!?\(|\b\w{0,20}\.(?:Fatal|Panic)\w{0,4}\(|\bos\.Exit\(|\b(?:process|sys)\.exit\(|\braise\b|\babort\b|\bdie\(|\bexit\s*\(?[1-9]|\bfatalError\(/;
const stopsNow =
  /^\(?\s*(?:\(\s*\)\s*=>\s*\{?\s*)?(?:throw\b|raise\b|panic!?\(|abort\b|die\(|error\(|fatalError\()/;

const negated = /(?:(?:^|[^=!])!|\bnot\s+|\bunless\s+\(?|-z\s+"?)\s*\(*$/;
const tested =
  /(?:\b(?:if|elif|elsif|while|unless|when|assert|match|return\s+!)\s*\(?|&&|\|\||!!?|\bnot\s|\b(?:and|or)\s|\bBoolean\(|\bbool\(|\b(?:if|while)\s+let\s[^=\n]{1,60}=)\s*\(*\s*$/;
const holder =
  /([A-Za-z_$][\w$]{0,60})\s*(?::\s*[^=\n:]{1,40})?(?:,\s*\w{1,30}\s*)?:?=\s*(?:await\s+)?(?:[\w.]{1,60}[(.]\s*)?$/;

/** A name in capitals is another variable rather than a value. */
const isVariableName = (value: string) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(value);

/** Whether a function says by its name that it fails without a value: `mustGetenv`, `requireEnv`, `getOrThrow`. */
export const isDemanding = (name: string): boolean =>
  /must|require|orThrow|mandatory|demand|ensure|\w!$/i.test(name);

/** A literal that is there to be read, whole. */
function literalOf(text: string): string | undefined {
  const hit = literal.exec(text);
  if (!hit || goesOn.test(text.slice(hit[0].length))) return undefined;
  const value = hit[4]?.replaceAll('_', '') ?? hit.slice(1).find((form) => form !== undefined);
  return value?.replace(/^(True|False)$/, (word) => word.toLowerCase());
}

function defaulted(text: string): Absence {
  if (stopsNow.test(text)) return { optional: false };
  const value = literalOf(text);
  return value === undefined || isVariableName(value)
    ? { optional: true }
    : { optional: true, default: value };
}

/** A second argument, or one that is named after what it is. */
function inCall(tail: string): Absence | undefined {
  const afterQuote = tail.replace(/^["'`]/, '');
  const byName = keyword.exec(afterQuote);
  if (byName) return defaulted(afterQuote.slice(byName[0].length));
  const second = named.test(afterQuote) ? null : /^\s*,\s*(?![)\]}])/.exec(afterQuote);
  if (!second || isVariableName(literalOf(afterQuote.slice(second[0].length)) ?? '')) return undefined;
  return defaulted(afterQuote.slice(second[0].length));
}

function inPlaceholder(tail: string): Absence {
  const [, operator, shell, spring] = placeholder.exec(tail) ?? [];
  if (operator === '?') return { optional: false };
  if (operator === '+' || (operator === undefined && spring === undefined))
    return operator ? { optional: true } : {};
  const value = (shell ?? spring ?? '').trim();
  return value === '' ? { optional: true } : { optional: true, default: value };
}

/** Up to the end of the block that a condition opens. */
const blockAfter = (text: string, from: number) => /^[^}]*/.exec(text.slice(from, from + 240))?.[0] ?? '';

/** `if (key)`: what stands before the name, and after it. */
const conditionOf = { before: /\b(?:if|elif|elsif|while)\s*\(?\s*$/, after: /\s*\)/y };
const negation = /(?:\bunless\s+\(?|!|\bnot\s+|-z\s+"?\$?)$/;
const comparison =
  /\s*(===?\s*(?:""|''|nil|null|undefined|None)|is None|\.(?:nil|blank|empty)\?|\.isEmpty|[!=]==?|\?\?|\|\||&&|\?\s|\)\s*(?:\{|return|throw|\n)|:\s*$|;?\s*\{)/my;
const partOfName = /[\w$.]/;

/** What a sticky expression finds at an offset. */
function at(expression: RegExp, text: string, offset: number): RegExpExecArray | null {
  expression.lastIndex = offset;
  return expression.exec(text);
}

type Test = { readonly from: number; readonly isUnset: boolean };

/** A name that is tested at an offset; expressions that hold the name would have to be made for each. */
function testAt(text: string, offset: number, name: string): Test | undefined {
  const before = text.slice(Math.max(0, offset - 40), offset);
  const end = offset + name.length;
  const condition = conditionOf.before.exec(before);
  if (condition && at(conditionOf.after, text, end))
    return { from: offset - before.length + condition.index, isUnset: false };
  const compared = at(comparison, text, end);
  if (!compared) return undefined;
  const negated = negation.exec(before)?.[0] ?? '';
  const isUnset = negated !== '' || /^(?:={2,3}|is None|\.)/.test(compared[1] ?? '');
  return { from: offset - negated.length, isUnset };
}

/** `const key = process.env.KEY`, then `if (!key) throw …`, `if key != "" {`, `key ?? …`. */
function throughHolder(text: string, end: number, name: string): Absence | undefined {
  const near = text.slice(end, end + 400);
  for (let offset = near.indexOf(name); offset >= 0; offset = near.indexOf(name, offset + 1)) {
    const test = partOfName.test(near[offset - 1] ?? '') ? undefined : testAt(near, offset, name);
    if (test) return { optional: !(test.isUnset && stops.test(blockAfter(near, test.from))) };
  }
  return undefined;
}

function byTest(text: string, end: number, start: number, rest: string): Absence | undefined {
  const before = text.slice(Math.max(0, start - 120), start);
  const isUnset = unset.test(rest) || negated.test(before);
  if (isUnset && stops.test(blockAfter(text, end))) return { optional: false };
  if (isUnset || tolerates.test(rest) || condition.test(text.slice(end, end + 40)) || tested.test(before))
    return { optional: true };
  const name = holder.exec(before)?.[1];
  return name === undefined ? undefined : throughHolder(text, end, name);
}

/** What a place says of a variable that is not set; `end` is the offset after the name. */
export function absenceAt(text: string, end: number, form: Form = {}): Absence {
  const tail = text.slice(end, end + 300);
  if (form.isPlaceholder) return inPlaceholder(tail);
  const argument = form.isCall ? inCall(tail) : undefined;
  if (argument) return argument;
  const rest = tail.replace(closes, '');
  const operator = fallback.exec(rest);
  if (operator) return defaulted(rest.slice(operator[0].length));
  if (demands.test(rest)) return { optional: false };
  // `ENV.fetch("X") { … }`
  if (form.fails && /^(?:\{|do\b)/.test(rest)) return defaulted(rest.replace(/^(?:\{|do\b)/, ''));
  const told = form.fails ? undefined : byTest(text, end, form.start ?? end, rest);
  return told ?? (form.fails ? { optional: false } : {});
}

const isElsewhere = /^[\s:]*[A-Za-z_$][\w$]*[\s,]*$/;
/** No validator of a library: those of envalid and envsafe are called without an object too. */
const isMadeHere =
  /^[\s:]*(?!(?:str|bool|num|port|url|email|host|json|string|number|boolean|integer|object|array|literal|picklist|union|enum|pipe|optional|coerce|custom)\b)[a-z_$][\w$]*\(/;

/** In a schema: what is said of a key, up to the end of its value. */
export function absenceInSchema(value: string): Absence {
  if (/^[\s:]*(?:process\.env|import\.meta\.env|Bun\.env|env)\b/.test(value)) return {};
  const preset =
    /(?:\.default\(|\.prefault\(|\.fallback\(|\.catch\(|\bdefault\s*[:=]\s*|\bdevDefault\s*:\s*|,\s*default\s*=\s*)/.exec(
      value,
    );
  if (preset) return defaulted(value.slice(preset.index + preset[0].length));
  const optional = /optional|nullish|nullable|maybe|undefined|required\s*[:(]\s*false|allowEmpty/i.test(
    value,
  );
  // A schema that is kept elsewhere, or that a function of the repository makes, does not tell here.
  return !optional && (isElsewhere.test(value) || isMadeHere.test(value)) ? {} : { optional };
}
