/** Plugins of Rolldown that leave out of the bundle what a terminal program does not need. */
import { onEachChunk } from './on-each-chunk.mjs';
import picomatch from 'picomatch';
import { parseAst } from 'rolldown/parseAst';
import { loadSource } from './load-source.mjs';

const devtools = [
  "import.meta.resolve('react-devtools-core')",
  "await import('./devtools.js')",
  'await loadPackageJson()',
];

/** Ink waits for its development tools where a variable asks for them; nothing of them may be bundled. */
export const withoutDevtools = {
  name: 'without-devtools',
  transform: {
    filter: { id: /[\\/]ink[\\/]build[\\/]reconciler\.js$/ },
    handler: (text) => devtools.reduce((before, from) => replaceOnce(before, from, 'undefined'), text),
  },
};

/** Ink shows an error with the code around it, which is the whole bundle; ours stops errors before (views/error-boundary.tsx). */
export const withoutErrorOverview = {
  name: 'without-error-overview',
  load: {
    filter: { id: /[\\/]ink[\\/]build[\\/]components[\\/]ErrorOverview\.js$/ },
    handler: () => 'export default () => null;',
  },
};

// The parser of Markdown knows all 2,125 named characters of HTML 5, 12 KB of the tarball. The policies are read
// for addresses, versions, headings and dates, never written back from the parsed tree, so those of HTML 4 that
// prose uses are enough, and two that hide mail addresses; any other name stays as it is written, and positions
// are the same.
const characters = {
  ...{ nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", copy: '©', reg: '®', trade: '™' },
  ...{ hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
  ...{ bull: '•', middot: '·', times: '×', commat: '@', period: '.' },
};

export const fewCharacterEntities = {
  name: 'few-character-entities',
  load: {
    filter: { id: /[\\/]character-entities[\\/]index\.js$/ },
    handler: () => `export const characterEntities = ${JSON.stringify(characters)};`,
  },
};

const inlined = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

/** Replaces exactly one place, so that a new release of a package that looks different stops the build. */
function replaceOnce(text, pattern, replacement) {
  const parts = text.split(pattern);
  if (parts.length !== 2) throw new Error(`A package no longer says ${pattern} once: see this plugin.`);
  return parts.join(replacement);
}

/**
 * Ink's layout engine carries its WebAssembly as base64, which hardly compresses: bytes in a file of their own save
 * 10 KB. They are compiled at once, since a file of CommonJS cannot wait; that takes 2 ms.
 */
export const wasmAsBytes = {
  name: 'wasm-as-bytes',
  transform: {
    filter: { id: /[\\/]yoga-layout[\\/]dist[\\/](?:binaries[\\/].*|src[\\/]index)\.js$/ },
    handler(text, path) {
      const base64 = inlined.exec(text)?.[1];
      if (base64 === undefined) return path.endsWith('index.js') ? loadBytes(text) : undefined;
      this.emitFile({ type: 'asset', fileName: 'yoga.wasm', source: Buffer.from(base64, 'base64') });
      return replaceOnce(text, `"data:application/octet-stream;base64,${base64}"`, '"yoga.wasm"');
    },
  },
};

function loadBytes(text) {
  const loaded = replaceOnce(text, 'await loadYoga()', 'loaded()');
  return `import { readFileSync } from 'node:fs';
    const bytes = readFileSync(new URL('./yoga.wasm', import.meta.url));
    function loaded() {
      const library = {
        instantiateWasm(imports, receive) {
          const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
          receive(instance);
          return instance.exports;
        },
      };
      loadYoga(library);
      return library;
    }
    ${loaded}`;
}

/** Characters of one column, whatever stands beside them: what western prose and this program's screens are made of. */
export const narrow =
  ' -~\\u00a0-\\u00ac\\u00ae-\\u02ff\\u2010-\\u2027\\u2030-\\u205e\\u2190-\\u21ff\\u2500-\\u25fc\\u2713\\u2717';

/**
 * string-width makes a segmenter and the classes of Unicode when it is loaded, which takes as long as a third of a
 * whole start. Here they wait for the first text that needs them.
 */
export const lazyWidths = {
  name: 'lazy-widths',
  transform: {
    filter: { id: /[\\/]string-width[\\/]index\.js$/ },
    handler(text) {
      const segmenter =
        'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };';
      const lazy = [
        ['const segmenter = new Intl.Segmenter();', segmenter],
        ['/^[\\u0020-\\u007E]*$/', `/^[${narrow}]*$/`],
      ];
      return lazy.reduce((before, [from, to]) => replaceOnce(before, from, to), withLazyClasses(text));
    },
  },
};

/** An expression with classes of Unicode, as the value of a constant. */
const classes = /^const (\w+) = (\/.*\\p\{.*\/[a-z]+);$/gm;

/** Classes of Unicode are made when they are first asked for. */
function withLazyClasses(text) {
  const found = [...text.matchAll(classes)].length;
  if (found !== 4) throw new Error(`string-width has ${found} expressions with classes, not 4`);
  const lazily = `const lazily = (make) => {
    let made;
    const expression = () => (made ??= make());
    return {
      test: (text) => expression().test(text),
      [Symbol.search]: (text) => text.search(expression()),
      [Symbol.match]: (text) => text.match(expression()),
    };
  };`;
  return text
    .replace(classes, 'const $1 = lazily(() => $2);')
    .replace(/^(?=const segmenter)/m, `${lazily}\n`);
}

/**
 * The globs of `source/survey/kept-texts.ts` never change: their expressions are made when the bundle is built, and
 * nothing of picomatch is bundled.
 */
export const globsAsExpressions = {
  name: 'globs-as-expressions',
  resolveId: { filter: { id: /^picomatch$/ }, handler: () => '\0globs' },
  load: {
    filter: { id: /^\0globs$/ },
    async handler() {
      const { kept } = await loadSource('source/survey/kept-texts.ts');
      const globs = kept.flatMap((row) => row.globs);
      const expressions = globs.map((glob) => [
        glob,
        picomatch.makeRe(glob.toLowerCase(), { dot: true }).source,
      ]);
      return `const expressions = new Map(${JSON.stringify(expressions)});
        export default function matcher(globs, { nocase, dot, ...more }) {
          const all = globs.map((glob) => expressions.get(glob));
          if (!nocase || !dot || Object.keys(more).length > 0 || all.includes(undefined)) throw new Error('Unknown glob.');
          const expression = new RegExp(all.map((one) => '(?:' + one + ')').join('|'));
          return (path) => expression.test(path.toLowerCase());
        }`;
    },
  },
};

const splitLines = `const characterLines = [[]];
        for (const character of this.caches.getStyledChars(text)) {
            if (character.value === '\\n') {
                characterLines.push([]);
            }
            else {
                characterLines.at(-1).push(character);
            }
        }
        let lines = characterLines.map(line => styledCharsToString(line));`;

const keptLines = `
const most = 5000;
let kept = new OutputCaches();
const keptCaches = () => (kept.styledChars.size + kept.lines.size > most ? (kept = new OutputCaches()) : kept);
`;

/**
 * Ink takes every line of a frame apart into styled characters and forgets them with the frame; a key changes a few
 * lines of forty. Here what was learnt about a line is kept for the next frame.
 */
export const linesKeptByInk = {
  name: 'lines-kept-by-ink',
  transform: {
    filter: { id: /[\\/]ink[\\/]build[\\/]output\.js$/ },
    handler(text) {
      const kept = [
        ['caches = new OutputCaches();', 'caches = keptCaches();'],
        ['export default class Output {', `${keptLines}export default class Output {`],
        [splitLines, 'let lines = this.caches.getLines(text);'],
        [
          '    styledChars = new Map();',
          `    styledChars = new Map();
    lines = new Map();
    getLines(text) {
        let cached = this.lines.get(text);
        if (cached === undefined) {
            ${splitLines.replace('let lines =', 'cached =').replace('this.caches.', 'this.')}
            this.lines.set(text, cached);
        }
        return cached;
    }`,
        ],
      ];
      return kept.reduce((before, [from, to]) => replaceOnce(before, from, to), text);
    },
  },
};

/** A template after a word, its backslashes and all. */
const tagged = /\bpattern`((?:[^`\\]|\\[^])*)`/g;

/** The module of the tag, which all files share: loading it takes a build of its own. */
let tagModule;
const loadTag = () => (tagModule ??= loadSource('source/survey/environment/pattern.ts'));

/** The patterns of the survey never change: their expressions are made when the bundle is built. */
export const patternsAsExpressions = {
  name: 'patterns-as-expressions',
  transform: {
    filter: { id: /[\\/]source[\\/]survey[\\/]environment[\\/].*\.ts$/, code: /\bpattern`/ },
    async handler(text) {
      const { pattern } = await loadTag();
      return text.replace(tagged, (_, raw) => String(pattern({ raw: [raw] })));
    },
  },
};

