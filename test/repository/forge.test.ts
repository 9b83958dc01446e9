import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../repository.ts';
import { askForge, switchOnCalls, switchSettingOn } from '../../source/repository/forge.ts';

const repository = { host: 'github.com', owner: 'kestrel-lab', name: 'kite' };

/** A `gh` of our own, first on the PATH: it writes down how it was called and answers by its arguments. */
let folder = '';
const path = process.env['PATH'];

function fakeGh(...cases: readonly string[]) {
  const script = [
    '#!/bin/sh',
    `echo "$*" >> "${folder}/calls"`,
    'case "$*" in',
    ...cases,
    '*) exit 1;;',
    'esac',
  ];
  writeFileSync(join(folder, 'gh'), `${script.join('\n')}\n`);
  chmodSync(join(folder, 'gh'), 0o755);
}

const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n');
const loggedIn = 'auth*) exit 0;;';
const reporting = (enabled: boolean) => `*private-vulnerability-reporting) echo '{"enabled":${enabled}}';;`;
const about = (text: string) => `*repos/kestrel-lab/kite) echo '${text}';;`;

beforeEach(() => {
  folder = temporaryDirectory();
  process.env['PATH'] = `${folder}:${path}`;
});

afterEach(() => {
  process.env['PATH'] = path;
});

describe('askForge', () => {
  it('tells which settings are on, off or hidden', async () => {
    fakeGh(
      loggedIn,
      reporting(false),
      about('{"security_and_analysis":{"secret_scanning":{"status":"enabled"}}}'),
    );
    expect(await askForge(repository)).toEqual({
      kind: 'settings',
      settings: [
        { id: 'private-vulnerability-reporting', state: 'off' },
        { id: 'secret-scanning', state: 'on' },
        { id: 'push-protection', state: 'unknown' },
      ],
    });
  });

  it('only reads', async () => {
    fakeGh(loggedIn, reporting(true), about('{}'));
    await askForge(repository);
    expect(calls().filter((call) => /method|PUT|PATCH|POST|DELETE/.test(call))).toEqual([]);
  });

  it.each([
    ['not logged in', ['auth*) exit 1;;'], /gh auth login --hostname github\.com/],
    ['blind', [loggedIn], /cannot see kestrel-lab\/kite/],
    ['broken', [loggedIn, about('no JSON')], /cannot see kestrel-lab\/kite/],
  ])('says what to do when gh is %s', async (_, cases, reason) => {
    fakeGh(...cases);
    expect(await askForge(repository)).toEqual({
      kind: 'unavailable',
      reason: expect.stringMatching(reason),
    });
  });

  it('says what to do when there is no gh', async () => {
    process.env['PATH'] = folder;
    expect(await askForge(repository)).toEqual({
      kind: 'unavailable',
      reason: expect.stringMatching(/not installed/),
    });
  });
});

describe('switchOnCalls', () => {
  it('shows the exact call for each setting that is off, and runs nothing', () => {
    const states = [
      { id: 'private-vulnerability-reporting', state: 'off' },
      { id: 'secret-scanning', state: 'on' },
      { id: 'push-protection', state: 'off' },
    ] as const;
    expect(switchOnCalls(repository, states).map(({ command }) => command.join(' '))).toEqual([
      'gh api --hostname github.com --method PUT repos/kestrel-lab/kite/private-vulnerability-reporting',
      'gh api --hostname github.com --method PATCH repos/kestrel-lab/kite -f security_and_analysis[secret_scanning_push_protection][status]=enabled',
    ]);
  });
});

describe('switchSettingOn', () => {
  const [call] = switchOnCalls(repository, [{ id: 'private-vulnerability-reporting', state: 'off' }]);

  it('runs the call that was shown', async () => {
    fakeGh('api*) exit 0;;');
    expect(await switchSettingOn(call!)).toBeUndefined();
    expect(calls()).toEqual([call!.command.slice(1).join(' ')]);
  });

  it('says why it failed, without escape sequences', async () => {
    fakeGh(`api*) printf 'gh: Not \\033[31mFound (HTTP 404)\\n' >&2; exit 1;;`);
    expect(await switchSettingOn(call!)).toBe(
      'Switch on private vulnerability reporting failed: gh: Not [31mFound (HTTP 404).',
    );
  });
});
