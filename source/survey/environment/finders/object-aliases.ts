import { absenceAt } from '../absence.ts';
import type { Finder } from '../idiom.ts';

/** `env = os.environ`, `cfg = dotenv_values(".env")` (https://github.com/theskumar/python-dotenv#readme). */
const alias =
  /^[ \t]*(\w{1,60})\s*(?::[^=\n]{1,40})?=\s*(?:(?:os\.)?environ(?:\.copy\(\))?|dotenv_values\([^)\n]{0,100}\)|\{[^}\n]{0,200}\*\*(?:os\.environ|dotenv_values\()[^}\n]{0,200}\}|dict\(os\.environ\)|ENV|System\.getenv\(\)|sys\.env|ProcessInfo\.processInfo\.environment|Platform\.environment)[ \t]*;?[ \t]*$/gm;
/** `$env = getenv();`, `$env = array_merge($_ENV, getenv());` */
const variable =
  /^[ \t]*\$(\w{1,60})\s*=\s*(?:getenv\(\)|\$_ENV|array_merge\([^;\n]{0,60}(?:getenv\(\)|\$_ENV)[^;\n]{0,60}\))\s*;/gm;
const declared =
  /^[ \t]*(?:let|var|val|final|const)\s+(\w{1,60})\s*(?::[^=\n]{1,40})?=\s*(?:System\.getenv\(\)|sys\.env|ProcessInfo\.processInfo\.environment|Platform\.environment)[ \t]*;?[ \t]*$/gm;

/** `from os import environ as env`, `getenv as get`, `get = os.environ.get`. */
const imported = /\b(?:environ|getenv)\s+as\s+(\w{1,60})/g;
const method = /^[ \t]*(\w{1,60})\s*=\s*(?:os\.)?(?:environ\.get|getenv|environ\.__getitem__)[ \t]*$/gm;

/** Reads through a name that a file gives to the environment. */
export const objectAliases: Finder = (source) => {
  const hits = [alias, variable, declared, imported, method].flatMap((form) => [
    ...source.text.matchAll(form),
  ]);
  for (const name of new Set(hits.map((hit) => hit[1] ?? ''))) {
    const read = new RegExp(
      String.raw`(?<![\w.])${name}(?:\[\s*|\.(?:get|pop|fetch|getOrElse|getOrDefault)\(\s*|\(\s*)["']([A-Za-z_]\w*)["']`,
      'g',
    );
    for (const hit of source.text.matchAll(read)) {
      const end = hit.index + hit[0].length;
      if (source.inString(hit.index) || /^\s*\]\s*=(?!=)/.test(source.text.slice(end, end + 8))) continue;
      source.found({
        name: hit[1] ?? '',
        offset: hit.index,
        ...absenceAt(source.text, end, { start: hit.index, isCall: true }),
      });
    }
  }
};
