import { execa } from 'execa';

const bin = new URL('../../bin/create-security-policy.js', import.meta.url).pathname;

export type Ran = { readonly exitCode: number | undefined; readonly stdout: string; readonly stderr: string };

/** Runs the built program without a terminal, on a fixed day. */
export async function run(
  args: readonly string[],
  {
    cwd = process.cwd(),
    input = '',
    env = {},
  }: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const clean = {
    SOURCE_DATE_EPOCH: '1795348800',
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ...env,
  };
  const options = {
    cwd,
    input,
    env: clean,
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
  } as const;
  const { exitCode, stdout, stderr } = await execa(process.execPath, [bin, ...args], options);
  return { exitCode, stdout, stderr };
}

export const email = ['--email', 'security@kestrel-lab.org'] as const;
