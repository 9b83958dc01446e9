import { isRealEnvFile, namesWithValues } from '../survey/environment/assigned-names.ts';
import { isConnection, isSecret } from '../survey/environment/secrets.ts';
import { decode } from './decode.ts';
import { git } from './git.ts';
import { createOpener } from './open-inside.ts';

/**
 * Names that real environment files which git tracks give values to, by path, those that sound secret first. The
 * only place that opens such a file: what leaves it is names.
 */
export async function trackedEnv(
  root: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const real = paths.filter(isRealEnvFile);
  if (real.length === 0) return new Map();
  const listed =
    (await git(root, ['ls-files', '-z', '--cached', '--', ...real.map((path) => `:(literal)${path}`)])) ?? '';
  const tracked = new Set(listed.split('\0'));
  const opener = createOpener(root);
  return new Map(
    real
      .filter((path) => tracked.has(path))
      .map((path) => {
        const bytes = opener.read(path);
        const names = namesWithValues((bytes && decode(bytes)) ?? '');
        const secret = (name: string) => isSecret(name) || isConnection(name);
        return [path, [...names.filter(secret), ...names.filter((name) => !secret(name))]];
      }),
  );
}
