/** True for a path with a part `.` or `..`, which a browser would not keep: it leads elsewhere. */
export const climbs = (path: string): boolean => /(?:^|\/)\.{1,2}(?:\/|$)/.test(path);
