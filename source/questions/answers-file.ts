import { visible } from './checks.ts';
import { nearest } from './nearest.ts';
import type { Question } from './question.ts';
import type { Given } from './resolve.ts';

export type AnswersFile = {
  readonly answers: ReadonlyMap<string, Given>;
  readonly problems: readonly string[];
};

/** Takes the parsed content of an answers file apart; unknown names are problems, so that no typo is lost. */
export function readAnswers(content: unknown, name: string, questions: readonly Question[]): AnswersFile {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { answers: new Map(), problems: [`${name} must hold an object of answers by name.`] };
  }
  const keys = questions.map(({ key }) => key);
  const answers = new Map<string, Given>();
  const problems: string[] = [];
  for (const [key, value] of Object.entries(content)) {
    if (keys.includes(key)) answers.set(key, { value, from: name });
    else if (key !== '$schema') problems.push(unknownKey(key, name, keys));
  }
  return { answers, problems };
}

function unknownKey(key: string, name: string, keys: readonly string[]): string {
  const meant = nearest(key, keys);
  const hint = meant === undefined ? '' : `: did you mean "${meant}"?`;
  return `${name} holds the unknown answer "${visible(key)}"${hint === '' ? '.' : hint}`;
}
