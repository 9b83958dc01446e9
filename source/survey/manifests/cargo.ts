import { parse } from 'smol-toml';
import { address, emails, list, names, record, text, type Fields } from './fields.ts';

const kinds = ['dependencies', 'dev-dependencies', 'build-dependencies'];

/**
 * `Cargo.toml`. The root of a workspace stands for its members: what they inherit is read there, and a member
 * that inherits its version has none here.
 */
export function parseCargoToml(source: string): Fields {
  const manifest = record(parse(source));
  const workspace = record(manifest['workspace']);
  const about = { ...record(workspace['package']), ...withoutInherited(record(manifest['package'])) };
  const tables = [manifest, ...Object.values(record(manifest['target'])).map(record)];
  return {
    name: text(about['name']),
    version: text(about['version']),
    license: text(about['license'])?.replaceAll('/', ' OR '),
    homepage: address(about['homepage']),
    description: text(about['description']),
    private: about['publish'] === false || (Array.isArray(about['publish']) && about['publish'].length === 0),
    emails: emails(...list(about['authors'])),
    dependencies: [...tables.flatMap(crates), ...crateNames(workspace['dependencies'])],
    runtime: crateNames(manifest['dependencies']),
    ...(list(manifest['bin']).length > 0 && { command: true }),
  };
}

const withoutInherited = (table: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(table).filter(([, value]) => record(value)['workspace'] !== true));

const crates = (table: Readonly<Record<string, unknown>>) => kinds.flatMap((kind) => crateNames(table[kind]));

/** A renamed dependency goes by the name it has in the registry. */
function crateNames(value: unknown): readonly string[] {
  return names(value).map((name) => text(record(record(value)[name])['package']) ?? name);
}
