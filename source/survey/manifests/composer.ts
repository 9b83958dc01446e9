import { address, emails, licences, list, names, record, text, type Fields } from './fields.ts';

/** `composer.json`. PHP itself and its extensions are no packages. */
export function parseComposerJson(source: string): Fields {
  const manifest = record(JSON.parse(source.replace(/^\uFEFF/, '')));
  const required = [...names(manifest['require']), ...names(manifest['require-dev'])];
  return {
    name: text(manifest['name']),
    version: text(manifest['version']),
    license: licences(list(manifest['license']).filter((name) => name !== 'proprietary')),
    homepage: address(manifest['homepage']),
    description: text(manifest['description']),
    emails: emails(manifest['authors']),
    dependencies: required.filter((name) => name.includes('/')),
    runtime: names(manifest['require']).filter((name) => name.includes('/')),
    ...(manifest['type'] === 'project' && { private: true }),
    ...(manifest['bin'] !== undefined && { command: true }),
  };
}
