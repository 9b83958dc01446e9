import { constants } from 'node:fs';
import { delimiter, isAbsolute, join, relative, sep } from 'node:path';
import { permits, real, statsOf } from './at-path.ts';

/** Whether a path is the folder or something in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

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
export function trustedProgram(root: string, name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const candidates = trustedFolders(root).map((folder) => join(folder, file));
  return candidates.find(
    (candidate) => unfitness(candidate) === undefined && !isInside(real(root), real(candidate)),
  );
}

/** Why what stands at a path is no program that can be run, after its path in a sentence; nothing when it is one. */
export function unfitness(path: string): string | undefined {
  const about = statsOf(path);
  if (!about) return 'does not exist';
  // A folder is executable too: it can be entered.
  if (about.isDirectory()) return 'is a folder';
  if (!about.isFile()) return 'is no file';
  return permits(path, constants.X_OK) ? undefined : 'may not be executed';
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
