import { expect, it } from 'vitest';
import type { Facts } from '../../source/questions/facts.ts';
import * as evidence from '../../source/questions/workflow-evidence.ts';
import { noFacts } from '../facts.ts';

const workflow = (text: string): Partial<Facts> => ({
  paths: ['.github/workflows/ci.yml'],
  texts: new Map([['.github/workflows/ci.yml', text]]),
});

it.each<[keyof typeof evidence, Partial<Facts>, unknown]>([
  [
    'suggestDependencyTools',
    { paths: ['.github/dependabot.yml', 'renovate.json'] },
    ['Dependabot', 'Renovate'],
  ],
  ['suggestDependencyTools', workflow('uses: google/osv-scanner-action@v2'), ['OSV-Scanner']],
  ['suggestDependencyTools', { paths: ['docs/dependabot.yml'] }, undefined],
  ['suggestDependencyPractices', { paths: ['uv.lock'] }, ['locked']],
  ['suggestMergeGate', workflow('uses: actions/dependency-review-action@v4'), true],
  ['suggestMergeGate', workflow('uses: actions/checkout@v5'), undefined],
  ['suggestVerification', workflow('run: npm publish --provenance'), ['npm-provenance']],
  ['suggestVerification', workflow('run: cosign sign-blob x'), ['cosign']],
  ['suggestSbom', workflow('uses: anchore/sbom-action@v0'), 'releases'],
])('%s from %j is %j', (name, found, expected) => {
  expect(evidence[name]({ ...noFacts, ...found })[0]?.value).toEqual(expected);
});
