/** Paths of a repository are written with slashes, whatever the system. */

/** The folder of a path with the slash after it; empty where the path has none. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** What stands after the last slash of a path: all of it where it has none. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
