/** Plugins of Rolldown that put the templates into the bundle, together with what Mustache reads in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Mustache from 'mustache';

const folder = join(import.meta.dirname, '..', 'templates');

const texts = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]);

const virtual = '\0templates';

/** No file has to be found and read when the program runs. */
export const templatesInside = {
  name: 'templates-inside',
  resolveId: { filter: { id: /^\0templates$/ }, handler: () => virtual },
  load: {
    filter: { id: /^\0templates$|[\\/]source[\\/]repository[\\/]read-templates\.ts$/ },
    handler: (id) =>
      id === virtual
        ? `export const texts = new Map(${JSON.stringify(texts())});`
        : `import { texts } from '\\0templates'; export const readTemplates = () => texts;`,
  },
};

/** Tokens of Mustache (https://github.com/janl/mustache.js), a text by where it stands in the template. */
const packTokens = (tokens) =>
  tokens.map(([type, value, start, end, within, ...rest]) =>
    type === 'text'
      ? [start, end]
      : [type, value, start, end, ...(within ? [packTokens(within), ...rest] : [])],
  );

/** The opposite; its text goes into the bundle. */
function unpackTokens(template, packed) {
  return packed.map(([type, ...parts]) => {
    if (typeof type === 'number') return ['text', template.slice(type, parts[0]), type, parts[0]];
    const [value, start, end, within, ...rest] = parts;
    return [type, value, start, end, ...(within ? [unpackTokens(template, within), ...rest] : [])];
  });
}

/** The tokens of each template whose form is the usual one; any other is taken apart when the program runs. */
const packed = () =>
  texts().flatMap(([path, text]) => {
    const tokens = packTokens(Mustache.parse(text));
    return isDeepStrictEqual(unpackTokens(text, tokens), Mustache.parse(text)) ? [[path, tokens]] : [];
  });

/** Mustache looks for what it knows of a template by its text: so do these, and whatever else it is given is parsed. */
export const templatesTakenApart = {
  name: 'templates-taken-apart',
  transform: {
    filter: { id: /[\\/]mustache[\\/]mustache\.mjs$/ },
    handler: (text) => `import { texts } from '\\0templates';
      ${text}
      ${unpackTokens}
      const known = new Map();
      const shipped = JSON.parse(${JSON.stringify(JSON.stringify(packed()))});
      function fromBundle(key) {
        const found = shipped.find(([path]) => texts.get(path) + ':' + mustache.tags.join(':') === key);
        return found && unpackTokens(texts.get(found[0]), found[1]);
      }
      mustache.templateCache = {
        get: (key) => known.get(key) ?? fromBundle(key),
        set: (key, tokens) => known.set(key, tokens),
        clear: () => known.clear(),
      };`,
  },
};
