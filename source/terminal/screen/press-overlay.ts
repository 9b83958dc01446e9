import type { Preview } from '../../report/preview.ts';
import type { Finding, RuleResult } from '../../standards/standard.ts';
import { applying } from '../../questions/asked.ts';
import type { Question } from '../../questions/question.ts';
import { editLine, textOf } from '../inputs/line.ts';
import type { InterviewInput } from '../interview-input.ts';
import type { Key } from '../keys.ts';
import { act, livePreview, type Overlay, type Screen } from './screen.ts';

type Find = Extract<Overlay, { kind: 'find' }>;
type Help = Extract<Overlay, { kind: 'help' }>;
type Scores = Extract<Overlay, { kind: 'scores' }>;

/** Questions whose words hold everything that was typed; first those whose name does. */
export function foundQuestions(context: InterviewInput, screen: Screen, { line }: Find): readonly Question[] {
  const words = textOf(line).toLowerCase().split(/\s+/);
  const isIn = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return applying(context.questions, screen.interview.draft)
    .filter(({ key, wording, summary, chapter }) => isIn(`${key} ${wording} ${summary} ${chapter}`))
    .sort((one, other) => Number(isIn(other.key)) - Number(isIn(one.key)));
}

type Missing = { readonly standard: string; readonly rule: RuleResult };

/** Rules that are not met, with the standard they belong to. */
export function missingRules({ scores }: Preview): readonly Missing[] {
  return scores.flatMap(({ title, rules }) =>
    saidOnce(rules.filter(({ status }) => status === 'missing')).map((rule) => ({ standard: title, rule })),
  );
}

/** What a rule lacks, in a sentence. */
export const lackOf = ({ missing, demand }: RuleResult): string => missing ?? demand;

/** Rules of one standard that lack the same are one thing to do. */
function saidOnce(rules: readonly RuleResult[]): readonly RuleResult[] {
  const bySentence = new Map<string, RuleResult>();
  for (const rule of rules) {
    const known = bySentence.get(lackOf(rule));
    const both = known && { ...known, questions: [...known.questions, ...rule.questions] };
    bySentence.set(lackOf(rule), both ?? rule);
  }
  return [...bySentence.values()];
}

/** What is wrong with the files as they will be; notes are left for the end of the run. */
export function wantsAttention({ findings }: Preview): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

/** One row of the page of scores: what is wrong, or what a standard would like to see. */
export type Remark = { readonly finding: Finding } | Missing;

export function remarks(preview: Preview): readonly Remark[] {
  return [...wantsAttention(preview).map((finding) => ({ finding })), ...missingRules(preview)];
}

export function pressFind(
  context: InterviewInput,
  screen: Screen,
  find: Find,
  key: Key,
  page: number,
): Screen {
  const found = foundQuestions(context, screen, find);
  const at = Math.min(find.at, Math.max(0, found.length - 1));
  if ('name' in key && key.name === 'enter') {
    return found.length === 0 ? screen : goTo(context, screen, found[at]?.key);
  }
  const moved = moveIn(key, at, found.length, page);
  if (moved !== undefined) return { ...screen, overlay: { ...find, at: moved } };
  const line = editLine(find.line, key);
  return line ? { ...screen, overlay: { ...find, line, at: 0 } } : screen;
}

export function pressScores(
  context: InterviewInput,
  screen: Screen,
  overlay: Scores,
  key: Key,
  page: number,
): Screen {
  const rows = remarks(livePreview(context, screen));
  const at = Math.min(overlay.at, Math.max(0, rows.length - 1));
  if ('name' in key && key.name === 'enter') {
    const focused = rows[at];
    const rule = focused && 'rule' in focused ? focused.rule : undefined;
    return goTo(context, screen, reachable(context, screen)(rule)?.key);
  }
  const moved = moveIn(key, at, rows.length, page);
  return moved === undefined ? screen : { ...screen, overlay: { ...overlay, at: moved } };
}

/** The keys of the help scroll it, its first row up to `last`; any other closes it. */
export function pressHelp(closed: Screen, overlay: Help, key: Key, last: number, page: number): Screen {
  const moved = moveIn(key, Math.min(overlay.at, last), last + 1, page);
  return moved === undefined ? closed : { ...closed, overlay: { ...overlay, at: moved } };
}

/** Tells the question that gives a rule what it lacks: one that is asked now, else the profile that brings it. */
export function reachable(
  { questions }: InterviewInput,
  { interview }: Screen,
): (rule: RuleResult | undefined) => Question | undefined {
  const asked = applying(questions, interview.draft);
  const profile = asked.find(({ key }) => key === 'profile');
  return (rule) => {
    const wanted = rule?.questions ?? [];
    const direct = asked.find(({ key }) => wanted.includes(key));
    return direct ?? (questions.some(({ key }) => wanted.includes(key)) ? profile : undefined);
  };
}

function goTo(context: InterviewInput, screen: Screen, key: string | undefined): Screen {
  const closed = { ...screen, overlay: undefined };
  return key === undefined ? closed : act(context, closed, { type: 'go', key });
}

/** Where a key leads in a list of so many rows; nothing when it does not move in lists. */
function moveIn(key: Key, at: number, count: number, page: number): number | undefined {
  const step = 'name' in key ? steps.get(key.name)?.(page) : undefined;
  return step === undefined ? undefined : Math.max(0, Math.min(at + step, count - 1));
}

/** Home and End are left to the line that is typed. */
const steps: ReadonlyMap<string, (page: number) => number> = new Map<string, (page: number) => number>([
  ['down', () => 1],
  ['tab', () => 1],
  ['up', () => -1],
  ['shift-tab', () => -1],
  ['page-down', (page) => page],
  ['alt-down', (page) => page],
  ['page-up', (page) => -page],
  ['alt-up', (page) => -page],
]);
