import satisfies from 'semver/functions/satisfies.js';
import { checkSupportedVersions } from '../../questions/checks.ts';
import type { Facts } from '../../questions/facts.ts';
import type { Value } from '../../questions/question.ts';
import { releasedVersions } from '../security-policy/released-versions.ts';

/** Whether a list of supported versions, such as `2.x, 1.9.x`, lacks the newest release. A rule never does. */
export function isOutdated(value: Value, facts: Facts): boolean {
  const [newest] = releasedVersions(facts);
  const list = String(value).replaceAll(' LTS', '');
  const isList = /^[v\d<>]/.test(list) && !/[a-wyz]{3}/i.test(list);
  if (!newest || !isList || checkSupportedVersions(list) !== undefined) return false;
  const version = `${newest.major}.${newest.minor}.${newest.patch}`;
  return !list.split(',').some((line) => satisfies(version, line.trim()));
}
