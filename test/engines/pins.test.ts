import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { engineVersions } from '../../source/documents/pins.ts';

const script = readFileSync('.ci/install-engines', 'utf8');

it.each([
  ['betterleaks', `betterleaks_versions='v${engineVersions.betterleaks}'`],
  ['gitleaks', ` v${engineVersions.gitleaks}'`],
  ['secretlint', `secretlint@${engineVersions.secretlint} `],
])('the %s that is tested is the one that we pin', (_, pinned) => {
  expect(script).toContain(pinned);
});
