import type { Draft } from './draft.ts';
import { flagName } from './flags.ts';
import type { Question, Value } from './question.ts';

/** Quotes an argument for a POSIX shell, only where it needs to be. */
export function quote(argument: string): string {
  return /^[\w@%+=:,./~-]+$/.test(argument) && !argument.startsWith('~')
    ? argument
    : `'${argument.replaceAll("'", `'\\''`)}'`;
}

function flagsFor(question: Question, value: Value): readonly string[] {
  const flag = `--${flagName(question.key)}`;
  if (typeof value === 'boolean') return [value ? flag : `--no-${flag.slice(2)}`];
  if (typeof value === 'string') return [`${flag} ${quote(value)}`];
  if (value.length === 0) return [`--no-${flag.slice(2)}`];
  const open = question.kind === 'list' && question.open;
  return open ? value.map((item) => `${flag} ${quote(item)}`) : [`${flag} ${quote(value.join(','))}`];
}

/** Origins that a later run finds again by itself, so that the command need not say them. */
const found = new Set(['survey', 'default', 'policy', 'last-time']);

/** The command that gives the same answers without a terminal. */
export function commandLine(questions: readonly Question[], draft: Draft): string {
  const flags = questions.flatMap((question) => {
    const answer = draft.get(question.key);
    return answer && !found.has(answer.origin) ? flagsFor(question, answer.value) : [];
  });
  return ['npx create-security-policy --yes', ...flags].join(' ');
}
