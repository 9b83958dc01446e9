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
