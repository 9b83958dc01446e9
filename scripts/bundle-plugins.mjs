/** Plugins of esbuild that leave out of the bundle what a terminal program does not need. */

/** Ink imports its development tools by a name that is not installed; nothing of them may be bundled. */
export const withoutDevtools = {
  name: 'without-devtools',
  setup(builder) {
    builder.onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'devtools', namespace: 'empty' }));
    builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {};' }));
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
  setup(builder) {
    builder.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, () => ({
      contents: `export const characterEntities = ${JSON.stringify(characters)};`,
    }));
  },
};
