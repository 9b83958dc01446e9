import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { execa } from 'execa';

/** The maintainer's editor, as git would choose it; it may hold arguments (`code --wait`). */
const editorCommand = (environment: NodeJS.ProcessEnv): string =>
  environment['VISUAL'] ?? environment['EDITOR'] ?? (process.platform === 'win32' ? 'notepad' : 'vi');

/**
 * Opens `text` in the editor, on the terminal of this process. Returns what was saved; nothing when the editor
 * could not be started or ended with an error. The editor is the user's own setting, never the repository's.
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
    const { failed } = await execa(command, { shell: true, stdio: 'inherit', reject: false });
    return failed ? undefined : await readFile(file, 'utf8');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
