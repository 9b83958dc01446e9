import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorCommand, editText } from '../../source/repository/editor.ts';
import { temporaryDirectory } from '../repository.ts';

/** What comes back from an editor that is a shell script; `$1` is the file. */
function edited(script: string): Promise<string | undefined> {
  const editor = join(temporaryDirectory(), 'an editor.sh');
  writeFileSync(editor, `#!/bin/sh\n${script}\n`);
  chmodSync(editor, 0o755);
  return editText('before\n', 'text.md', { EDITOR: `'${editor}' --wait` });
}

const save = 'for last; do :; done; echo after > "$last"';

describe('what comes back from the editor', () => {
  it.each([
    ['what was saved', save, 'after\n'],
    ['what was saved before Ctrl-C ended it', `${save}; kill -INT $$`, 'after\n'],
    ['what was saved before it ended with an error', `${save}; exit 1`, 'after\n'],
    ['the text as it was where nothing was changed', ':', 'before\n'],
    ['nothing where Ctrl-C ended it before anything was saved', 'kill -INT $$', undefined],
    ['nothing where it ended with an error', 'exit 1', undefined],
    ['nothing where it took the file away', 'for last; do :; done; rm "$last"', undefined],
  ])('is %s', async (_, script, text) => {
    expect(await edited(script)).toBe(text);
  });

  it('is nothing where there is no such editor', async () => {
    expect(await editText('before', 'text.md', { EDITOR: '/nowhere/at/all 2> /dev/null' })).toBeUndefined();
  });
});

it.each([
  ['VISUAL first', { VISUAL: 'code --wait', EDITOR: 'vim' }, 'linux', 'code --wait'],
  ['then EDITOR', { EDITOR: 'vim' }, 'linux', 'vim'],
  ['an empty name for none', { VISUAL: '', EDITOR: '' }, 'linux', 'vi'],
  ['vi where none is named', {}, 'darwin', 'vi'],
  ['notepad on Windows', {}, 'win32', 'notepad'],
] as const)('the editor is %s', (_, environment, platform, command) => {
  expect(editorCommand(environment, platform)).toBe(command);
});
