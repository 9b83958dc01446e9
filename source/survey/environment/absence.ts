/** What the code does when the variable is not set. */
export type Absence = { readonly optional: boolean; readonly default?: string };

const literal =
  /^\s*(?:"([^"\\\n]{0,200})"|'([^'\\\n]{0,200})'|`([^`\\\n$]{0,200})`|(-?\d[\d_.]*)(?![\w.])|(true|false|True|False)\b)/;
const closes = /^["'`]?\s*(?:[)\]}]\s*)*!?\s*/;
const fallback =
  /^(?:\|\|=?|\?\?=?|\?:|\bor\b|\bpresence\b|\.(?:unwrap_or|unwrap_or_else|unwrap_or_default|getOrElse|orElse|or|ok|is_ok|presence|default|unwrap_or_none)\b|\bifEmpty\b)\s*\(?\s*(?:\|\w*\|\s*)?/;
const tolerates =
  /^(?:&&|\?(?![.?])|[=!]==?|\bif\b|\bis\b|\bin\b|\.nil\?|\.present\?|\.blank\?|\.is_some|\.is_none)/;
const keyword = /^\s*,[^()]{0,200}?\b(?:default|fallback|or_else)\s*[=:]\s*/;
const named = /^\s*,\s*\w+\s*[=:](?!=)/;

/** A literal that is there to be read: not long, no credentials. */
function literalOf(text: string): string | undefined {
  const [, ...forms] = literal.exec(text) ?? [];
  const value = forms.find((form) => form !== undefined);
  return value?.replace(/^(True|False)$/, (word) => word.toLowerCase());
}

const defaulted = (text: string): Absence => {
  const value = literalOf(text);
  return value === undefined ? { optional: true } : { optional: true, default: value };
};

/** Reads on after a name: a second argument, a keyword argument, or an operator that falls back. */
export function absenceAfter(text: string, end: number): Absence {
  const tail = text.slice(end, end + 300);
  const afterQuote = tail.replace(/^["'`]/, '');
  const byName = keyword.exec(afterQuote);
  if (byName) return defaulted(afterQuote.slice(byName[0].length));
  if (named.test(afterQuote)) return { optional: false };
  const second = /^\s*,\s*(?![)\]}])/.exec(afterQuote);
  if (second) return defaulted(afterQuote.slice(second[0].length));
  const rest = tail.replace(closes, '');
  const operator = fallback.exec(rest);
  if (operator) return defaulted(rest.slice(operator[0].length));
  return { optional: tolerates.test(rest) };
}

/** In a schema: what is said of a key, up to the end of its value. */
export function absenceInSchema(value: string): Absence {
  const preset = /(?:\.default\(|\.catch\(|\bdefault\s*[:=]\s*|\bdevDefault\s*:\s*|,\s*default\s*=\s*)/.exec(
    value,
  );
  if (preset) return defaulted(value.slice(preset.index + preset[0].length));
  return { optional: /optional|nullish|nullable|maybe|required\s*[:(]\s*false|allowEmpty/i.test(value) };
}
