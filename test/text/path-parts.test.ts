import { describe, expect, it } from 'vitest';
import { baseName, folderOf } from '../../source/text/path-parts.ts';

describe('folderOf and baseName', () => {
  it.each([
    ['README.md', '', 'README.md'],
    ['docs/README.md', 'docs/', 'README.md'],
    ['a/b/c.ts', 'a/b/', 'c.ts'],
    ['/a.sh', '/', 'a.sh'],
    ['a/b/', 'a/b/', ''],
    ['a\\b.ts', '', 'a\\b.ts'],
    ['', '', ''],
  ])('part %j', (path, folder, name) => {
    expect([folderOf(path), baseName(path)]).toEqual([folder, name]);
  });
});
