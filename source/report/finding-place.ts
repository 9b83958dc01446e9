import type { Finding } from '../standards/standard.ts';

/** `path:line` where a finding stands; nothing where it is about the whole repository. */
export function findingPlace({ path, line }: Pick<Finding, 'path' | 'line'>): string | undefined {
  return path === undefined || line === undefined ? path : `${path}:${line}`;
}
