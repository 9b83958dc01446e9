import { expect, it } from 'vitest';
import { pathRole } from '../../source/survey/path-role.ts';

it.each([
  ['src/server.ts', 'product'],
  ['package.json', 'product'],
  ['lib/contest/rules.py', 'product'],
  ['node_modules/a/index.js', 'vendored'],
  ['go/vendor/x/y.go', 'vendored'],
  ['public/jquery.min.js', 'vendored'],
  ['test/fixtures/app/package.json', 'fixture'],
  ['internal/testdata/go.mod', 'fixture'],
  ['src/server.test.ts', 'test'],
  ['pkg/server_test.go', 'test'],
  ['app/test_views.py', 'test'],
  ['Acme.Web.Tests/Acme.csproj', 'test'],
  ['src/LoginTest.java', 'test'],
  ['examples/basic/package.json', 'example'],
  ['example_app/lib/main.dart', 'example'],
  ['docs/guide.ts', 'docs'],
  ['src/notes.md', 'docs'],
])('%s is %s', (path, role) => {
  expect(pathRole(path)).toBe(role);
});
