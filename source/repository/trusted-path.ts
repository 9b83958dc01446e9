import { constants, realpathSync } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, relative, sep } from 'node:path';

/** Whether a path is the folder or something in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/**
 * Folders of the PATH from which a program may be run: absolute, and outside of the repository. npx puts the
 * repository's own node_modules/.bin first, where whoever wrote the repository decides what is run.
 */
export function trustedFolders(root: string): readonly string[] {
  const roots = [...new Set([root, real(root)])];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return [...new Set(folders)].filter((folder) =>
    roots.every((inside) => !isInside(inside, folder) && !isInside(inside, real(folder))),
  );
}

/** The same as a PATH. */
export const trustedPath = (root: string): string => trustedFolders(root).join(delimiter);

/** The program of that name on the trusted part of the PATH; nothing when it leads back into the repository. */
export async function trustedProgram(root: string, name: string): Promise<string | undefined> {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of trustedFolders(root)) {
    const candidate = join(folder, file);
    if ((await unfitness(candidate)) !== undefined) continue;
    const target = await realpath(candidate).catch(() => candidate);
    if (!isInside(real(root), target)) return candidate;
  }
  return undefined;
}

/** Why what stands at a path is no program that can be run, after its path in a sentence; nothing when it is one. */
export async function unfitness(path: string): Promise<string | undefined> {
  const about = await stat(path).catch(() => undefined);
  if (!about) return 'does not exist';
  // A folder is executable too: it can be entered.
  if (about.isDirectory()) return 'is a folder';
  if (!about.isFile()) return 'is no file';
  const runs = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  return runs ? undefined : 'may not be executed';
}

/** Variables for a program that must not heed the settings of whoever started us. */
export function bareEnvironment(root: string, home: string): NodeJS.ProcessEnv {
  const kept = ['SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR', 'PATHEXT'];
  return {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    PATH: trustedPath(root),
    HOME: home,
    USERPROFILE: home,
    LC_ALL: 'C',
    NO_COLOR: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}
