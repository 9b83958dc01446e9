/**
 * Packages that most runs never call, such as the parser of YAML where there is no YAML: each group becomes a file of
 * its own, which is read when a function of it is called first. `import` could only be awaited, and those who call
 * them do not wait; `require` of CommonJS answers at once.
 */
import { rolldown } from 'rolldown';

/** Files of the bundle, the packages in each, and what is used of them: all else is left out. */
const groups = {
  yaml: {
    yaml: ['parse', 'parseDocument', 'isMap', 'isScalar', 'isSeq', 'visit', 'LineCounter', 'Scalar'],
  },
  toml: { 'smol-toml': ['parse', 'stringify', 'TomlError'] },
  json: {
    'jsonc-parser': [
      'applyEdits',
      'createScanner',
      'findNodeAtLocation',
      'modify',
      'parse',
      'parseTree',
      'visit',
    ],
  },
  ignore: { ignore: ['default'] },
  markdown: {
    'mdast-util-from-markdown': ['fromMarkdown'],
    'mdast-util-gfm-table': ['gfmTableFromMarkdown'],
    'mdast-util-to-string': ['toString'],
    'micromark-extension-gfm-table': ['gfmTable'],
  },
};

const packages = new Map(
  Object.entries(groups).flatMap(([group, members]) =>
    Object.entries(members).map(([path, names]) => [path, { group, names }]),
  ),
);
const property = (path, name) => `$${path}$${name}`.replace(/[^\w$]/g, '_');
const exact = (paths) => new RegExp(`^(?:${paths.join('|')})$`);

/** Stands for an export until it is called, constructed, or asked for a property. */
const standIn = `
let loaded;
const onDemand = (name) => {
  const real = () => (loaded ??= require(file))[name];
  return new Proxy(function () {}, {
    apply: (_, self, values) => Reflect.apply(real(), self, values),
    construct: (_, values) => Reflect.construct(real(), values),
    get: (_, key) => real()[key],
  });
};`;

/** Replaces an import of a package by stand-ins for its exports. */
export const packagesOnDemand = {
  name: 'packages-on-demand',
  resolveId: { filter: { id: exact([...packages.keys()]) }, handler: (path) => `\0on-demand:${path}` },
  load: {
    filter: { id: /^\0on-demand:/ },
    handler(id) {
      const path = id.slice('\0on-demand:'.length);
      const { group, names } = packages.get(path);
      const exported = names.map((name) => {
        const start = name === 'default' ? 'export default' : `export const ${name} =`;
        return `${start} /* @__PURE__ */ onDemand('${property(path, name)}');`;
      });
      return [`const file = './${group}.cjs';`, standIn, ...exported].join('\n');
    },
  },
};

/** The exports that stand-ins ask for, as the one module of a group. */
const groupPlugin = (members) => ({
  name: 'group',
  resolveId: { filter: { id: /^group$/ }, handler: () => '\0group' },
  load: {
    filter: { id: /^\0group$/ },
    handler: () =>
      Object.entries(members)
        .flatMap(([path, names]) =>
          names.map((name) => `export { ${name} as ${property(path, name)} } from '${path}';`),
        )
        .join('\n'),
  },
});

/** Writes the files that the stand-ins read; returns the chunks that were made. */
export async function bundlePackages({ input, output }) {
  const built = await Promise.all(
    Object.entries(groups).map(async ([group, members]) => {
      const bundle = await rolldown({
        ...input,
        input: 'group',
        plugins: [groupPlugin(members), ...input.plugins],
      });
      return bundle.write({ ...output, format: 'cjs', entryFileNames: `${group}.cjs` });
    }),
  );
  return built.flatMap((made) => made.output);
}
