import type { DynamicRead } from '../../../questions/facts.ts';
import type { Source } from '../idiom.ts';
import { javascript } from './list-forms.ts';
import { followed } from './most-followed.ts';

/**
 * What the environment is called where it is indexed by an expression, as the source of a regular expression; also what
 * a function gives that is named after it: https://hono.dev/docs/helpers/adapter#env.
 */
export const indexed = String.raw`process\??\.env|import\.meta\.env|Bun\.env|os\.environ|environ|ENV|\$_ENV|Platform\.environment|dotenv(?:\.env)?|[pP]rocessInfo\.environment|env|(?:get\w{0,20})?[eE]nv\(\w{0,20}\)`;

/** Functions that are called with the name of a variable, likewise. */
export const called = String.raw`Deno\.env\.get|os\.getenv|getenv|os\.Getenv|os\.LookupEnv|environ\.get|ENV\.fetch|env::var|env::var_os|dotenvy?::var|System\.getenv|System\.get_env|System\.fetch_env!?|GetEnvironmentVariable|(?:[cC]onfigService|this\.config)\.get(?:OrThrow)?(?:<[^<>()\n]{1,40}>)?`;

const jvm = /\.(?:java|kts?|scala)$/;

/**
 * The reads of a file by an expression; in other languages than JavaScript `env` is often what a request brings, and
 * a map of the environment mostly on the JVM.
 */
export const readsIn = ({ path, text }: Source, read: RegExp): readonly RegExpExecArray[] =>
  followed(text, read).filter(([hit]) =>
    hit.startsWith('env.get') ? jvm.test(path) : !/^env\s*(?:\?\.\s*)?\[/.test(hit) || javascript.test(path),
  );

/** A read of the environment, in any language, by what is no literal word: `ENV[x]`, `os.getenv("A_" + x)`. */
const computed =
  /env(?:(?<=\bin (?:os\.|process\.)env)(?:iron)?\b(?![.[])|[\w:]{0,40}(?:\(\))?\s*[\w.:!?]{0,40}\s*(?:\((?!\s*(["'`])\w*\1\s*[,)])|\[(?!\s*(["'`])\w*\2\s*\])|\/1))/i;

/** Whether the name of a variable may be an expression somewhere in a text; few are searched for those. */
export const mayCompute = (text: string): boolean => computed.test(text) || text.includes('@nestjs/config');

/** What else may be read so, as a service's settings, is worth no word where nothing gives it a name. */
export const isTelling = ({ expression }: DynamicRead): boolean =>
  !/^env\W*\[|onfig\w*\.get/.test(expression);
