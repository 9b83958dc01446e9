import { escape } from '../../text/escape.ts';
import type { Place } from '../../questions/facts.ts';
import { parseManifest } from '../manifests/manifest-reader.ts';
import type { SourceFile } from '../source-file.ts';
import type { DependencyEvidence } from './evidence.ts';
import { lineOf } from './match.ts';

/** Where a manifest names one of the packages as a direct dependency. */
export function dependencyPlace(
  file: SourceFile,
  { ecosystems, names }: DependencyEvidence,
): Place | undefined {
  if (!names.some((name) => file.text.includes(name.split(':')[0] ?? name))) return undefined;
  const manifest = parseManifest(file);
  if (!manifest || !ecosystems.includes(manifest.ecosystem)) return undefined;
  const name = names.find((candidate) => manifest.dependencies.includes(candidate));
  return name === undefined ? undefined : { path: file.path, line: lineNaming(file.text, name) };
}

/** The first line with the whole name; in a `pom.xml` that of the artifact. */
function lineNaming(text: string, name: string): number {
  const short = text.includes(name) ? name : name.slice(name.indexOf(':') + 1);
  const escaped = escape(short);
  const declared = text.search(new RegExp(`^[ \\t]*["']?${escaped}["']?[ \\t]*[:=]`, 'm'));
  const at = declared >= 0 ? declared : text.search(new RegExp(`(?<![\\w@/.-])${escaped}(?![\\w/-])`));
  return lineOf(text, Math.max(0, at));
}
