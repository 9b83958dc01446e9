import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packText, unpackText } from '../../source/documents/packed-text.ts';
import { repository, snapshot } from '../repository.ts';
import { run } from './run.ts';

const sample = new URL('../fixtures/sample/before', import.meta.url).pathname;

type Conflict = { line: number; mine: readonly string[]; theirs: readonly string[]; settled: string };
type Report = {
  readonly files: readonly { path: string; action: string; diff?: string; conflicts?: readonly Conflict[] }[];
  readonly findings: readonly { code: string }[];
};

const write = async (root: string, ...args: readonly string[]) => {
  const ran = await run([root, '--yes', '--json', ...args]);
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  const { files } = JSON.parse(ran.stdout) as Report;
  return Object.fromEntries(files.map(({ path, action }) => [path, action]));
};

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** Edits a file as a human would; what is to be edited must be there. */
function edit(
  root: string,
  path: string,
  ...changes: readonly (readonly [from: string | RegExp, to: string])[]
): void {
  const text = changes.reduce(
    (now, [from, to]) => {
      const after = now.replace(from, to);
      expect(after, `the edit of ${String(from)}`).not.toBe(now);
      return after;
    },
    read(root, path),
  );
  writeFileSync(join(root, path), text);
}

/** Turns back the clock: what was rendered last time read `before`, and so does the file. */
function renderedByAnOlderTemplate(root: string, path: string, now: string, before: string): void {
  const state = JSON.parse(read(root, '.security-policy.json')) as {
    files: Record<string, { text: string }>;
  };
  const entry = state.files[path] ?? expect.fail(`no ${path} in the state file`);
  const rendered = unpackText(entry.text) ?? '';
  expect(rendered).toContain(now);
  entry.text = packText(rendered.replace(now, before));
  writeFileSync(join(root, '.security-policy.json'), JSON.stringify(state));
  edit(root, path, [now, before]);
}

