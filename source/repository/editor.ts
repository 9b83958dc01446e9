import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { spawn } from 'node:child_process';

/** The maintainer's editor, as git would choose it; it may hold arguments (`code --wait`). */
export function editorCommand(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  const named = [environment['VISUAL'], environment['EDITOR']].find((one) => one !== undefined && one !== '');
  return named ?? (platform === 'win32' ? 'notepad' : 'vi');
}

/**
 * Opens `text` in the editor, on the terminal of this process. Returns what was saved, even where the editor or
 * its shell then ended by Ctrl-C or with an error; nothing where it ended so and nothing was saved. The editor is
 * the user's own setting, never the repository's.
 */
export async function editText(
  text: string,
  name: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'create-security-policy-'));
  const file = join(directory, basename(name));
  try {
    await writeFile(file, text, { mode: 0o600 });
    const command = `${editorCommand(environment)} "${file}"`;
    const endedWell = await succeeds(command);
    const saved = await readFile(file, 'utf8').catch(() => undefined);
    return endedWell || saved !== text ? saved : undefined;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Runs a command line of the user's own on the terminal of this process; whether it ended well. */
const succeeds = (command: string) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(command, { shell: true, stdio: 'inherit' });
    child.once('error', () => {
      resolve(false);
    });
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
