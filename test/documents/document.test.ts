import { expect, it } from 'vitest';
import { isWritten, type Action } from '../../source/documents/document.ts';

it('writes what is new, changed or in conflict, and nothing else', () => {
  const actions: Action[] = ['create', 'update', 'unchanged', 'keep', 'conflict', 'orphan'];
  expect(actions.filter((action) => isWritten({ action }))).toEqual(['create', 'update', 'conflict']);
});
