import { covers, holds, profileOf } from './conditions.ts';
import type { Draft, DraftAnswer, Origin } from './draft.ts';
import type { Facts } from './facts.ts';
import { flagName } from './flags.ts';
import type { Question, Suggestion, Value } from './question.ts';
import { brokenRules, withoutClashingDefaults, type BrokenRule } from './rules.ts';
import { checkValue } from './values.ts';

/** Input for one answer before it is checked, and where it was seen. */
export type Given = { readonly value: unknown; readonly from?: string };

/** What is known before anybody is asked, the strongest source first. */
export type Sources = {
  readonly flags: ReadonlyMap<string, Given>;
  readonly answersFile: ReadonlyMap<string, Given>;
  readonly lastTime: ReadonlyMap<string, Given>;
  readonly policy: ReadonlyMap<string, Given>;
  readonly facts: Facts;
  /** Questions that nobody answers for the maintainer: no guess from the repository, no default. */
  readonly unsaid?: ReadonlySet<string>;
};

/** One thing that is wrong with the answers; `key` names the question. */
export type Problem = { readonly key: string; readonly sentence: string };

export type Resolved = {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  /** Those of them that are about answers which are right by themselves, but not together. */
  readonly clashing: readonly Problem[];
  /** Answers that a human's own policy gave and that clash: their text stands, so nobody is stopped by them. */
  readonly tolerated: readonly Problem[];
};

/** What the repository suggests for a question, the best first, each fit to be taken as it is. */
export function suggestionsFor(question: Question, facts: Facts): readonly Suggestion<Value>[] {
  const found: readonly Suggestion<Value>[] = question.suggest?.(facts) ?? [];
  const seen = new Set<string>();
  return found.flatMap(({ value, from }) => {
    const checked = checkValue(question, value);
    const name = JSON.stringify(value);
    if ('problem' in checked || seen.has(name)) return [];
    seen.add(name);
    return [{ value: checked.value, from }];
  });
}

/** Items of a list that are offered one by one, fit to be ticked. */
export function offersFor(question: Question, facts: Facts): readonly Suggestion<Value>[] {
  const offered = question.kind === 'list' ? (question.offer?.(facts) ?? []) : [];
  return offered
    .map(({ value, from }) => ({ value: [value], from }))
    .filter(({ value }) => 'value' in checkValue(question, value));
}

/** Answers that somebody wrote down must be right; what was read from an old policy may be left aside. */
const written: readonly (readonly [Origin, keyof Sources])[] = [
  ['flag', 'flags'],
  ['answers-file', 'answersFile'],
  ['last-time', 'lastTime'],
  ['policy', 'policy'],
];

/** Last time's answers beyond the profile are dropped when the profile itself was changed. */
function given(question: Question, sources: Sources, draft: Draft): readonly [Origin, Given][] {
  const beyond = !covers(profileOf(draft), question.profile);
  const changed = draft.get('profile')?.value !== sources.lastTime.get('profile')?.value;
  return written.flatMap(([origin, name]) => {
    const source = sources[name] as ReadonlyMap<string, Given>;
    const value = source.get(question.key);
    if (!value || (beyond && (origin === 'policy' || (origin === 'last-time' && changed)))) return [];
    return [[origin, value] as [Origin, Given]];
  });
}

function asAnswer(value: Value, origin: Origin, from: string | undefined): DraftAnswer {
  return from === undefined ? { value, origin } : { value, origin, from };
}

/** The strongest answer that somebody gave, or what is wrong with it. */
function fromGiven(question: Question, sources: Sources, draft: Draft): DraftAnswer | Problem | undefined {
  for (const [origin, { value, from }] of given(question, sources, draft)) {
    const checked = checkValue(question, value);
    if ('value' in checked) return asAnswer(checked.value, origin, from);
    if (origin !== 'policy') {
      const where = origin === 'flag' ? '' : ` (${from ?? origin})`;
      return { key: question.key, sentence: `--${flagName(question.key)}${where}: ${checked.problem}.` };
    }
  }
  return undefined;
}

function fromFacts(question: Question, sources: Sources, draft: Draft): DraftAnswer | undefined {
  if (!covers(profileOf(draft), question.profile)) return undefined;
  if (sources.unsaid?.has(question.key)) return unguessed(question);
  const [best] = suggestionsFor(question, sources.facts);
  if (best) return asAnswer(best.value, 'survey', best.from);
  const value = defaultOf(question, draft);
  return value === undefined ? undefined : { value, origin: 'default' };
}

/** What a run cannot do without has its plain default all the same. */
function unguessed({ required, chapter, default: value }: Question): DraftAnswer | undefined {
  return (required || chapter === 'files') && value !== undefined ? { value, origin: 'default' } : undefined;
}

/** Adds what somebody implied by another answer to a list that nobody wrote down in this run. */
function withImplied(
  question: Question,
  { flags, answersFile }: Sources,
  answer: DraftAnswer | Problem | undefined,
): DraftAnswer | Problem | undefined {
  if (question.kind !== 'list' || !answer || 'sentence' in answer || typeof answer.value !== 'object')
    return answer;
  if (answer.origin === 'flag' || answer.origin === 'answers-file') return answer;
  const said = (key: string) => flags.has(key) || answersFile.has(key);
  const implied = (question.implied ?? []).filter(({ answer: key }) => said(key)).map(({ item }) => item);
  return { ...answer, value: [...new Set([...answer.value, ...implied])] };
}

