import type { Ecosystem } from '../../questions/facts.ts';
import { baseName } from '../../text/path-parts.ts';
import { anyMatches } from '../any-matches.ts';
import { parseCargoToml } from './cargo.ts';
import { parseComposerJson } from './composer.ts';
import type { Fields } from './fields.ts';
import { parseGoMod } from './go.ts';
import {
  parseBuildGradle,
  parseGradleProperties,
  parseSettingsGradle,
  parseVersionCatalog,
} from './gradle.ts';
import { parseMixExs } from './hex.ts';
import { parsePom } from './maven.ts';
import { parsePackageJson } from './npm.ts';
import { parseMsBuild } from './nuget.ts';
import { parsePubspec } from './pub.ts';
import { parsePyproject } from './pyproject.ts';
import { parseRequirements, parseSetupCfg, parseSetupPy } from './requirements.ts';
import { parseGemfile, parseGemspec } from './ruby.ts';

/** One kind of package manifest: its file name, and how its text is read. */
export type ManifestKind = {
  readonly file: RegExp;
  readonly ecosystem: Ecosystem;
  /** May throw where the text is broken; nothing where the file is no manifest after all. */
  readonly parse: (source: string, path: string) => Fields | undefined;
};

/** Every kind of manifest. Extend by one row, one parse function and one test. */
export const manifestKinds: readonly ManifestKind[] = [
  { file: /^package\.json$/, ecosystem: 'npm', parse: parsePackageJson },
  { file: /^pyproject\.toml$/, ecosystem: 'pypi', parse: parsePyproject },
  { file: /^setup\.cfg$/, ecosystem: 'pypi', parse: parseSetupCfg },
  { file: /^setup\.py$/, ecosystem: 'pypi', parse: parseSetupPy },
  { file: /^requirements[\w.-]*\.(?:txt|in)$/, ecosystem: 'pypi', parse: parseRequirements },
  { file: /^Cargo\.toml$/, ecosystem: 'cargo', parse: parseCargoToml },
  { file: /^go\.mod$/, ecosystem: 'go', parse: parseGoMod },
  { file: /^composer\.json$/, ecosystem: 'composer', parse: parseComposerJson },
  { file: /\.gemspec$/, ecosystem: 'rubygems', parse: parseGemspec },
  { file: /^(?:Gemfile|gems\.rb)$/, ecosystem: 'rubygems', parse: parseGemfile },
  { file: /^pom\.xml$/, ecosystem: 'maven', parse: parsePom },
  { file: /^build\.gradle(?:\.kts)?$/, ecosystem: 'gradle', parse: parseBuildGradle },
  { file: /^settings\.gradle(?:\.kts)?$/, ecosystem: 'gradle', parse: parseSettingsGradle },
  { file: /^gradle\.properties$/, ecosystem: 'gradle', parse: parseGradleProperties },
  { file: /^libs\.versions\.toml$/, ecosystem: 'gradle', parse: parseVersionCatalog },
  { file: /\.(?:cs|fs|vb)proj$/, ecosystem: 'nuget', parse: parseMsBuild },
  { file: /^Directory\.(?:Build|Packages)\.props$/, ecosystem: 'nuget', parse: parseMsBuild },
  { file: /^mix\.exs$/, ecosystem: 'hex', parse: parseMixExs },
  { file: /^pubspec\.yaml$/, ecosystem: 'pub', parse: parsePubspec },
];

const isManifest = anyMatches(manifestKinds.map(({ file }) => file));

/** The kind of manifest that a path is, if any. */
export function manifestKind(path: string): ManifestKind | undefined {
  const file = baseName(path);
  return isManifest(file) ? manifestKinds.find((kind) => kind.file.test(file)) : undefined;
}
