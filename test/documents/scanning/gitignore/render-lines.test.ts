import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { renderGitignoreLines } from '../../../../source/documents/scanning/gitignore/render-lines.ts';
import { facts } from '../facts.ts';

const ignores = (paths: readonly string[], path: string) =>
  ignore()
    .add(renderGitignoreLines(facts({ paths })))
    .ignores(path);

describe('the lines for .gitignore', () => {
  it.each(['.env', '.env.local', '.env.production', 'packages/api/.env', 'apps/web/.env.staging'])(
    'keep %s out',
    (path) => {
      expect(ignores([], path)).toBe(true);
    },
  );

  it.each([
    { paths: [], example: '.env.example' },
    { paths: ['.env.example', 'README.md'], example: '.env.example' },
    { paths: ['.env.sample'], example: '.env.sample' },
    { paths: ['packages/api/.env.template'], example: 'packages/api/.env.template' },
    { paths: ['.env.dist', '.env.example'], example: '.env.dist' },
  ])('let $example in when the repository holds $paths', ({ paths, example }) => {
    expect(ignores(paths, example)).toBe(false);
  });

  it('leave every other file alone', () => {
    expect(ignores([], 'source/env.ts')).toBe(false);
  });
});