/** The default, which may depend on the answers before it: what is out of scope differs by project type. */
export function defaultOf(question: Question, draft: Draft): Value | undefined {
  const defaults = question.kind === 'list' ? (question.defaults ?? []) : [];
  const preset = defaults.find(({ when }) => holds(when, (key) => draft.get(key)?.value));
  return preset?.value ?? question.default;
}

/**
 * Decides every answer that can be decided without asking, in the order of the catalogue, so that a
 * condition sees the answers before it. Required answers that nobody knows are left out, see `missing`.
 */
export function resolve(questions: readonly Question[], sources: Sources): Resolved {
  const draft = new Map<string, DraftAnswer>();
  const problems: Problem[] = [];
  for (const question of questions) {
    if (!holds(question.when, (key) => draft.get(key)?.value)) {
      problems.push(...uselessAndWrong(question, sources));
      continue;
    }
    const answer = withImplied(
      question,
      sources,
      fromGiven(question, sources, draft) ?? fromFacts(question, sources, draft),
    );
    if (answer && 'sentence' in answer) problems.push(answer);
    else if (answer) draft.set(question.key, answer);
  }
  const settled = withoutIdleAnswers(questions, withoutUnmetFiles(questions, withoutClashingDefaults(draft)));
  const { slips, tolerated } = clashes(settled, sources);
  return { draft: settled, problems: [...problems, ...slips], clashing: slips, tolerated };
}

/** An answer to a question that does not apply is put aside, but a wrong one is a slip that somebody wants to hear of. */
function uselessAndWrong(question: Question, { flags, answersFile }: Sources): readonly Problem[] {
  const value = flags.get(question.key) ?? answersFile.get(question.key);
  const checked = value && checkValue(question, value.value);
  return checked && 'problem' in checked
    ? [{ key: question.key, sentence: `--${flagName(question.key)}: ${checked.problem}.` }]
    : [];
}

/** A file that nobody asked for is not written where it would need an answer that nobody knows. */
function withoutUnmetFiles(questions: readonly Question[], draft: Draft): Draft {
  const files = draft.get('files');
  if (files?.origin !== 'default' || typeof files.value !== 'object') return draft;
  const unmet = new Set(lackingIn(questions, draft).flatMap(({ when }) => when?.['files'] ?? []));
  const value = files.value.filter((file) => !unmet.has(file));
  return new Map(draft).set('files', { ...files, value });
}

/** Without the answers to what is asked only for a file that is not written after all. */
function withoutIdleAnswers(questions: readonly Question[], draft: Draft): Draft {
  const idle = questions.filter(({ when }) => !holds(when, (key) => draft.get(key)?.value));
  const keys = new Set(idle.map(({ key }) => key));
  return new Map([...draft].filter(([key]) => !keys.has(key)));
}

/** Answers that are right by themselves but not together: slips, and what only a human's own policy says. */
function clashes(
  draft: Draft,
  { facts, unsaid }: Sources,
): { readonly slips: readonly Problem[]; readonly tolerated: readonly Problem[] } {
  const answers = Object.fromEntries([...draft].map(([key, { value }]) => [key, value]));
  const broken = brokenRules(answers, facts.today);
  const asProblem = ({ keys, message }: BrokenRule): Problem => {
    const key = keys[0] ?? '';
    return { key, sentence: `--${flagName(key)}: ${message}.` };
  };
  const isTolerated = ({ keys }: BrokenRule) => {
    const origins = keys.flatMap((key) => draft.get(key)?.origin ?? []);
    const said = origins.some((origin) => origin === 'flag' || origin === 'answers-file');
    return !said && (unsaid !== undefined || origins.includes('policy'));
  };
  return {
    slips: broken.filter((rule) => !isTolerated(rule)).map(asProblem),
    tolerated: broken.filter(isTolerated).map(asProblem),
  };
}

/** Required answers that nobody knows, one sentence each that names the flag. */
export function missing(questions: readonly Question[], draft: Draft, facts: Facts): readonly Problem[] {
  return missingAnswers(questions, draft, facts).map((lacking) => ({
    key: lacking.key,
    sentence: missingSentence(lacking),
  }));
}

/** A required answer that nobody knows: what a script needs in order to give it. */
export type MissingAnswer = {
  readonly key: string;
  readonly flag: string;
  readonly kind: Question['kind'];
  readonly summary: string;
  /** Values that would do, what the repository suggests first. */
  readonly candidates: readonly string[];
};

export function missingAnswers(
  questions: readonly Question[],
  draft: Draft,
  facts: Facts,
): readonly MissingAnswer[] {
  return lackingIn(questions, draft).map((question) => {
    const suggested = suggestionsFor(question, facts).map(({ value }) => String(value));
    const choices = 'choices' in question ? (question.choices ?? []).map(({ value }) => value) : [];
    const { key, kind, summary } = question;
    return { key, flag: `--${flagName(key)}`, kind, summary, candidates: [...suggested, ...choices] };
  });
}

/** Required questions that apply and have no answer. */
const lackingIn = (questions: readonly Question[], draft: Draft) =>
  questions.filter(
    ({ required, key, when }) => required && !draft.has(key) && holds(when, (name) => draft.get(name)?.value),
  );

function missingSentence({ flag, kind, summary, candidates }: MissingAnswer): string {
  const such = candidates.length > 0 ? `, such as ${candidates.slice(0, 5).join(', ')}` : '';
  return `${flag} is needed: ${summary} (${kind}${such}).`;
}
