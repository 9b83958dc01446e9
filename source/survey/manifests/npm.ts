import { address, emails, licences, list, names, record, text, type Fields } from './fields.ts';

const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

const entries = ['main', 'module', 'exports', 'types', 'typings'];

/** `package.json`. */
export function parsePackageJson(source: string): Fields {
  const manifest = record(JSON.parse(source.replace(/^\uFEFF/, '')));
  return {
    name: packageName(text(manifest['name'])),
    version: text(manifest['version']),
    license: licences([...list(manifest['license']), ...list(manifest['licenses'])].map(licenceType)),
    homepage: address(manifest['homepage']),
    description: text(manifest['description']),
    private: manifest['private'] === true,
    emails: emails(manifest['author'], manifest['maintainers'], manifest['contributors']),
    dependencies: kinds.flatMap((kind) => names(manifest[kind])),
    runtime: names(manifest['dependencies']),
    ...(manifest['bin'] !== undefined && { command: true }),
    ...(entries.some((key) => manifest[key] !== undefined) && { entry: true }),
  };
}

/** What the registry takes for a name, with or without a scope; it once took capitals too. */
const packageName = (name: string | undefined) =>
  name !== undefined && /^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name) ? name : undefined;

/** Old manifests write `{ "type": "MIT" }`; `SEE LICENSE IN file` and `UNLICENSED` name no licence. */
function licenceType(value: unknown): string | undefined {
  const name = text(value) ?? text(record(value)['type']);
  return name && /^(?:SEE LICEN[CS]E IN|UNLICEN[CS]ED$)/i.test(name) ? undefined : name;
}
