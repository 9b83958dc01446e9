import type { Answers } from '../../../source/questions/catalogue.ts';
import type { Facts, Variable } from '../../../source/questions/facts.ts';

/** A variable that is read once; say only what matters to the test. */
export function variable(name: string, kind: Partial<Variable> = {}): Variable {
  return {
    name,
    reads: [{ path: 'source/config.ts', line: 1 }],
    required: true,
    testOnly: false,
    platform: false,
    secret: false,
    connection: false,
    documented: false,
    ...kind,
  };
}

export const secret = (name: string) => variable(name, { secret: true });
export const connection = (name: string) => variable(name, { connection: true });

/** A repository of which nothing is known but what the test says. */
export function facts(known: Partial<Facts> & { readonly variables?: readonly Variable[] } = {}): Facts {
  const { variables = [], ...rest } = known;
  return {
    today: '2026-11-22',
    directory: 'acme',
    tags: [],
    manifests: [],
    paths: [],
    texts: new Map(),
    environment: { variables, dynamic: [], unread: [] },
    claims: [],
    ...rest,
  };
}

/** Answers of which the test says what matters to it. */
export const answers = (given: Partial<Answers> = {}): Answers =>
  ({
    projectName: 'Acme',
    forge: 'github',
    scanner: 'betterleaks',
    files: ['scanner-config'],
    ...given,
  }) as Answers;
