import { accessSync, realpathSync, statSync, type Stats } from 'node:fs';

/** What the system says of what stands at a path, through links; nothing where it says nothing. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The path without links; as it is where it leads nowhere. */
export function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** Whether the system permits what `mode` (of `constants` in node:fs) asks for. */
export function permits(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
