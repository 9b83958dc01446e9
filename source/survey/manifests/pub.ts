import { parse } from 'yaml';
import { address, names, record, text, type Fields } from './fields.ts';
import { isDeeplyNested } from '../../text/nesting.ts';

/** `pubspec.yaml`. */
export function parsePubspec(source: string): Fields | undefined {
  if (isDeeplyNested(source)) return undefined;
  const manifest = record(parse(source, { logLevel: 'error' }));
  return {
    name: text(manifest['name']),
    version: text(manifest['version']),
    homepage: address(manifest['homepage']) ?? address(manifest['repository']),
    description: text(manifest['description']),
    private: manifest['publish_to'] === 'none',
    dependencies: [...names(manifest['dependencies']), ...names(manifest['dev_dependencies'])],
  };
}
