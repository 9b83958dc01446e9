import {
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../repository.ts';
import { key, openTerminal } from './terminal.ts';

const root = new URL('../..', import.meta.url).pathname;
const isRoot = process.getuid?.() === 0;

let program: string;
const store = () => join(program, 'dist/.compiled');
const kept = () =>
  readdirSync(store(), { recursive: true, encoding: 'utf8' }).filter((path) => /cjs/.test(path));
const keptFile = (name: string) => {
  const [path = ''] = kept().filter((one) => one.includes(`${name}.cjs-`));
  return join(store(), path);
};

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  execa(process.execPath, [join(program, 'bin/create-security-policy.js'), ...args], { env });

const sample = join(root, 'test/fixtures/sample/before');
const check = ['--dry-run', '--json', '--email', 'security@kestrel-lab.org', sample];

beforeEach(() => {
  program = temporaryDirectory();
  for (const path of ['bin', 'dist', 'package.json'])
    cpSync(join(root, path), join(program, path), { recursive: true });
  rmSync(store(), { recursive: true, force: true });
});

describe('what a run compiled', () => {
  it('is kept beside the program, and the next run says the same', async () => {
    const first = await run(check);
    expect(kept().some((path) => path.includes('preview.cjs-'))).toBe(true);
    expect((await run(check)).stdout).toBe(first.stdout);
  });

  it('is written again by a run that needed a file more, by no other', async () => {
    await run(['--help']);
    const written = () => statSync(keptFile('cli')).mtimeMs;
    const before = written();
    await run(['--version']);
    expect(written()).toBe(before);
    await run(check);
    expect(written()).toBeGreaterThan(before);
  });

  it('in an interview is of use to the next run, whatever V8 was told meanwhile', async () => {
    const options = { cwd: temporaryDirectory(), bin: join(program, 'bin/create-security-policy.js') };
    const terminal = openTerminal(options);
    await terminal.see(/Enter start/);
    // Only Ink knows this key.
    await terminal.press(key.pageDown, / (?!1-)\d+-\d+ of \d+/);
    terminal.send(key.ctrl('c'));
    await terminal.exit;
    const written = () => statSync(keptFile('cli')).mtimeMs;
    const before = written();
    await run(['--help']);
    expect(written()).toBe(before);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of another program', () => Buffer.from('x'.repeat(5000))],
  ])('is made anew when it is %s', async (_, damage) => {
    const { stdout } = await run(check);
    const path = keptFile('preview');
    const sound = readFileSync(path);
    writeFileSync(path, damage(sound));
    expect((await run(check)).stdout).toBe(stdout);
    expect(statSync(path).size).toBeGreaterThan(sound.length / 2);
  });

  it('is not taken for a changed file, even one of the same length', async () => {
    await run(['--version']);
    const path = join(program, 'dist/cli.cjs');
    writeFileSync(path, readFileSync(path, 'utf8').replace('needs --yes', 'NEEDS --yes'));
    await expect(run(['--json'])).rejects.toThrow('--json NEEDS --yes');
  });

  it('is not kept where nothing can be written, nor when Node is told so', async () => {
    writeFileSync(store(), '');
    expect((await run(['--version'])).exitCode).toBe(0);
    rmSync(store());
    await run(['--version'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(existsSync(store())).toBe(false);
  });

  it.runIf(isRoot)('is not kept in the folder of somebody else', async () => {
    chownSync(join(program, 'dist'), 12_345, 12_345);
    await run(['--version']);
    expect(existsSync(store())).toBe(false);
  });
});
