import { exampleFiles } from '../documents/env-example/files.ts';
import { statePath } from '../documents/state.ts';
import { questions as catalogue } from '../questions/catalogue.ts';
import type { Choice, Question } from '../questions/question.ts';
import { offersFor, suggestionsFor } from '../questions/resolve.ts';
import { problemsOf } from '../questions/problems.ts';
import { finalDraft } from '../questions/interview/interview.ts';
import { unfinishedInterview } from '../repository/unfinished.ts';
import type { LazyInput } from '../terminal/interview-input.ts';
import type { Gathered } from './gather.ts';
import { greetingFor } from './greeting.ts';

/** The questions of the catalogue, with a word on a file that would have nothing in it. */
function questionsFor({ facts: { environment } }: Gathered): readonly Question[] {
  const hasExample = (environment.examples ?? []).length > 0;
  if (hasExample || exampleFiles(environment).some(({ variables }) => variables.length > 0)) return catalogue;
  return catalogue.map((question: Question) =>
    question.key === 'files' && question.kind === 'list'
      ? { ...question, choices: (question.choices ?? []).map(withoutVariables) }
      : question,
  );
}

const withoutVariables = (choice: Choice): Choice =>
  choice.value === 'env-example' ? { ...choice, hint: 'no variables, so no file' } : choice;

/** All that an interview needs to know about this repository, the preview still to be loaded. */
export function interviewInput(gathered: Gathered): LazyInput {
  const { facts, draft, loadPreview, root } = gathered;
  const unfinished = unfinishedInterview(root, statePath);
  const questions = questionsFor(gathered);
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
