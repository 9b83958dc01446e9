import { statePath } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';

import type { Question } from '../questions/question.ts';
import { offersFor, suggestionsFor } from '../questions/resolve.ts';
import { problemsOf } from '../questions/problems.ts';

import { editText } from '../repository/editor.ts';
import { unfinishedInterview } from '../repository/unfinished.ts';
import type { InterviewInput } from '../terminal/interview-input.ts';
import type { Gathered } from './gather.ts';
import { greetingFor } from './greeting.ts';

/** All that an interview needs to know about this repository. */
export function interviewInput(gathered: Gathered): InterviewInput {
  const { facts, draft, preview, root } = gathered;
  const unfinished = unfinishedInterview(root, statePath);
  const byKey = new Map<string, Question>(questions.map((question) => [question.key, question]));
  return {
    questions,
    draft,
    preview,
    problems: (now) => problemsOf(questions, now, facts.today),
    greeting: greetingFor(gathered),
    suggestions: (key) => {
      const question = byKey.get(key);
      return question ? suggestionsFor(question, facts) : [];
    },
    offers: (key) => {
      const question = byKey.get(key);
      return question ? offersFor(question, facts) : [];
    },
    edit: (text, name) => editText(text, name),
    ...(unfinished.draft && { unfinished: unfinished.draft }),
    ...(unfinished.save && { save: unfinished.save }),
  };
}
