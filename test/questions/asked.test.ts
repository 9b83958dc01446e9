import { describe, expect, it } from 'vitest';
import { asked, applying, worded } from '../../source/questions/asked.ts';
import { profileOf } from '../../source/questions/conditions.ts';
import { questions } from '../../source/questions/catalogue.ts';
import type { Draft, Origin } from '../../source/questions/draft.ts';
import type {
  Choice,
  ConfirmQuestion,
  ListQuestion,
  Question,
  Value,
} from '../../source/questions/question.ts';

type Row = Partial<Pick<Question, 'when' | 'profile' | 'settled'>> & { readonly key: string };

const question = (row: Row): ConfirmQuestion => ({
  kind: 'confirm',
  chapter: 'project',
  profile: 'short',
  wording: '',
  summary: '',
  help: '',
  default: true,
  ...row,
});

const draftOf = (answers: Record<string, Value | readonly [Value, Origin]>): Draft =>
  new Map(
    Object.entries(answers).map(([key, answer]) =>
      Array.isArray(answer) && answer.length === 2
        ? [key, { value: answer[0] as Value, origin: answer[1] as Origin }]
        : [key, { value: answer as Value, origin: 'default' }],
    ),
  );

const keys = (rows: readonly Question[]) => rows.map(({ key }) => key).join(' ');

describe('worded', () => {
  const shown = (forge: string, key = 'channels') => {
    const found = questions.find((one) => one.key === key) ?? expect.fail(`no ${key}`);
    const now = worded(found, draftOf({ forge }));
    return 'choices' in now ? now.choices?.[0]?.label : undefined;
  };

  it.each([
    ['github', 'private report on GitHub'],
    ['gitlab', 'private report on GitLab'],
    ['codeberg', 'private report on GitHub or GitLab'],
  ])('names %s alone where it takes private reports', (forge, label) => {
    expect(shown(forge)).toBe(label);
  });

  it('changes words, no values', () => {
    const values = (choices: readonly Choice[] = []) => choices.map(({ value }) => value);
    const lists = questions.filter((one: Question) => one.kind === 'list') as readonly ListQuestion[];
    for (const { choices, wordings = [] } of lists)
      for (const wording of wordings) expect(values(wording.choices)).toEqual(values(choices));
  });
});

describe('applying', () => {
  const rows = [
    question({ key: 'forge' }),
    question({ key: 'repository', when: { forge: ['github', 'gitlab'] } }),
    question({ key: 'advisories', when: { repository: ['a/b'] } }),
    question({ key: 'levels', profile: 'full' }),
  ];

  it.each([
    ['a condition that holds', { forge: 'github' }, 'forge repository'],
    ['a condition that does not', { forge: 'other' }, 'forge'],
    ['a condition on a missing answer', {}, 'forge'],
    [
      'a condition on a list that shares a value',
      { forge: [['gitlab', 'x'], 'default'] },
      'forge repository',
    ],
    ['the answer of a question that does not apply', { forge: 'other', repository: 'a/b' }, 'forge'],
    ['a chain of conditions', { forge: 'github', repository: 'a/b' }, 'forge repository advisories'],
    ['the full profile', { profile: 'full' }, 'forge levels'],
    ['an answer that somebody gave beyond the profile', { levels: [true, 'last-time'] }, 'forge levels'],
    ['an answer that nobody gave beyond the profile', { levels: [true, 'survey'] }, 'forge'],
  ] as const)('%s', (_, answers, expected) => {
    expect(keys(applying(rows, draftOf(answers as Record<string, Value>)))).toBe(expected);
  });
});

describe('asked', () => {
  const rows = [question({ key: 'forge', settled: true }), question({ key: 'name' })];

  it.each([
    ['a settled question that the survey answered is not asked', { forge: ['github', 'survey'] }, 'name'],
    ['a settled question with its mere default is asked', { forge: ['other', 'default'] }, 'forge name'],
    ['a settled question without an answer is asked', {}, 'forge name'],
    ['answering a settled question does not make it vanish', { forge: ['github', 'asked'] }, 'forge name'],
    ['a flag spares its question', { name: ['x', 'flag'] }, 'forge'],
    ['an answer of last time is asked again', { name: ['x', 'last-time'] }, 'forge name'],
  ] as const)('%s', (_, answers, expected) => {
    expect(keys(asked(rows, draftOf(answers as Record<string, [Value, Origin]>)))).toBe(expected);
  });

  it('leaves out answers beyond the profile, which stay in the review', () => {
    const row = question({ key: 'levels', profile: 'full' });
    expect(asked([row], draftOf({ levels: [true, 'last-time'] }))).toEqual([]);
  });
});

it.each([
  [{ profile: 'full' }, 'full'],
  [{}, 'standard'],
  [{ profile: 'huge' }, 'standard'],
] as const)('profileOf %o is %s', (answers, expected) => {
  expect(profileOf(draftOf(answers))).toBe(expected);
});

it('conditions of the catalogue name earlier questions only', () => {
  const order = questions.map(({ key }) => key);
  const late = questions.flatMap(({ key, when = {} }) =>
    Object.keys(when).filter((other) => !order.slice(0, order.indexOf(key)).includes(other)),
  );
  expect(late).toEqual([]);
});
