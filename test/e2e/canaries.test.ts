import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { git, repository, snapshot } from '../repository.ts';
import { email, run } from './run.ts';

/** A value that nothing else in a run can hold. */
const canary = 'Qz7vCanary9kWx2pLm4tRb';

/** The value as a careless program might show it. */
const disguises: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  'lower case': (value) => value.toLowerCase(),
  'upper case': (value) => value.toUpperCase(),
  reversed: (value) => [...value].reverse().join(''),
  base64: (value) => Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -2),
  hex: (value) => Buffer.from(value).toString('hex'),
  'percent-encoded': (value) =>
    [...value].map((letter) => `%${Buffer.from(letter).toString('hex')}`).join(''),
  'UTF-16 as text': (value) => Buffer.from(value, 'utf16le').toString('latin1'),
  'first half': (value) => value.slice(0, 11),
  'second half': (value) => value.slice(11),
};

const leaks = (seen: string) =>
  Object.entries(disguises).flatMap(([name, disguise]) => (seen.includes(disguise(canary)) ? [name] : []));

/** Every kind of file that holds real values, and every way in which it may hold them. */
const files = [
  '.env',
  '.env.local',
  '.env.production',
  '.env.development.local',
  'apps/web/.env.test',
  'prod.env',
  '.envrc',
  '.dev.vars',
  '.flaskenv',
  '.env.keys',
  '.env.vault',
  'docker/.docker.env',
];
const text = [
  `API_KEY=${canary}`,
  `export OTHER_KEY="${canary}"`,
  `LONG='first`,
  `${canary}=second'`,
  `# ${canary}`,
  canary,
  `${canary}=x`,
  `URL=https://user:${canary}@localhost/${canary}?q=${canary}`,
].join('\n');
const encodings: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['lines of Windows', Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1')],
];

const modes: readonly (readonly [string, readonly string[]])[] = [
  ['text', ['--yes']],
  ['a report', ['--yes', '--json']],
  ['a dry run', ['--dry-run']],
  ['a dry run as a report', ['--dry-run', '--json']],
  ['a check', ['--check']],
  ['a check as a report', ['--check', '--json']],
];

const sources = { 'a.ts': 'process.env.API_KEY; process.env.OTHER_KEY', 'README.md': '# kite\n' };

it.each(
  encodings.flatMap(([encoding, bytes]) =>
    modes.map(([mode, flags]) => [mode, encoding, flags, bytes] as const),
  ),
)('shows no value of a real .env file in %s: %s', async (_, __, flags, bytes) => {
  const root = await repository(sources);
  for (const path of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  // Half of the maintainers' accidents: the file is under version control.
  if (flags.includes('--json')) git(root, 'add', '-A', '-f');
  const before = snapshot(root);
  const ran = await run([root, ...flags, ...email]);
  const written = Object.entries(snapshot(root)).filter(([path, content]) => before[path] !== content);
  expect(ran.stdout.length).toBeGreaterThan(0);
  expect(leaks(ran.stdout + ran.stderr + JSON.stringify(written))).toEqual([]);
});

it('would see a value', () => {
  for (const disguise of Object.values(disguises)) expect(leaks(`x${disguise(canary)}y`)).not.toEqual([]);
});
