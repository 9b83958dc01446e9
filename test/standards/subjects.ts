import type { Subject } from '../../source/standards/standard.ts';

/** A subject made of the files given; the rest of the facts can be overridden. */
export function subjectOf(files: Readonly<Record<string, string>>, rest: Partial<Subject> = {}): Subject {
  return {
    files: new Map(Object.entries(files)),
    paths: Object.keys(files).sort(),
    today: '2026-11-22',
    ...rest,
  };
}

/** A subject whose only file is the security policy. */
export function policyOf(text: string, rest: Partial<Subject> = {}): Subject {
  return subjectOf({ 'SECURITY.md': text }, rest);
}

export const onGithub = { forge: 'github', host: 'github.com', owner: 'acme', name: 'rocket' };
