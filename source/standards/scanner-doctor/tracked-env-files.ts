import type { Finding } from '../standard.ts';

/** True for a file that holds real values by its name: `.env`, `.env.production`; false for every example. */
export function isRealEnvFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /^\.env(?:\..+)?$/.test(name) &&
    !/(?:^|[._-])(?:example|sample|template|dist|defaults?|schema|enc|encrypted|vault)(?:$|[._-])/i.test(name)
  );
}

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(.*)$/;

/** Names that a dotenv text gives a value to, in its order; the values stay where they are. */
export function namesWithValues(text: string): readonly string[] {
  const names = text.split(/\r?\n/).flatMap((line) => {
    const [, name, value = ''] = assignment.exec(line) ?? [];
    return name && /^(?!["']{2}\s*(?:#|$)|#).+/.test(value.trim()) ? [name] : [];
  });
  return [...new Set(names)];
}

/**
 * One finding for every tracked environment file that holds values.
 * @param tracked names with a value, by the path of a file that git tracks; other paths are passed over
 */
export function trackedEnvFindings(tracked: ReadonlyMap<string, readonly string[]>): readonly Finding[] {
  return [...tracked]
    .filter(([path, names]) => isRealEnvFile(path) && names.length > 0)
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
