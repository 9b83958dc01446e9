import type { Value } from '../../questions/question.ts';
import type { Statement } from './statements.ts';

/** An answer that a policy gives, and the statement that gives it. */
export type Finding = { readonly key: string; readonly value: Value; readonly statement: Statement };
