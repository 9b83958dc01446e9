import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { checkSupportedVersions } from '../checks.ts';

/** Before 1.0 only the newest release is kept alive; from 1.0 on, the newest major line. */
function suggestRule({ tags, manifests }: Facts) {
  const tagged = tags.some((tag) => /^v?[1-9]\d*\.\d/.test(tag));
  const declared = manifests.find(({ version }) => version !== undefined && /^[1-9]\d*\./.test(version));
  if (tagged) return [{ value: 'latest-major', from: 'git tags' }];
  if (declared) return [{ value: 'latest-major', from: declared.path }];
  return [];
}

export const versions = [
  {
    key: 'supportedVersions',
    kind: 'text',
    chapter: 'versions',
    profile: 'short',
    wording: 'Which versions get security fixes?',
    summary: 'a rule (latest-release, latest-major, last-two-minors, main) or lines such as "2.x, 1.9.x"',
    help: 'A rule stays true by itself; a list of versions goes stale.',
    default: 'latest-release',
    choices: [
      { value: 'latest-release', label: 'the latest release', hint: 'usual before 1.0' },
      { value: 'latest-major', label: 'the latest major version', hint: 'usual from 1.0 on' },
      { value: 'last-two-minors', label: 'the two latest minor versions' },
      { value: 'main', label: 'the default branch only', hint: 'no releases' },
    ],
    suggest: suggestRule,
    check: checkSupportedVersions,
  },
] as const satisfies readonly Question[];
