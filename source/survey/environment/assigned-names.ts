import { baseName } from '../../text/path-parts.ts';

/** True for a file that holds real values by its name: `.env`, `.env.production`; false for every example. */
export function isRealEnvFile(path: string): boolean {
  const name = baseName(path);
  return (
    /^\.env(?:\..+)?$/.test(name) &&
    !/(?:^|[._-])(?:example|sample|template|dist|defaults?|schema|enc|encrypted|vault)(?:$|[._-])/i.test(name)
  );
}

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=(?!=)[ \t]*(.*)$/;

/** What may be printed as a name; a line of a value without quotes, as of a key in base64, is of mixed letters and digits. */
const isName = (word: string) => /^(?:[A-Z_][A-Z0-9_]*|[a-z_][a-z0-9_]*|[A-Za-z_]{1,40})$/.test(word);

/** The quote that a value opens and its own line does not close: the lines up to it are part of the value. */
function openQuote(value: string): string | undefined {
  const [quote] = /^["'`]/.exec(value) ?? [];
  return quote !== undefined && !value.slice(1).replace(/\\./g, '').includes(quote) ? quote : undefined;
}

/** A value that only hands on a variable: `${NAME}`, "$NAME". */
const reference = /^(["']?)\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)\1[ \t]*(?:#.*)?$/;

/** Names that a dotenv text gives a value to, in its order; the values stay where they are. */
export function namesWithValues(text: string): readonly string[] {
  const names = new Set<string>();
  let quote: string | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (quote !== undefined) {
      if (line.replace(/\\./g, '').includes(quote)) quote = undefined;
      continue;
    }
    const [, name, rest = ''] = assignment.exec(line) ?? [];
    const value = rest.trim();
    const given = /^(?!["']{2}\s*(?:#|$)|#).+/.test(value) && !reference.test(value);
    if (name !== undefined && isName(name) && given) names.add(name);
    if (name !== undefined) quote = openQuote(value);
  }
  return [...names];
}
