import parse from 'semver/functions/parse.js';
import type { Facts } from '../../questions/facts.ts';

/** One release, as numbers. */
export type Release = { readonly major: number; readonly minor: number; readonly patch: number };

/** Tags such as `v1.2.3`, `1.2`, `1.2.3+4`, `release-1.2.3`; no pre-releases, no packages of a monorepo. */
const plainTag = /^(?:v|version[-/ ]?|rel(?:ease)?[-/])?(\d{1,6}(?:\.\d{1,6}){1,2})(?:\+[\w.-]+)?$/i;

/**
 * Tags that carry the project's name or its last part: `kite-web-1.2.3`, `kite-web@1.2.3`, `web-v1.2.3`, and those
 * of the package of that name: `@kestrel/kite-web@1.2.3`, `packages/kite-web/v1.2.3`.
 */
function namedTag(tag: string, name: string): string | undefined {
  const [, label = '', version] = /^(.+)[-@/]v?(\d{1,6}(?:\.\d{1,6}){1,2})$/.exec(tag) ?? [];
  const last = label.slice(label.lastIndexOf('/') + 1);
  return last === name || (label !== '' && name.endsWith(`-${label}`)) ? version : undefined;
}

/** Numbers may begin with a zero: many projects number by the calendar. */
function parseTag(tag: string, name: string): Release | undefined {
  const text = plainTag.exec(tag)?.[1] ?? namedTag(tag, name);
  if (text === undefined) return undefined;
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return { major, minor, patch };
}

function declaredRelease(manifests: Facts['manifests']): readonly Release[] {
  const versions = manifests.map(({ version }) => parse(version));
  const first = versions.find((version) => version !== null && version.compare('0.0.0') > 0);
  return first ? [{ major: first.major, minor: first.minor, patch: first.patch }] : [];
}

function compare(a: Release, b: Release): number {
  return b.major - a.major || b.minor - a.minor || b.patch - a.patch;
}

/** Years and small numbers in one row are two ways of counting: one of them was given up. */
const isYear = ({ major }: Release) => major >= 1900;

/** The way of counting that is alive: that of the manifest, else that of most tags. */
function alive(found: readonly Release[], declared: readonly Release[]): readonly Release[] {
  const years = found.filter(isYear);
  const numbers = found.filter((release) => !isYear(release));
  if (years.length === 0 || numbers.length === 0) return found;
  const byYear = declared[0] ? isYear(declared[0]) : years.length > numbers.length;
  return byYear ? years : numbers;
}

/** Stable releases, the newest first; without tags, the version that the root manifest declares. */
export function releasedVersions({ tags, manifests, remote, directory }: Facts): readonly Release[] {
  const name = remote?.name ?? directory;
  const declared = declaredRelease(manifests);
  const found = tags.map((tag) => parseTag(tag, name)).filter((release) => release !== undefined);
  return found.length > 0 ? alive(found, declared).toSorted(compare) : declared;
}