/** A row's address, or the constant that holds it; a type is none of them. */
const source = /\bsource:\s*(?:'https:[^'\n]*'|(?!string\b)[a-z]\w*),\s*/g;

/** The addresses of documentation that stand with the survey's rows are for who reads the sources: 22 KB. */
export const withoutAddresses = {
  name: 'without-addresses',
  transform: {
    filter: {
      id: /[\\/]source[\\/]survey[\\/]environment[\\/](?:platform|(?:languages|finders)[\\/][\w-]+)\.ts$/,
    },
    handler: (text) => text.replace(source, ''),
  },
};

const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function* nodesOf(node) {
  if (typeof node?.type === 'string') yield node;
  for (const value of Object.values(node ?? {})) if (typeof value === 'object') yield* nodesOf(value);
}

/** A template with a tag means its characters as they are written: an escape would be another text. */
function rawCharacter(code) {
  if (!/[^\0-\x7f]/.test(code)) return undefined;
  const templates = [...nodesOf(parseAst(code))].filter(({ type }) => type === 'TaggedTemplateExpression');
  const raw = templates.flatMap(({ quasi }) => quasi.quasis.map(({ value }) => value.raw)).join('');
  return /[^\0-\x7f]/.exec(raw)?.[0];
}

/** The code with every other character as an escape, as it may stand in texts and expressions. */
export function toAscii(code, fileName) {
  const raw = rawCharacter(code);
  if (raw)
    throw new Error(`${fileName}: write ${raw} as an escape or a substitution where a template has a tag.`);
  return code.replace(/[^\0-\x7f]/g, escaped);
}

/**
 * A text that holds a character beyond Latin-1 takes V8 two bytes for each of its characters: a twentieth of a run's
 * time, and the size of the program in memory. The start reads the files of the bundle as Latin-1.
 */
export const asciiOnly = onEachChunk('ascii-only', ({ code, fileName }) => toAscii(code, fileName));

const getter =
  /Object\.defineProperty\(exports,(["'`])(\w+)\1,\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;
const getters = new RegExp(`(?:${getter.source.replace('\\1', '["\'`]')}[,;]?)+`, 'g');

/** What a file gives to others in one call: each name takes 60 characters more otherwise, 12 KB in all. */
export function exportsAtOnce(code) {
  return code.replace(getters, (run) => {
    const given = [...run.matchAll(getter)].map(([, , name, value]) => `${name}:()=>${value}`);
    // The names are read outside of the function, where its own could hide them.
    return `Object.entries({${given.join(',')}}).forEach(e=>Object.defineProperty(exports,e[0],{enumerable:!0,get:e[1]}));`;
  });
}

export const givenAtOnce = onEachChunk('exports-at-once', ({ code }) => exportsAtOnce(code));
