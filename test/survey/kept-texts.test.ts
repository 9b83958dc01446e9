import { expect, it } from 'vitest';
import { keptTextsReader } from '../../source/survey/kept-texts.ts';

const { wants } = keptTextsReader();

it.each([
  'SECURITY.md',
  '.github/SECURITY.md',
  'docs/security.rst',
  '.well-known/security.txt',
  'public/.well-known/security.txt',
  'README.md',
  'README',
  '.env.example',
  '.env-sample',
  'apps/web/.env.template',
  'config/env.example',
  '.env.local.example',
  '.env.example.local',
  'example.env',
  '.gitleaks.toml',
  '.secretlintrc.json',
  '.pre-commit-config.yaml',
  'lefthook.yml',
  '.lefthook.toml',
  '.husky/pre-commit',
  '.github/workflows/ci.yml',
  '.github/ISSUE_TEMPLATE/config.yml',
  '.gitlab-ci.yml',
  '.gitignore',
  'package.json',
])('keeps %s', (path) => {
  expect(wants(path)).toBe(true);
});

it.each([
  '.env',
  '.env.local',
  '.env.production',
  'apps/web/.env',
  'prod.env',
  'src/index.ts',
  'a/SECURITY.md',
])('leaves %s alone', (path) => {
  expect(wants(path)).toBe(false);
});
