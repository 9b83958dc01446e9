import { parse } from 'smol-toml';
import { capture, captures, record, text, type Fields } from './fields.ts';

const uncommented = (source: string) => source.replace(/^[ \t]*\/\/.*$/gm, '');

/** `build.gradle` and `build.gradle.kts`: only what they say literally. */
export function parseBuildGradle(source: string): Fields {
  const code = uncommented(source);
  return {
    version: text(capture(code, /^version\s*=?\s*(?:"([^"$\n]*)"|'([^'$\n]*)')/m)),
    description: text(capture(code, /^description\s*=?\s*(?:"([^"\n]*)"|'([^'\n]*)')/m)),
    dependencies: captures(code, /[\s(]["']([\w.-]{1,100}\.[\w.-]{1,100}:[\w.-]{1,100})(?::[^"'\n]*)?["']/g),
  };
}

/** `settings.gradle`, which names the project. */
export function parseSettingsGradle(source: string): Fields | undefined {
  const name = text(capture(uncommented(source), /\brootProject\.name\s*=\s*["']([^"'$\n]+)["']/));
  return name ? { name } : undefined;
}

/** `gradle.properties`, where many projects keep their version. */
export function parseGradleProperties(source: string): Fields | undefined {
  const version = text(capture(source, /^(?:version|VERSION_NAME)\s*=(.*)$/m));
  return version ? { version } : undefined;
}

/** The version catalog `libs.versions.toml`. */
export function parseVersionCatalog(source: string): Fields {
  const libraries = Object.values(record(record(parse(source))['libraries']));
  return { dependencies: libraries.flatMap(module) };
}

function module(value: unknown): readonly string[] {
  const library = record(value);
  const joined = `${text(library['group']) ?? ''}:${text(library['name']) ?? ''}`;
  const name = text(value) ?? text(library['module']) ?? joined;
  const match = /^([\w.-]+:[\w.-]+)/.exec(name)?.[1];
  return match ? [match] : [];
}
