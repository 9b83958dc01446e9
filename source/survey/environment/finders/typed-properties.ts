import { closingBracket } from '../brackets.ts';
import type { Finder } from '../idiom.ts';

// https://vite.dev/guide/env-and-mode#intellisense-for-typescript, `wrangler types`, and NodeJS.ProcessEnv.
const declaration =
  /\binterface\s+(?:ProcessEnv|ImportMetaEnv|CloudflareEnv|CloudflareBindings)\b[^{};]{0,200}\{|\b(?:interface|type)\s+(Env|Bindings)\b\s*=?\s*\{/g;
const property =
  /^[ \t]*(?:readonly\s+)?["']?([A-Za-z_]\w*)["']?(\?)?\s*:\s*(?:string|["'`]|boolean|number|undefined|\|)/gm;

/** Variables that a project declares for its type checker. */
export const typedProperties: Finder = (source) => {
  for (const hit of source.text.matchAll(declaration)) {
    const start = hit.index + hit[0].length - 1;
    const close = closingBracket(source, start);
    for (const found of source.text.slice(start, Math.max(start, close)).matchAll(property)) {
      // What a worker is handed (https://developers.cloudflare.com/workers/languages/typescript/); others have an `Env` too.
      if (hit[1] !== undefined && !/^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(found[1] ?? '')) continue;
      source.found({
        name: found[1] ?? '',
        offset: start + found.index + found[0].indexOf(found[1] ?? ''),
        ...(found[2] === undefined ? {} : { optional: true }),
      });
    }
  }
};
