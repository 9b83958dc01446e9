import { describe, expect, it } from 'vitest';
import { readPolicyText } from '../../source/standards/policy-text.ts';
import { readVersionRows } from '../../source/standards/version-table.ts';
import { lintVersions } from '../../source/standards/versions.ts';
import { subjectOf } from './subjects.ts';

const table = (...rows: readonly string[]) =>
  readPolicyText('SECURITY.md', ['| Version | Supported | Until |', '|---|---|---|', ...rows].join('\n'));

const lint = (rows: readonly string[], latestVersion?: string) =>
  lintVersions(table(...rows), subjectOf({}, latestVersion === undefined ? {} : { latestVersion })).map(
    ({ code, line }) => `${code} ${line}`,
  );

describe('the table against the newest version', () => {
  it.each<[string, string[], string, string[]]>([
    ['covers it', ['| 2.x | ✅ |', '| < 2 | ❌ |'], '2.3.1', []],
    ['is behind', ['| 3.6.x | :white_check_mark: |', '| < 3.6 | :x: |'], 'v3.7.9', ['versions-stale 3']],
    ['is behind with two lines', ['| 3.6 | yes |', '| 2.11 | yes |'], '3.7.0', ['versions-stale 3']],
    ['names what never was', ['| 1.x | yes |'], '0.1.4', ['version-unknown 3']],
    ['names a version to come as such', ['| 7.x (alpha) | yes |', '| 6.x | yes |'], '6.3.0', []],
    ['speaks of the latest', ['| Latest | yes |', '| 1.x | yes |'], '2.0.0', []],
    ['supports from a version on', ['| >= 1.2 | yes |'], '5.0.0', []],
    ['supports from a version on, in words', ['| 1.2 and later | yes |'], '5.0.0', []],
    ['supports from a version on, with a plus', ['| 1.2+ | yes |'], '5.0.0', []],
    ['supports what follows 1.0', ['| > 1.0 | yes |'], '1.0.5', []],
    ['writes four parts', ['| 1.2.x.x | yes |'], '1.2.3', []],
    ['leaves the newest out', ['| 1.x | yes |', '| 2.x | no |'], '2.0.0', ['versions-stale 3']],
    ['covers a release candidate', ['| 2.x | yes |'], '2.0.0-rc.1', []],
    ['says nothing of support', ['| 1.x | |'], '2.0.0', []],
  ])('%s', (_, rows, newest, expected) => {
    expect(lint(rows, newest)).toEqual(expected);
  });

  it('is left alone where no version is known', () => {
    expect(lint(['| 1.x | yes |'])).toEqual([]);
  });
});

describe('the end of support', () => {
  it.each<[string, string[]]>([
    ['2026-11-21', ['support-ended 3']],
    ['2026-11-22', []],
    ['10/2026', ['support-ended 3']],
    ['11/2026', []],
    ['2026-10', ['support-ended 3']],
    ['2027-06', []],
    ['when 2.0 is out', []],
    ['2026-02-30', []],
    ['13/2025', []],
  ])('%s', (until, expected) => {
    expect(lint([`| 1.x | yes | ${until} |`], '1.0.0')).toEqual(expected);
  });

  it('does not matter for what is not supported', () => {
    expect(lint(['| 2.x | yes | |', '| 1.x | no | 2020-01-01 |'], '2.0.0')).toEqual([]);
  });
});

describe('the rows', () => {
  it.each([
    ['| Versión | Soportada |\n|---|---|\n| 1.x | Sí |', ['1.x', true]],
    ['| 版本 | 支持 |\n|---|---|\n| `1.x` | 不支持 |', ['1.x', false]],
    ['| Supported | Version |\n|---|---|\n| Not supported | v0.9 |', ['v0.9', false]],
  ])('are read in %j', (raw, expected) => {
    const [row] = readVersionRows(readPolicyText('SECURITY.md', raw));
    expect([row?.name, row?.supported]).toEqual(expected);
  });

  it('are not those of another table', () => {
    const raw = '| Severity | Days |\n|---|---|\n| high | 7 |';
    expect(readVersionRows(readPolicyText('SECURITY.md', raw))).toEqual([]);
  });
});

it('says which versions the table supports', () => {
  expect(lintVersions(table('| 1.x | yes |'), subjectOf({}, { latestVersion: '2.1.10' }))).toEqual([
    {
      severity: 'error',
      code: 'versions-stale',
      message: 'The table supports "1.x", but the newest version is 2.1.10.',
      path: 'SECURITY.md',
      line: 3,
    },
  ]);
});
