import { checkEmail } from '../../../source/questions/checks.ts';
import { checkAcknowledge } from '../../../source/questions/duration.ts';
import type { Draft, Origin } from '../../../source/questions/draft.ts';
import type { Rules } from '../../../source/questions/interview/interview.ts';
import type { ListQuestion, Question, TextQuestion, Value } from '../../../source/questions/question.ts';

const common = { profile: 'short', summary: '', help: 'Why it matters.' } as const;

/** A small catalogue with one question of each kind, a condition, and one of the full profile. */
export const sample = {
  profile: {
    ...common,
    key: 'profile',
    kind: 'choice',
    chapter: 'project',
    wording: 'How much?',
    choices: [
      { value: 'short', label: 'short' },
      { value: 'standard', label: 'standard' },
      { value: 'full', label: 'full' },
    ],
    default: 'short',
  },
  channels: {
    ...common,
    key: 'channels',
    kind: 'list',
    chapter: 'reporting',
    wording: 'Which channels?',
    choices: [
      { value: 'private-report', label: 'private report' },
      { value: 'email', label: 'e-mail' },
    ],
    open: false,
    required: true,
    default: ['email'],
  },
  email: {
    ...common,
    key: 'email',
    kind: 'text',
    chapter: 'reporting',
    wording: 'Which address?',
    when: { channels: ['email'] },
    required: true,
    check: checkEmail,
  },
  acknowledge: {
    ...common,
    key: 'acknowledge',
    kind: 'text',
    chapter: 'response',
    wording: 'How soon?',
    default: '3 business days',
    choices: [
      { value: '48 hours', label: '48 hours' },
      { value: '3 business days', label: '3 business days', hint: 'usual' },
      { value: 'best effort', label: 'no promise' },
    ],
    typedAs: 'span',
    check: checkAcknowledge,
  },
  thanks: {
    ...common,
    key: 'thanks',
    kind: 'list',
    chapter: 'response',
    profile: 'full',
    wording: 'Whom do you thank?',
    open: true,
  },
  bounty: {
    ...common,
    key: 'bounty',
    kind: 'confirm',
    chapter: 'files',
    wording: 'Is there a bounty?',
    default: false,
  },
} as const satisfies Record<string, Question>;

export const sampleQuestions: readonly Question[] = Object.values(sample);
export const emailQuestion: TextQuestion = sample.email;
export const acknowledgeQuestion: TextQuestion = sample.acknowledge;
export const thanksQuestion: ListQuestion = sample.thanks;
export const channelsQuestion: ListQuestion = sample.channels;

/** Rules without problems between questions and without suggestions, unless the test brings its own. */
export function sampleRules(rules: Partial<Rules> = {}): Rules {
  return { questions: sampleQuestions, problems: () => new Map(), suggestions: () => [], ...rules };
}

/** A draft of plain values, all of one origin. */
export function sampleDraft(values: Readonly<Record<string, Value>> = {}, origin: Origin = 'default'): Draft {
  return new Map(Object.entries(values).map(([key, value]) => [key, { value, origin }]));
}
