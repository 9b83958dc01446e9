import type { Finder } from '../idiom.ts';

const composeFile =
  /(?:^|\/)(?:[\w.-]*compose[\w.-]*|[\w.-]*(?:stack|swarm|coolify|portainer)[\w.-]*|config\/deploy[\w.-]*)\.ya?ml$|^services:/;
const interpolated = /(?<!\$)\$(?:\{([a-z_]\w*)(?=[}:?+-])|([A-Za-z_]\w*)(?!\w|:\s))/g;
/** Also the fragments that services share: https://docs.docker.com/reference/compose-file/extension/#example-1 */
const environment =
  /^([ \t]*)(?:environment|secret|x-[\w-]{0,40}(?:env|var)[\w-]{0,40}):[ \t]*(?:&[\w-]{1,60}[ \t]*)?$/gm;
const bare = /^[ \t]*-[ \t]+["']?([A-Za-z_]\w*)["']?[ \t]*$|^[ \t]*([A-Za-z_]\w*):[ \t]*$/;

/** https://docs.docker.com/reference/compose-file/secrets/ */
const secret = /^[ \t]+environment:[ \t]*["']?([A-Z][A-Z0-9_]+)["']?[ \t]*$/gm;

/** What the shell of the container expands, in no label or variable: https://docs.docker.com/reference/compose-file/interpolation/ */
const inContainer =
  /\$\$\{?([A-Z][A-Z0-9_]+)(?![\w$])(?<!^[ \t]*-?[ \t]*["']?(?:[\w.-]{1,80}=|[A-Z][A-Z\d_]{0,80}:)[^\n]{0,200})/gm;
const given = /\b([A-Z][A-Z0-9_]+)["']?[ \t]*[:=]/g;

/** Names under `environment:` that have no value of their own: Compose takes them from outside. */
function* passedOn(text: string): Generator<{ readonly name: string; readonly offset: number }> {
  for (const hit of text.matchAll(environment)) {
    const indent = hit[1]?.length ?? 0;
    let at = hit.index + hit[0].length + 1;
    let level: number | undefined;
    for (const line of text.slice(at, at + 60_000).split('\n')) {
      const depth = line.search(/\S/);
      const isOver = depth >= 0 && (depth < indent || (depth === indent && line[depth] !== '-'));
      if (isOver) break;
      if (depth >= 0) level ??= depth;
      // Deeper stands the text of a value, which may be a configuration itself.
      const found = depth === level ? bare.exec(line) : null;
      if (found) yield { name: found[1] ?? found[2] ?? '', offset: at + depth };
      at += line.length + 1;
    }
  }
}

/** Compose files: `$X` without braces, and names that are only passed on (https://docs.docker.com/reference/compose-file/services/#environment). */
export const compose: Finder = (source) => {
  if (!/\.ya?ml$/.test(source.path)) return;
  // A template of Helm has variables of its own.
  if (source.text.includes('{{-') || (!composeFile.test(source.path) && !/^services:/m.test(source.text)))
    return;
  for (const hit of source.text.matchAll(interpolated))
    source.found({ name: hit[1] ?? hit[2] ?? '', offset: hit.index });
  for (const hit of source.text.matchAll(secret)) source.found({ name: hit[1] ?? '', offset: hit.index });
  if (source.text.includes('$$')) {
    const own = new Set([...source.text.matchAll(given)].map((hit) => hit[1]));
    for (const hit of source.text.matchAll(inContainer))
      if (!own.has(hit[1])) source.found({ name: hit[1] ?? '', offset: hit.index });
  }
  for (const { name, offset } of passedOn(source.text)) source.found({ name, offset });
};
