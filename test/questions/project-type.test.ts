import { expect, it } from 'vitest';
import type { Facts, Manifest } from '../../source/questions/facts.ts';
import { suggestProjectType } from '../../source/questions/project-type.ts';
import { noFacts } from '../facts.ts';

const manifest = (dependencies: readonly string[], more: Partial<Manifest> = {}): Manifest => ({
  path: 'package.json',
  ecosystem: 'npm',
  private: true,
  emails: [],
  dependencies,
  ...more,
});

it.each<[string | undefined, Partial<Facts>]>([
  ['action', { paths: ['action.yml', 'src/main.ts'] }],
  ['mobile', { manifests: [manifest(['react-native'])] }],
  ['desktop', { manifests: [manifest(['electron'])] }],
  ['web-service', { manifests: [manifest(['fastapi', 'torch'])], paths: ['Dockerfile'] }],
  ['ml', { manifests: [manifest(['torch'])] }],
  ['cli', { paths: ['cmd/kite/main.go', 'go.mod'] }],
  ['library', { manifests: [manifest(['express'], { private: false, name: 'kite' })] }],
  [undefined, { manifests: [manifest([])] }],
])('%s is suggested by %j', (expected, found) => {
  expect(suggestProjectType({ ...noFacts, ...found })[0]?.value).toBe(expected);
});
