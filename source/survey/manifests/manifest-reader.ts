import type { Manifest } from '../../questions/facts.ts';
import { pathRole } from '../path-role.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import type { Fields } from './fields.ts';
import { manifestKind, type ManifestKind } from './kinds.ts';

/** Reads every package manifest. Vendored ones and fixtures are left out; examples, docs and tests come last. */
export function manifestReader(): Reader<readonly Manifest[]> {
  const found: Manifest[] = [];
  return {
    wants: (path) => manifestKind(path) !== undefined && !ignored.has(pathRole(path)),
    read: (file) => {
      const manifest = parseManifest(file);
      if (manifest) found.push(manifest);
    },
    result: () => [...found].sort(byRank),
  };
}

const ignored: ReadonlySet<string> = new Set(['vendored', 'fixture']);

/** The manifest in a file; nothing when it is none, or broken. */
export function parseManifest(file: SourceFile): Manifest | undefined {
  const kind = manifestKind(file.path);
  const fields = kind && tryParse(kind, file);
  return kind && fields && manifest(file.path, kind, fields);
}

/** A broken manifest tells nothing; its own tools report it. */
function tryParse(kind: ManifestKind, { text, path }: SourceFile): Fields | undefined {
  try {
    return kind.parse(text, path);
  } catch {
    return undefined;
  }
}

function manifest(path: string, { ecosystem }: ManifestKind, fields: Fields): Manifest {
  const { private: isPrivate = false, emails = [], dependencies = [], ...rest } = fields;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    path,
    ecosystem,
    ...known,
    private: isPrivate,
    emails,
    dependencies: [...new Set(dependencies)].sort(),
  };
}

function byRank(a: Manifest, b: Manifest): number {
  return aside(a) - aside(b) || depth(a) - depth(b) || (a.path < b.path ? -1 : 1);
}

const aside = ({ path }: Manifest) => Number(pathRole(path) !== 'product');

const depth = ({ path }: Manifest) => path.split('/').length;
