import { address, names, record, text, type Fields } from './fields.ts';
import { readSoundYaml } from '../../text/yaml.ts';

/** `pubspec.yaml`. */
export function parsePubspec(source: string): Fields | undefined {
  const document = readSoundYaml(source);
  if (!document) return undefined;
  const manifest = record(document.toJS());
  return {
    name: text(manifest['name']),
    version: text(manifest['version']),
    homepage: address(manifest['homepage']) ?? address(manifest['repository']),
    description: text(manifest['description']),
    private: manifest['publish_to'] === 'none',
    dependencies: [...names(manifest['dependencies']), ...names(manifest['dev_dependencies'])],
  };
}
