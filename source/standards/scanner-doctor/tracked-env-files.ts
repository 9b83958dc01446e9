import type { Finding } from '../standard.ts';

/**
 * One finding for every tracked environment file that holds values.
 * @param tracked names with a value, by the path of a real environment file that git tracks
 */
export function trackedEnvFindings(tracked: ReadonlyMap<string, readonly string[]>): readonly Finding[] {
  return [...tracked]
    .filter(([, names]) => names.length > 0)
    .map(([path, names]) => ({
      severity: 'warning',
      code: 'tracked-env-file',
      message: message(path, names),
      path,
    }));
}

function message(path: string, names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `git tracks ${path}, which gives values to ${shown}${more}: replace what is secret where it was issued, then untrack the file with "git rm --cached".`;
}
