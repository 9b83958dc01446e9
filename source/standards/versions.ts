import type SemVer from 'semver/classes/semver.js';
import coerce from 'semver/functions/coerce.js';
import gt from 'semver/functions/gt.js';
import satisfies from 'semver/functions/satisfies.js';
import minVersion from 'semver/ranges/min-version.js';
import { quote } from './quote.ts';
import type { PolicyText } from './policy-text.ts';
import type { Finding, Subject } from './standard.ts';
import { readVersionRows, type VersionRow } from './version-table.ts';

const parse = (version: string) => coerce(version, { loose: true });

const covers = ({ range }: VersionRow, version: SemVer) => range !== undefined && satisfies(version, range);

const unreleased = /\b(?:alpha|beta|rc|next|preview|nightly|dev(?:elopment)?|upcoming|main|master)\b/i;

/** True for a row of which even the lowest version is newer than the newest release. */
function isAhead({ name, range }: VersionRow, newest: SemVer): boolean {
  if (unreleased.test(name)) return false;
  const lowest = range && minVersion(range);
  return lowest !== null && lowest !== undefined && gt(lowest, newest);
}

type Problem = { readonly code: string; readonly message: string; readonly line: number };

function findAhead(rows: readonly VersionRow[], newest: SemVer): readonly Problem[] {
  return rows
    .filter((row) => row.supported !== false && isAhead(row, newest))
    .map(({ name, line }) => ({
      code: 'version-unknown',
      message: `The table supports ${quote(name)}, but the newest version is ${newest.version}.`,
      line,
    }));
}

/** The newest release must be among what is supported, unless words such as "latest" leave it open. */
function findStale(rows: readonly VersionRow[], newest: SemVer): readonly Problem[] {
  const supported = rows.filter((row) => row.supported !== false);
  const first = supported[0];
  if (!first || supported.some((row) => row.range === undefined || covers(row, newest))) return [];
  if (supported.every((row) => isAhead(row, newest))) return [];
  const names = supported.map(({ name }) => quote(name)).join(', ');
  return [
    {
      code: 'versions-stale',
      message: `The table supports ${names}, but the newest version is ${newest.version}.`,
      line: first.line,
    },
  ];
}

function findEnded(rows: readonly VersionRow[], today: string): readonly Problem[] {
  return rows
    .filter(({ supported, ends }) => supported !== false && ends !== undefined && ends <= today)
    .map(({ name, line }) => ({
      code: 'support-ended',
      message: `The support of ${quote(name)} ended on the date that the table gives.`,
      line,
    }));
}

/** What the table of supported versions says against the newest version and the calendar. */
export function lintVersions(text: PolicyText, { latestVersion, today }: Subject): readonly Finding[] {
  const rows = readVersionRows(text);
  const newest = latestVersion === undefined ? null : parse(latestVersion);
  const problems = [
    ...(newest ? [...findAhead(rows, newest), ...findStale(rows, newest)] : []),
    ...findEnded(rows, today),
  ];
  return problems.map((problem) => ({ severity: 'error', path: text.path, ...problem }));
}
