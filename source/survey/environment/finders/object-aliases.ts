import { absenceAt } from '../absence.ts';
import type { Finder } from '../idiom.ts';
import { mostFollowed } from './most-followed.ts';

/**
 * `env = os.environ`, `get = os.getenv`, `$env = getenv();`, `cfg = dotenv_values(".env")`
 * (https://github.com/theskumar/python-dotenv#readme).
 */
const alias =
  /^[ \t]*(?:(?:final[ \t]+)?Map<[\w, ]{1,40}>[ \t]+)?\$?(\w{1,60})\s*(?::[^=\n]{1,40})?=\s*(?:(?:os\.)?environ(?:\.copy\(\)|\.get|\.__getitem__)?|(?:os\.)?getenv(?:\(\))?|\$_ENV|array_merge\([^;\n]{0,60}(?:getenv\(\)|\$_ENV)[^;\n]{0,60}\)|dotenv_values\([^)\n]{0,100}\)|\{[^}]{0,200}\*\*(?:os\.environ|dotenv_values\()[^}]{0,200}\}|dict\(os\.environ\)|ENV(?:\.to_h)?|System\.getenv\(\)|sys\.env|ProcessInfo\.processInfo\.environment|Platform\.environment)[ \t]*;?[ \t]*$/gm;
const declared =
  /^[ \t]*(?:let|var|val|final|const)\s+(\w{1,60})\s*(?::[^=\n]{1,40})?=\s*(?:System\.getenv\(\)|sys\.env|ProcessInfo\.processInfo\.environment|Platform\.environment|(?:System\.)?Environment\.GetEnvironmentVariables\(\))[ \t]*;?[ \t]*$/gm;

/** https://pkg.go.dev/github.com/joho/godotenv#Read, and `System.get_env()` as a map of Elixir. */
const maps =
  /^[ \t]*(\w{1,60})(?:\s*,\s*\w{1,20})?\s*:?=\s*(?:godotenv\.Read\([^)\n]{0,100}\)|System\.get_env\(\))[ \t]*$/gm;

/** The environment as a parameter's default, or kept by an object: `env=os.environ`, `env: ENV`, `self.env = os.environ`. */
const held =
  /(?=(?:os\.environ|ENV)\b(?![.[(]))(?<=\b(\w{1,60})(?:\s*:[^=\n]{1,60}=|\s*[:=])\s*(?:\w+ or )?)/g;

/** https://github.com/cdimascio/dotenv-java#readme, https://pub.dev/packages/dotenv: kept by an object or handed on. */
const dotenvs =
  /\bDotenv\s+(\w{1,60})\s*[=;,)]|\b(\w{1,60})(?:\s*:\s*Dotenv\b|\s*=\s*(?:dotenv(?:\(\)|\s*\{)|DotEnv(?:\.Read)?\())/g;

/** `from os import environ as env, getenv as get`. */
const imported = /\b(?:environ|getenv)\s+as\s+(\w{1,60})/g;

/** The letters that one of the alternatives holds. */
const hints = [
  'environ',
  'otenv',
  'DotEnv',
  ' ENV',
  '$_ENV',
  'getenv',
  'sys.env',
  'get_env()',
  'EnvironmentVariables()',
];

/** Reads through a name that a file gives to the environment. */
export const objectAliases: Finder = (source) => {
  if (!hints.some((hint) => source.text.includes(hint))) return;
  const forms = [alias, declared, held, imported, maps, dotenvs];
  const hits = forms.flatMap((form) => [...source.text.matchAll(form)]);
  for (const name of [...new Set(hits.map((hit) => hit[1] ?? hit[2] ?? ''))].slice(0, mostFollowed)) {
    const read = new RegExp(
      String.raw`(?<![\w.])(?:self\.|this\.|@)?${name}(?:\[\s*|\.(?:get|pop|fetch|getOrElse|getOrDefault)\(\s*|\(\s*)["']([A-Za-z_]\w*)["']`,
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
