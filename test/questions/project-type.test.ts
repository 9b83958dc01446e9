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
  ['web-service', { manifests: [manifest(['express'], { name: 'kite' })] }],
  [
    'web-service',
    {
      manifests: [
        manifest(['github.com/go-chi/chi/v5'], {
          path: 'go.mod',
          ecosystem: 'go',
          private: false,
          name: 'kite',
        }),
      ],
      paths: ['Dockerfile', 'main.go'],
    },
  ],
  [
    'web-service',
    { manifests: [manifest(['django'], { path: 'pyproject.toml', private: false })], paths: ['manage.py'] },
  ],
  ['web-service', { paths: ['artisan', 'composer.json'], manifests: [manifest([], { private: true })] }],
  ['cli', { manifests: [manifest([], { private: false, name: 'kite', command: true })] }],
  ['library', { manifests: [manifest([], { private: false, name: 'kite', command: true, entry: true })] }],
  // What tests, examples and development need says nothing about the product.
  [
    'library',
    {
      manifests: [manifest(['express'], { private: false, name: 'kite', runtime: [] })],
      paths: ['Dockerfile'],
    },
  ],
  [
    'library',
    {
      manifests: [
        manifest([], { private: false, name: 'kite' }),
        manifest(['react-native'], { path: 'examples/app/package.json' }),
        manifest(['flask'], { path: 'requirements/test.txt', ecosystem: 'pypi', private: false }),
      ],
      paths: ['docker-compose.yml', 'examples/app/android/app/src/main/AndroidManifest.xml'],
    },
  ],
  ['library', { manifests: [manifest(['lodash'], { private: false, name: 'kite' })] }],
  [undefined, { manifests: [manifest([])] }],
])('%s is suggested by %j', (expected, found) => {
  expect(suggestProjectType({ ...noFacts, ...found })[0]?.value).toBe(expected);
});
