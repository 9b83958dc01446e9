import { readPolicyText, type PolicyText } from './policy-text.ts';
import type { Subject } from './standard.ts';

/** A subject and what was read of it, each part once, at first use. */
export type Reading = {
  readonly subject: Subject;
  /** The security policy, where there is one. */
  readonly policy: PolicyText | undefined;
};

/** Where consumers look for the policy: every one reads the root. */
const policyPaths = ['security.md', '.github/security.md', 'docs/security.md', '.gitlab/security.md'];

/** The first of `wanted`, letter case aside, that the repository holds and whose text is known. */
export function findText(subject: Subject, wanted: readonly string[]): string | undefined {
  const byLower = new Map([...subject.files.keys()].map((path) => [path.toLowerCase(), path]));
  return wanted.map((path) => byLower.get(path)).find((path) => path !== undefined);
}

function readPolicy(subject: Subject): PolicyText | undefined {
  const path = findText(subject, policyPaths);
  return path === undefined ? undefined : readPolicyText(path, subject.files.get(path) ?? '');
}

/** Calls `make` at most once. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const readings = new WeakMap<Subject, Reading>();

/** The reading of a subject; the same one for the same subject. */
export function readSubject(subject: Subject): Reading {
  const known = readings.get(subject);
  if (known) return known;
  const policy = once(() => readPolicy(subject));
  const reading: Reading = {
    subject,
    get policy() {
      return policy();
    },
  };
  readings.set(subject, reading);
  return reading;
}
