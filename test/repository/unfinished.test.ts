import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { unfinishedInterview } from '../../source/repository/unfinished.ts';
import { makeRepository, remove, statePath } from './scene.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(remove));

function repository(options: Parameters<typeof makeRepository>[0] = {}): string {
  const root = makeRepository(options);
  roots.push(root);
  return root;
}

const file = (root: string) => join(root, '.git/create-security-policy.json');
const asked = new Map([
  ['email', { value: 'a@kestrel-lab.org', origin: 'asked' }],
  ['channels', { value: ['email'], origin: 'asked' }],
  ['profile', { value: 'short', origin: 'default' }],
] as const);

describe('an interview that was left', () => {
  it('waits with what the maintainer said, and is forgotten when it is done', () => {
    const root = repository();
    unfinishedInterview(root, statePath).save?.(asked);
    expect([...(unfinishedInterview(root, statePath).draft?.keys() ?? [])]).toEqual(['email', 'channels']);
    unfinishedInterview(root, statePath).save?.(undefined);
    expect(existsSync(file(root))).toBe(false);
  });

  it('waits nowhere where there is no git', () => {
    expect(unfinishedInterview(repository({ git: false }), statePath).save).toBeUndefined();
  });

  it('is neither read nor written through a link', () => {
    const root = repository();
    const elsewhere = join(root, 'elsewhere.json');
    writeFileSync(elsewhere, '{"email": "b@kestrel-lab.org"}');
    symlinkSync(elsewhere, file(root));
    const { draft, save } = unfinishedInterview(root, statePath);
    expect(draft).toBeUndefined();
    save?.(asked);
    expect(readFileSync(elsewhere, 'utf8')).toBe('{"email": "b@kestrel-lab.org"}');
    expect(lstatSync(file(root)).isFile()).toBe(true);
  });

  it.each([
    ['no JSON', '{', []],
    ['another kind of JSON', '7', []],
    ['values that no answer has', '{"email": 7, "profile": "short", "channels": [1]}', ['profile']],
  ])('of which %s is left has the answers that are ones', (_, text, keys) => {
    const root = repository();
    writeFileSync(file(root), text);
    expect([...(unfinishedInterview(root, statePath).draft?.keys() ?? [])]).toEqual(keys);
  });
});
