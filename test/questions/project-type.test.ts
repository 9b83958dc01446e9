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
  [
    'library',
    {
      manifests: [
        manifest([], { path: 'kite/pubspec.yaml', private: false, name: 'kite' }),
        manifest(['flutter'], { path: 'example_app/pubspec.yaml' }),
      ],
    },
  ],
  ['library', { manifests: [manifest(['lodash'], { private: false, name: 'kite' })] }],
  ['library', { manifests: [manifest([], { name: 'kite', entry: true })] }],
  [undefined, { manifests: [manifest([])] }],
  // A tool that is an action besides; an action that is nothing else.
  ['cli', { paths: ['action.yml'], manifests: [manifest([], { private: false, name: 'k', command: true })] }],
  ['action', { paths: ['action.yml'], manifests: [manifest([], { private: false, name: 'k' })] }],
  ['web-service', { paths: ['kite/manage.py', 'requirements.txt'] }],
  ['web-service', { paths: ['index.php', 'composer.json'] }],
  [
    'web-service',
    {
      manifests: [manifest(['flask'], { path: 'requirements.txt', ecosystem: 'pypi', private: false })],
      paths: ['docker/Dockerfile-src'],
    },
  ],
  [
    'web-service',
    {
      manifests: [
        manifest(['Microsoft.AspNetCore.App'], {
          path: 'src/Kite/Kite.csproj',
          ecosystem: 'nuget',
          private: false,
          command: true,
        }),
      ],
    },
  ],
  // A server that is installed as a command, in a container.
  [
    'web-service',
    {
      manifests: [manifest(['express'], { private: false, name: 'kite', entry: true, command: true })],
      paths: ['Dockerfile'],
    },
  ],
  // A monorepo of packages tries them with servers.
  [
    'library',
    {
      manifests: [
        manifest(['express']),
        manifest([], { path: 'packages/a/package.json', private: false, name: 'a', entry: true }),
      ],
    },
  ],
  ['desktop', { paths: ['distri/kite.desktop', 'src/main.cpp'] }],
  ['cli', { paths: ['src/bin/kite/main.rs', 'src/lib.rs'] }],
  ['cli', { paths: ['cmd/kite/kite.go'] }],
  [undefined, { paths: ['src/bin/stdio-fixture.rs', 'cmd/kite/help.go', 'tests/main.go'] }],
  ['library', { paths: ['src/libkite.pc.in', 'tests/main.c'] }],
  [undefined, { paths: ['deps/hiredis/hiredis.pc.in'] }],
])('%s is suggested by %j', (expected, found) => {
  expect(suggestProjectType({ ...noFacts, ...found })[0]?.value).toBe(expected);
});
