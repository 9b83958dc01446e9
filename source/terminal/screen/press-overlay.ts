import type { RuleResult } from '../../standards/standard.ts';
import { applying } from '../../questions/asked.ts';
import type { Question } from '../../questions/question.ts';
import { editLine, textOf } from '../inputs/line.ts';
import type { InterviewInput } from '../interview-input.ts';
import type { Key } from '../keys.ts';
import { helpKeys } from '../views/help-keys.ts';
import { act, liveDraft, type Overlay, type Screen } from './screen.ts';

type Find = Extract<Overlay, { kind: 'find' }>;
type Help = Extract<Overlay, { kind: 'help' }>;
type Scores = Extract<Overlay, { kind: 'scores' }>;

/** Questions whose words hold everything that was typed. */
export function foundQuestions(context: InterviewInput, screen: Screen, { line }: Find): readonly Question[] {
  const words = textOf(line).toLowerCase().split(/\s+/);
  return applying(context.questions, screen.interview.draft).filter(({ key, wording, summary, chapter }) => {
    const text = `${key} ${wording} ${summary} ${chapter}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Rules that are not met, with the standard they belong to. */
export function missingRules(
  context: InterviewInput,
  screen: Screen,
): readonly { readonly standard: string; readonly rule: RuleResult }[] {
  return context
    .preview(liveDraft(context, screen))
    .scores.flatMap(({ title, rules }) =>
      rules.filter(({ status }) => status === 'missing').map((rule) => ({ standard: title, rule })),
    );
}

export function pressFind(context: InterviewInput, screen: Screen, find: Find, key: Key): Screen {
  const found = foundQuestions(context, screen, find);
  const at = Math.min(find.at, Math.max(0, found.length - 1));
  if ('name' in key && key.name === 'enter') return goTo(context, screen, found[at]?.key);
  const moved = moveIn(key, at, found.length);
  if (moved !== undefined) return { ...screen, overlay: { ...find, at: moved } };
  const line = editLine(find.line, key);
  return line ? { ...screen, overlay: { ...find, line, at: 0 } } : screen;
}

export function pressScores(context: InterviewInput, screen: Screen, overlay: Scores, key: Key): Screen {
  const rules = missingRules(context, screen);
  const at = Math.min(overlay.at, Math.max(0, rules.length - 1));
  if ('name' in key && key.name === 'enter') {
    return goTo(context, screen, reachable(context, screen, rules[at]?.rule)?.key);
  }
  const moved = moveIn(key, at, rules.length);
  return moved === undefined ? screen : { ...screen, overlay: { ...overlay, at: moved } };
}

/** The keys of the help scroll it; any other closes it. */
export function pressHelp(closed: Screen, overlay: Help, key: Key): Screen {
  // A narrow window takes up to three lines for a key.
  const moved = moveIn(key, overlay.at, helpKeys.length * 3);
  return moved === undefined ? closed : { ...closed, overlay: { ...overlay, at: moved } };
}

/** The question that gives a rule what it lacks: one that is asked now, else the profile that brings it. */
export function reachable(
  context: InterviewInput,
  { interview }: Screen,
  rule: RuleResult | undefined,
): Question | undefined {
  const asked = applying(context.questions, interview.draft);
  const wanted = rule?.questions ?? [];
  const direct = asked.find(({ key }) => wanted.includes(key));
  const exists = context.questions.some(({ key }) => wanted.includes(key));
  return direct ?? (exists ? asked.find(({ key }) => key === 'profile') : undefined);
}

function goTo(context: InterviewInput, screen: Screen, key: string | undefined): Screen {
  const closed = { ...screen, overlay: undefined };
  return key === undefined ? closed : act(context, closed, { type: 'go', key });
}

function moveIn(key: Key, at: number, count: number): number | undefined {
  if (!('name' in key)) return undefined;
  if (key.name === 'down' || key.name === 'tab') return Math.min(at + 1, Math.max(0, count - 1));
  if (key.name === 'up' || key.name === 'shift-tab') return Math.max(at - 1, 0);
  return undefined;
}
