import { byObject } from '../../../text/memo.ts';
import type { Source } from '../idiom.ts';

// https://nodejs.org/api/process.html#processenv and its like in other runtimes.
const environment = /process\s*[?!]?\.\s*env|import\.meta\.env|(?:Bun|Deno)\.env/;

/** Whether a file of JavaScript names the environment anywhere; asked once, as several finders need it. */
export const namesEnvironment = byObject((source: Source): boolean => environment.test(source.text));
