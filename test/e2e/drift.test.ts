import { execaSync } from 'execa';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packText, unpackText } from '../../source/documents/packed-text.ts';
import { repository } from '../repository.ts';
import { run } from './run.ts';

type Finding = {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly path?: string;
};

const sample = new URL('../fixtures/sample/before', import.meta.url).pathname;
const first = Date.parse('2026-11-22') / 1000;
const day = 24 * 60 * 60;

let root = '';
/** Days since the first run. */
let days = 0;

const env = () => ({ SOURCE_DATE_EPOCH: String(first + days * day) });

const git = (...args: readonly string[]) =>
  execaSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@kestrel-lab.org', ...args], { cwd: root });

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Edits a file as a human would; what is to be edited must be there. */
function edit(path: string, from: string | RegExp, to: string): void {
  const after = read(path).replace(from, to);
  expect(after, `the edit of ${String(from)} in ${path}`).not.toBe(read(path));
  writeFileSync(join(root, path), after);
}

/** Asks both ways: what is said in words is what is said in JSON. */
async function check(): Promise<{
  readonly exit: number | undefined;
  readonly findings: readonly Finding[];
}> {
  const words = await run([root, '--check'], { env: env() });
  const json = await run([root, '--check', '--json'], { env: env() });
  expect(json.exitCode).toBe(words.exitCode);
  const { findings } = JSON.parse(json.stdout) as { findings: readonly Finding[] };
  const said = words.stdout.split('\n').filter((line) => /^(?:error|warning|info) /.test(line));
  expect(said.map((line) => /\(([\w-]+)\)$/.exec(line)?.[1])).toEqual(findings.map(({ code }) => code));
  return { exit: words.exitCode, findings };
}

/** `--check` fails for these reasons, each said once, and names the way to mend them. */
async function fails(reasons: Readonly<Record<string, RegExp>>): Promise<void> {
  const { exit, findings } = await check();
  const failing = findings.filter(({ severity }) => severity !== 'info');
  expect(new Set(failing.map(({ code }) => code))).toEqual(new Set(Object.keys(reasons)));
  for (const [code, words] of Object.entries(reasons))
    expect(failing.find((finding) => finding.code === code)?.message).toMatch(words);
  expect(exit).toBe(1);
}

/** `--check` passes, with nothing said but this information. */
async function passes(...information: readonly string[]): Promise<readonly Finding[]> {
  const { exit, findings } = await check();
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
    information.map((code) => `info ${code}`),
  );
  expect(exit).toBe(0);
  return findings;
}

/** The command that a finding names. */
async function mend(...args: readonly string[]): Promise<void> {
  expect(await run([root, '--yes', ...args], { env: env() })).toMatchObject({ exitCode: 0, stderr: '' });
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'Mend');
}

const runAgain = /: run npx create-security-policy --yes$/;

/** A part of the story, named where it fails. */
async function chapter(name: string, told: () => Promise<unknown>): Promise<void> {
  try {
    await told();
  } catch (error) {
    if (error instanceof Error) error.message = `${name}: ${error.message}`;
    throw error;
  }
}

