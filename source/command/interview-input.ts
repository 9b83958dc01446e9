import { statePath } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';
import type { Question } from '../questions/question.ts';
import { offersFor, suggestionsFor } from '../questions/resolve.ts';
import { problemsOf } from '../questions/problems.ts';
import { finalDraft } from '../questions/interview/interview.ts';
import { unfinishedInterview } from '../repository/unfinished.ts';
import type { LazyInput } from '../terminal/interview-input.ts';
import type { Gathered } from './gather.ts';
import { greetingFor } from './greeting.ts';

/** All that an interview needs to know about this repository, the preview still to be loaded. */
export function interviewInput(gathered: Gathered): LazyInput {
  const { facts, draft, loadPreview, root } = gathered;
  const unfinished = unfinishedInterview(root, statePath);
  const byKey = new Map<string, Question>(questions.map((question) => [question.key, question]));
  return {
    questions,
    today: facts.today,
    draft,
    // Only what will be handed over is previewed: a draft also keeps answers of questions that no longer apply.
    loadPreview: async () => {
      const preview = await loadPreview();
      return (now, decisions) => preview(finalDraft({ questions }, now), decisions);
    },
    problems: (now) => problemsOf(questions, now, facts.today),
    clashing: gathered.clashing.map(({ key }) => key),
    greeting: greetingFor(gathered),
    suggestions: (key) => {
      const question = byKey.get(key);
      return question ? suggestionsFor(question, facts) : [];
    },
    offers: (key) => {
      const question = byKey.get(key);
      return question ? offersFor(question, facts) : [];
    },
    edit: async (text, name) => {
      const { editText } = await import('../repository/editor.ts');
      return editText(text, name);
    },
    ...(unfinished.draft && { unfinished: unfinished.draft }),
    ...(unfinished.save && { save: unfinished.save }),
  };
}
