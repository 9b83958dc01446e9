import { expect, it } from 'vitest';
import { releasedVersions } from '../../../source/documents/security-policy/released-versions.ts';
import { facts, render } from './policy-cases.ts';

it.each([
  [['v1.9.0', 'v2.1.0', 'v2.2.0-rc.1'], '2.1.0'],
  [['1.2', '1.10'], '1.10.0'],
  [['v1.2.0+7', 'v1.3.0+8', 'v1.4.0-rc.1+9'], '1.3.0'],
  [['release-3.0.1', 'nightly', 'kestrel-3.1.0'], '3.1.0'],
  [['other-package@9.0.0', 'kestrel@1.0.0'], '1.0.0'],
  [['@lab/other@9.0.0', '@lab/kestrel@1.0.0'], '1.0.0'],
  [['packages/other/v9.0.0', 'packages/kestrel/v1.2.0'], '1.2.0'],
  [['2024.01.15'], '2024.1.15'],
  // Two ways of counting: most tags show which one was given up.
  [['2013.01.15', 'v1.0.0', 'v1.1.0'], '1.1.0'],
])('of the tags %j the newest release is %s', (tags, expected) => {
  const [newest] = releasedVersions({ ...facts, tags });
  expect(newest && `${newest.major}.${newest.minor}.${newest.patch}`).toBe(expected);
});

it('without tags the manifest tells the version', () => {
  const manifest = {
    path: 'package.json',
    ecosystem: 'npm',
    private: false,
    emails: [],
    dependencies: [],
  } as const;
  const manifests = [{ ...manifest, version: '0.3.1' }];
  expect(releasedVersions({ ...facts, tags: [], manifests })).toEqual([{ major: 0, minor: 3, patch: 1 }]);
});

it.each([
  ['latest-release', ['2.1.x', 'yes'], ['< 2.1', 'no']],
  ['latest-major', ['2.x', 'yes'], ['< 2.0', 'no']],
  ['last-two-minors', ['2.0.x', 'yes'], ['< 2.0', 'no']],
  ['2.x, 1.9.x', ['1.9.x', 'yes'], ['all other versions', 'no']],
  ['latest-and-lts', ['LTS versions', 'yes'], ['all other versions', 'no']],
  // What changes with every commit or month is named by its rule: a table of versions would go stale.
  ['main', ['branch main', 'yes'], ['releases and older commits', 'no']],
  ['12 months', ['released in the last 12 months', 'yes'], ['all older releases', 'no']],
  ['1 month', ['released in the last month', 'yes'], ['all older releases', 'no']],
])('%s covers %j and not %j', (supportedVersions, covered, old) => {
  const rows = render({ supportedVersions }).replace(/ +/g, ' ');
  expect(rows).toContain(`| ${covered.join(' | ')} |\n| ${old.join(' | ')} |`);
});

it('has no table without releases', () => {
  expect(render({}, { tags: [] })).not.toContain('| Version |');
});

it('says when support ends where no table can', () => {
  expect(render({ supportEnds: ['12/2031'] }, { tags: [] })).toContain('Support ends in 12/2031.');
});

it('names the branch that gets the fixes', () => {
  expect(render({ supportedVersions: 'main' })).toContain('Security fixes go into the branch main.');
});