it('a repository drifts for a year, and --check in its CI fails and passes step by step', async () => {
  root = await repository({}, { from: sample, tags: ['v1.3.0', 'v1.4.0'] });
  mkdirSync(join(root, 'public'));
  const files = 'security-policy,env-example,scanner-config,gitignore,security-txt,security-insights';
  const site = ['--website', 'https://kite.kestrel-lab.org', '--web-directory', 'public'];
  const feature = ['--features', 'Security headers: HTTP responses carry security headers'];
  await mend(
    '--email',
    'old@kestrel-lab.org',
    '--profile',
    'full',
    '--files',
    files,
    ...site,
    ...feature,
    '--maintainers',
    'Aino',
  );
  await chapter('the first run', () => passes());

  await chapter('a new major version is tagged', async () => {
    git('tag', 'v2.0.0');
    await fails({
      'stale-file': runAgain,
      'versions-stale': /supports "1\.x".* newest version is 2\.0\.0: run npx create-security-policy --yes$/,
    });
    await mend();
    await passes();
    expect(read('SECURITY.md')).toMatch(/\| 2\.x/);
  });

  await chapter('the code reads a new variable', async () => {
    appendFileSync(join(root, 'src/server.js'), 'process.env.NEW_TOKEN;\n');
    await fails({ 'stale-file': runAgain, 'undocumented-variable': /reads NEW_TOKEN.* run npx/ });
    await mend();
    await passes();
    expect(read('.env.example')).toContain('NEW_TOKEN=\n');
  });

  await chapter('the code reads it no longer', async () => {
    edit('src/server.js', 'process.env.NEW_TOKEN;\n', '');
    await fails({
      'stale-file': runAgain,
      'unread-variable': /NEW_TOKEN is documented, but nothing reads it: remove the line/,
    });
    edit('.env.example', /# .*\nNEW_TOKEN=\n\n/, '');
    await mend();
    await passes();
  });

  await chapter('the evidence of a claim goes', async () => {
    edit('src/server.js', "import helmet from 'helmet';\n", '');
    edit('src/server.js', 'app.use(helmet());\n', '');
    edit('package.json', /.*"helmet".*\n/, '');
    await fails({ 'lost-claim': /claims security-headers.* take it out of the answers, or bring it back/ });
    await mend('--features', 'Rate limiting: incoming requests are rate limited');
    await passes();
  });

  await chapter('somebody leaves a placeholder', async () => {
    edit('SECURITY.md', '## Scope', 'Write to [INSERT SECURITY EMAIL].\n\n## Scope');
    await fails({ placeholder: /INSERT SECURITY EMAIL/ });
    edit('SECURITY.md', 'Write to [INSERT SECURITY EMAIL].\n\n', '');
    await passes();
  });

  await chapter('a merge leaves its marks', async () => {
    edit('SECURITY.md', '## Scope', '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch\n\n## Scope');
    await fails({ 'conflict-marks': /left its marks in SECURITY\.md: choose between both sides/ });
    edit('SECURITY.md', /<{7}[^#]*>{7} branch\n\n/, '');
    await passes();
  });

  await chapter(
    'the policy is emptied, then deleted: it stays so, and is found until it is back',
    async () => {
      const policy = read('SECURITY.md');
      writeFileSync(join(root, 'SECURITY.md'), '\uFEFF \n');
      await fails({ 'no-policy': /^SECURITY\.md is empty.*: bring it back from version control/ });
      rmSync(join(root, 'SECURITY.md'));
      await fails({ 'no-policy': /^SECURITY\.md was deleted.*: bring it back from version control/ });
      const ran = await run([root, '--yes'], { env: env() });
      expect(ran.stdout).toContain('SECURITY.md was deleted by hand and stays deleted.');
      await fails({ 'no-policy': /was deleted/ });
      writeFileSync(join(root, 'SECURITY.md'), policy);
      await passes();
    },
  );

  await chapter('a human changes the address in the policy alone', async () => {
    edit('SECURITY.md', /old@/g, 'new@');
    await fails({ 'twins-differ': /names old@kestrel-lab\.org, SECURITY\.md names new@.*--yes --email/ });
    await mend('--email', 'new@kestrel-lab.org');
    await passes();
    expect(read('public/.well-known/security.txt')).toContain('mailto:new@kestrel-lab.org');
  });

  await chapter(
    'a human words a section anew, and a newer template has more to say in it: that is information',
    async () => {
      const [section = ''] = /## Scope\n[^#]*/.exec(read('SECURITY.md')) ?? [];
      edit('SECURITY.md', section, '');
      await passes();
      // What was rendered last time had other words there.
      const state = JSON.parse(read('.security-policy.json')) as { files: Record<string, { text: string }> };
      const entry = state.files['SECURITY.md'] ?? expect.fail('no policy in the state file');
      const rendered = unpackText(entry.text) ?? '';
      expect(rendered).toContain(section);
      entry.text = packText(rendered.replace(section, section.replace(/\.$/m, ', all of it.')));
      writeFileSync(join(root, '.security-policy.json'), JSON.stringify(state));
      const said = await passes('stale-state', 'kept-by-hand');
      expect(said[1]?.message).toMatch(/“Scope” was deleted by hand and stays deleted/);
      await mend();
      await passes();
    },
  );

  await chapter('an answer changes where a human changed the same lines, and nobody decides', async () => {
    edit('SECURITY.md', 'within 3 business days', 'as soon as the wind drops');
    await mend('--acknowledge', '2 days');
    await fails({
      conflict: /changed the same lines of SECURITY\.md: run npx create-security-policy to choose/,
    });
    await mend('--on-conflict', 'replace');
    await passes();
  });

  await chapter('nine months pass, and security.txt is about to expire', async () => {
    days = 280;
    await fails({ 'stale-file': /security\.txt no longer matches.* run npx create-security-policy --yes$/ });
    await mend();
    await passes();
  });

  await chapter('a year passes, and nobody read the policy again', async () => {
    days = 366;
    await mend();
    await fails({ 'review-due': /last reviewed on 2026-11-22 .* --yes --review-date 2027-11-23$/ });
    await mend('--review-date', '2027-11-23');
    await passes();
  });
}, 300_000);

it('says that git does not read the repository, where what git knows is missing', async () => {
  root = await repository({}, { from: sample, tags: ['v1.4.0'] });
  await mend('--email', 'security@kestrel-lab.org', '--files', 'security-policy');
  await passes();
  renameSync(join(root, '.git/HEAD'), join(root, '.git/HEAD.lost'));
  await fails({ 'silent-git': /see what "git status" says/ });
});