describe('a maintainer', () => {
  it('edits the files for a year, changes an answer, upgrades the tool, and gets what was asked for', async () => {
    const root = await repository({}, { from: sample, tags: ['v1.3.0', 'v1.4.0'] });
    await write(root, '--email', 'old@kestrel-lab.org');

    // A year of edits: words, a sentence in the reporting section, a section of their own, one thrown out.
    edit(
      root,
      'SECURITY.md',
      ['Please do not report', 'Please never report'],
      [/(Write an e-mail to <old@kestrel-lab\.org>)\./, '$1, in English or in Finnish.'],
      ['## What to include', '## Hall of fame\n\n- Aino, who found the first one\n\n## What to include'],
      [/## Rewards\n[^#]*/, ''],
      ['## Safe harbour', '## Safe haven'],
    );
    // The section on supported versions moves up, and an editor on Windows saves the file.
    const [moved = ''] = /## Supported versions\n[^#]*/.exec(read(root, 'SECURITY.md')) ?? [];
    edit(root, 'SECURITY.md', [moved, ''], ['## Reporting', `${moved}## Reporting`], [/\n+$/, '']);
    writeFileSync(join(root, 'SECURITY.md'), read(root, 'SECURITY.md').replaceAll('\n', '\r\n'));
    edit(root, '.gitleaks.toml', [
      /\n*$/,
      "\n\n# Ours: tickets.\n[[rules]]\nid   = \"ticket\"\nregex = '''KITE-\\d+'''\n",
    ]);
    edit(root, '.gitignore', [/^/, 'coverage/\n']);

    // A run that changes no answer changes nothing.
    const year = snapshot(root);
    expect(new Set(Object.values(await write(root)))).toEqual(new Set(['unchanged']));
    expect(snapshot(root)).toEqual(year);

    // One answer changes: exactly that changes in the policy.
    expect(await write(root, '--email', 'new@kestrel-lab.org')).toMatchObject({ 'SECURITY.md': 'update' });
    const renewed = snapshot(root);
    expect(renewed['SECURITY.md']).toBe(year['SECURITY.md']?.replaceAll('old@', 'new@'));
    expect(renewed).toMatchObject({
      '.gitleaks.toml': year['.gitleaks.toml'],
      '.gitignore': year['.gitignore'],
    });

    // The tool is upgraded, and words a sentence of its template anew: exactly that sentence changes.
    const [now, before] = ['You still have to obey the law.', 'The law is the law.'];
    renderedByAnOlderTemplate(root, 'SECURITY.md', now, before);
    expect(await write(root)).toMatchObject({ 'SECURITY.md': 'update' });
    expect(read(root, 'SECURITY.md')).toBe(renewed['SECURITY.md']);
  });
});

describe('a line that both changed', () => {
  const clash = async () => {
    const root = await repository({}, { from: sample });
    await write(root, '--email', 'old@kestrel-lab.org', '--maintainers', 'Aino');
    edit(root, 'SECURITY.md', [/Write an e-mail to <old@kestrel-lab\.org>/, 'Mail <team@kestrel-lab.org>']);
    return root;
  };

  it('stays as the human has it, and is reported, in every run until it is settled', async () => {
    const root = await clash();
    expect(await write(root, '--email', 'new@kestrel-lab.org')).toMatchObject({ 'SECURITY.md': 'conflict' });
    const kept = snapshot(root);
    expect(kept['SECURITY.md']).toContain('Mail <team@kestrel-lab.org>');
    expect(await write(root)).toMatchObject({ 'SECURITY.md': 'conflict' });
    expect(snapshot(root)).toEqual(kept);
    await write(root, '--on-conflict', 'replace');
    expect(read(root, 'SECURITY.md')).toContain('new@kestrel-lab.org');
    expect(await write(root)).toMatchObject({ 'SECURITY.md': 'unchanged' });
  });

  it('is in the report with both sides, and the answer that the file does not give is named', async () => {
    const root = await clash();
    const flags = ['--yes', '--json', '--email', 'new@kestrel-lab.org'];
    const report = JSON.parse((await run([root, ...flags])).stdout) as Report;
    const conflict = { line: 13, settled: 'kept' };
    expect(report.files[0]?.conflicts).toMatchObject([conflict]);
    expect(report.files[0]?.conflicts?.[0]?.mine.join()).toContain('Mail <team@kestrel-lab.org>');
    expect(report.files[0]?.conflicts?.[0]?.theirs.join()).toContain(
      'Write an e-mail to <new@kestrel-lab.org>',
    );
    const words = '--email was answered with new@kestrel-lab.org, and SECURITY.md says team@kestrel-lab.org';
    const unheld = { severity: 'info', code: 'answer-not-in-file', path: 'SECURITY.md', line: 13 };
    expect(report.findings).toContainEqual({ ...unheld, message: expect.stringContaining(words) as string });

    const replaced = JSON.parse((await run([root, ...flags, '--on-conflict', 'replace'])).stdout) as Report;
    expect(replaced.files[0]?.conflicts).toMatchObject([{ ...conflict, settled: 'replaced' }]);
    expect(replaced.findings.map(({ code }) => code)).not.toContain('answer-not-in-file');
  });

  it('between marks changes no other file, and is found by --check until somebody sorts it out', async () => {
    const root = await clash();
    const marked = await run([root, '--yes', '--email', 'new@kestrel-lab.org', '--on-conflict', 'mark']);
    expect(marked.stdout).toMatch(/error SECURITY\.md:13 a merge left its marks.*\(conflict-marks\)/);
    const after = snapshot(root);
    await write(root);
    expect(snapshot(root)).toEqual(after);
    const checked = await run([root, '--check']);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toMatch(/error SECURITY\.md:13 .*\(conflict-marks\)/);
  });

  it('is named in words, with what is left to do', async () => {
    const root = await clash();
    const args = [root, '--yes', '--email', 'new@kestrel-lab.org'];
    const kept = await run(args);
    expect(kept.stdout).toContain('Line 13 stays as you have it, against the new version:');
    expect(kept.stdout).toMatch(
      /1\. Decide where you and the new version changed the same lines: .*SECURITY\.md/,
    );
    const replaced = await run([...args, '--on-conflict', 'replace']);
    expect(replaced.stdout).toMatch(
      /Line 13 gave way to the new version; yours was:\n +\| 2\. Mail <team@kestrel-lab/,
    );
    expect(replaced.stdout).toMatch(
      /1\. See that nothing is missed of your lines that gave way.*SECURITY\.md/,
    );
  });

  it('ends the run with 3 and the report with --on-conflict fail and --json', async () => {
    const root = await clash();
    const before = snapshot(root);
    const args = ['--yes', '--json', '--email', 'new@kestrel-lab.org', '--on-conflict', 'fail'];
    const ran = await run([root, ...args]);
    expect(ran.exitCode).toBe(3);
    const report = JSON.parse(ran.stdout) as Report & { readonly refused: readonly string[] };
    expect(report.files[0]).toMatchObject({
      action: 'conflict',
      conflicts: [{ line: 13, settled: 'failed' }],
    });
    expect(report.refused).toEqual([expect.stringContaining('changed the same lines of SECURITY.md')]);
    expect(ran.stderr).toContain(report.refused[0]);
    expect(snapshot(root)).toEqual(before);
  });

  it('ends the run with 3 and nothing written with --on-conflict fail', async () => {
    const root = await clash();
    const before = snapshot(root);
    const ran = await run([root, '--yes', '--email', 'new@kestrel-lab.org', '--on-conflict', 'fail']);
    expect(ran.exitCode).toBe(3);
    expect(ran.stderr).toContain('SECURITY.md');
    expect(snapshot(root)).toEqual(before);
  });
});

describe('files that somebody moved', () => {
  it('are merged where they are now, and the others follow', async () => {
    const root = await repository({}, { from: sample });
    const files = 'security-policy,env-example,security-insights,issue-link,readme-link,support';
    await write(root, '--email', 'old@kestrel-lab.org', '--maintainers', 'Aino', '--files', files);
    edit(root, 'SECURITY.md', ['Please do not report', 'Please never report'], [/## Rewards\n[^#]*/, '']);
    for (const path of ['SECURITY.md', 'SUPPORT.md', 'security-insights.yml'])
      renameSync(join(root, path), join(root, '.github', path));
    mkdirSync(join(root, 'app'));
    renameSync(join(root, '.env.example'), join(root, 'app/.env.example'));

    const ran = await run([root, '--yes', '--json', '--email', 'new@kestrel-lab.org']);
    expect((JSON.parse(ran.stdout) as Report).files).toMatchObject([
      { path: '.github/SECURITY.md', from: 'SECURITY.md', action: 'update' },
      { path: 'app/.env.example', from: '.env.example', action: 'unchanged' },
      { path: '.github/security-insights.yml', from: 'security-insights.yml', action: 'update' },
      { path: '.github/ISSUE_TEMPLATE/config.yml', action: 'unchanged' },
      { path: 'README.md', action: 'update' },
      { path: '.github/SUPPORT.md', from: 'SUPPORT.md', action: 'unchanged' },
      { path: '.security-policy.json', action: 'update' },
    ]);
    const policy = read(root, '.github/SECURITY.md');
    expect(policy).toContain('new@kestrel-lab.org');
    expect(policy).toContain('Please never report');
    expect(policy).not.toMatch(/old@|## Rewards/);
    expect(read(root, '.github/security-insights.yml')).not.toMatch(/old@|main\/SECURITY\.md/);
    expect(read(root, 'README.md')).toContain('[security policy](.github/SECURITY.md)');
    const after = snapshot(root);
    expect(new Set(Object.values(await write(root)))).toEqual(new Set(['unchanged']));
    expect(snapshot(root)).toEqual(after);
    expect((await run([root, '--check'])).exitCode).toBe(0);
  });
});

describe('a file that is edited in place and laid out otherwise by a human', () => {
  it.each<[what: string, path: string, from: RegExp, to: string]>([
    ['trailing blanks', 'security-insights.yml', /$/gm, '  '],
    ['lines that end as on Windows', 'security-insights.yml', /\n/g, '\r\n'],
    ['another indentation', '.github/ISSUE_TEMPLATE/config.yml', /^ {2}/gm, '      '],
  ])('is settled by one run: %s', async (_, path, from, to) => {
    const root = await repository({}, { from: sample });
    await write(root, '--email', 'old@kestrel-lab.org', '--maintainers', 'Aino');
    edit(root, path, [from, to]);
    await write(root, '--email', 'new@kestrel-lab.org', '--repository', 'kestrel-lab/falcon');
    const after = snapshot(root);
    await write(root);
    expect(snapshot(root)).toEqual(after);
  });
});

describe('a state file that is damaged', () => {
  it('is said to be, with the way on; without it the files are adopted as they are', async () => {
    const root = await repository({}, { from: sample });
    await write(root, '--email', 'old@kestrel-lab.org');
    edit(root, 'SECURITY.md', ['Please do not report', 'Please never report']);
    const policy = read(root, 'SECURITY.md');
    writeFileSync(join(root, '.security-policy.json'), '{ "version": 1, <<<<<<<');
    const ran = await run([root, '--yes']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(/\.security-policy\.json is not a JSON object\. .*delete it/);
    expect(read(root, 'SECURITY.md')).toBe(policy);

    rmSync(join(root, '.security-policy.json'));
    const files = await write(root, '--email', 'old@kestrel-lab.org');
    expect(files).toMatchObject({ 'SECURITY.md': 'unchanged', '.security-policy.json': 'create' });
    expect(read(root, 'SECURITY.md')).toBe(policy);
    expect(await write(root)).toMatchObject({ 'SECURITY.md': 'unchanged' });
  });
});

describe('a state file of a newer version', () => {
  it('keeps what this one does not know, and says so', async () => {
    const root = await repository({}, { from: sample });
    await write(root, '--email', 'old@kestrel-lab.org');
    const state = JSON.parse(read(root, '.security-policy.json')) as Record<string, object>;
    const newer = { ...state, version: 2, answers: { ...state['answers'], dialect: 'Frisian' }, seal: 'x' };
    writeFileSync(join(root, '.security-policy.json'), JSON.stringify(newer));
    const ran = await run([root, '--yes', '--email', 'new@kestrel-lab.org']);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).toMatch(/warning .*written by a newer version.*\(newer-state\)/);
    expect(JSON.parse(read(root, '.security-policy.json'))).toMatchObject({
      version: 2,
      seal: 'x',
      answers: { email: 'new@kestrel-lab.org', dialect: 'Frisian' },
    });
  });
});
