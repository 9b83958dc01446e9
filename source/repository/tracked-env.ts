import { isRealEnvFile, namesWithValues } from '../survey/environment/assigned-names.ts';
import { isConnection, isSecret } from '../survey/environment/secrets.ts';
import { decode } from './decode.ts';
import { git } from './git.ts';
import { readAhead } from './read-ahead.ts';

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
  const next = readAhead(
    root,
    real
      .filter((path) => tracked.has(path))
      .map((path) => ({ path }))
      [Symbol.iterator](),
  );
  const secret = (name: string) => isSecret(name) || isConnection(name);
  const found = new Map<string, readonly string[]>();
  for (let file = await next(); file !== undefined; file = await next()) {
    const names = namesWithValues((file.bytes && decode(file.bytes)) ?? '');
    found.set(file.wanted.path, [...names.filter(secret), ...names.filter((name) => !secret(name))]);
  }
  return found;
}
