import type { Subject } from './standard.ts';

/** The first of `wanted`, letter case aside, that the repository holds and whose text is known. */
export function findText(subject: Subject, wanted: readonly string[]): string | undefined {
  const byLower = new Map([...subject.files.keys()].map((path) => [path.toLowerCase(), path]));
  return wanted.map((path) => byLower.get(path)).find((path) => path !== undefined);
}
