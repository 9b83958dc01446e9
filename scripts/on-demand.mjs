/**
 * Packages that most runs never call, such as the parser of YAML where there is no YAML: each group becomes a file of
 * its own, which is read when a function of it is called first. `import` could only be awaited, and those who call
 * them do not wait; `require` of CommonJS answers at once.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

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
const onDemand = (name) => {
  const real = () => require(file)[name];
  return new Proxy(function () {}, {
    apply: (_, self, values) => Reflect.apply(real(), self, values),
    construct: (_, values) => Reflect.construct(real(), values),
    get: (_, key) => real()[key],
  });
};`;

/** Replaces an import of a package by stand-ins for its exports. */
export const packagesOnDemand = {
  name: 'packages-on-demand',
  setup(builder) {
    builder.onResolve({ filter: exact([...packages.keys()]) }, ({ path }) => ({
      path,
      namespace: 'on-demand',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => {
      const { group, names } = packages.get(path);
      const exported = names.map((name) => {
        const start = name === 'default' ? 'export default' : `export const ${name} =`;
        return `${start} /* @__PURE__ */ onDemand('${property(path, name)}');`;
      });
      return { contents: [`const file = './${group}.cjs';`, standIn, ...exported].join('\n') };
    });
  },
};

/** Writes the files that the stand-ins read; returns what esbuild says went into them. */
export async function bundlePackages({ outdir, ...options }) {
  const built = await Promise.all(
    Object.entries(groups).map(([group, members]) => {
      const lines = Object.entries(members).flatMap(([path, names]) =>
        names.map((name) => `export { ${name} as ${property(path, name)} } from '${path}';`),
      );
      return build({
        ...options,
        stdin: { contents: lines.join('\n'), resolveDir: join(import.meta.dirname, '..') },
        outfile: join(outdir, `${group}.cjs`),
        format: 'cjs',
      });
    }),
  );
  return built.map(({ metafile }) => metafile);
}
