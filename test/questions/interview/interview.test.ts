import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finalDraft,
  openProblems,
  reduceInterview,
  startInterview,
  withAnswer,
  type Action,
  type Interview,
} from '../../../source/questions/interview/interview.ts';
import { sample, sampleDraft, sampleRules } from './sample-questions.ts';

const rules = sampleRules();
const start = (values = {}) => startInterview(rules, sampleDraft(values));
const run = (state: Interview, ...actions: readonly Action[]) =>
  actions.reduce((now, action) => reduceInterview(rules, now, action), state);
const begin = { type: 'begin' } as const;
const back = { type: 'back' } as const;
const undo = { type: 'undo' } as const;
const acceptRest = { type: 'accept-rest' } as const;
const answer = (value: string | boolean | readonly string[] | undefined) =>
  ({ type: 'answer', value }) as const;
const go = (key: string) => ({ type: 'go', key }) as const;
const place = ({ view, at }: Interview) => (view === 'question' ? at : view);

const mail = 'security@kestrel-lab.org';

describe('moving', () => {
  it.each([
    ['starts with a greeting', [], 'greeting'],
    ['begins with the first question', [begin], 'profile'],
    ['an answer leads to the next question', [begin, answer('short')], 'channels'],
    [
      'a condition that does not hold skips its question',
      [begin, answer('short'), answer(['private-report'])],
      'acknowledge',
    ],
    ['back leads to the question before', [begin, answer('short'), back], 'profile'],
    ['back from the first question leads to the greeting', [begin, back], 'greeting'],
    ['the last answer leads to the review', [go('bounty'), answer(false)], 'review'],
    ['back from the review leads to the last question', [go('bounty'), answer(false), back], 'bounty'],
    ['an answer after a jump leads back to where it began', [begin, go('bounty'), answer(false)], 'profile'],
    [
      'and on from there',
      [begin, answer('short'), go('bounty'), answer(false), answer(['private-report'])],
      'acknowledge',
    ],
    [
      'several jumps begin where the first one did',
      [begin, go('channels'), go('bounty'), answer(false)],
      'profile',
    ],
    ['a jump to the question at hand is none', [begin, go('profile'), answer('short')], 'channels'],
    [
      'a jump back to its beginning ends it',
      [begin, go('bounty'), go('profile'), answer('short')],
      'channels',
    ],
    ['back after a jump leads to the question before', [begin, go('bounty'), back], 'acknowledge'],
    ['and Enter on from there', [begin, go('bounty'), back, answer('48 hours')], 'bounty'],
    [
      'a beginning that is no longer asked is passed over',
      [begin, answer('short'), answer(['email']), go('channels'), answer(['private-report'])],
      'acknowledge',
    ],
    [
      'a jump out of an edit leads back to it, and from there to the review',
      [acceptRest, answer(mail), go('channels'), go('bounty'), answer(false), answer(['email'])],
      'review',
    ],
    [
      'an edit that is no longer asked leads to the review',
      [acceptRest, answer(mail), go('email'), go('channels'), answer(['private-report'])],
      'review',
    ],
    [
      'undo leads back to the jump with its beginning',
      [begin, go('bounty'), answer(false), undo, answer(true)],
      'profile',
    ],
    ['going to a question that is not asked stays', [begin, go('thanks')], 'profile'],
    ['accepting the rest stops at what nobody knows', [begin, acceptRest], 'email'],
    ['then leads straight to the review', [begin, acceptRest, answer(mail)], 'review'],
    [
      'an answer edited from the review leads back to it',
      [acceptRest, answer(mail), go('channels'), answer(['email'])],
      'review',
    ],
    ['leaving an edit leads back to it too', [acceptRest, answer(mail), go('channels'), back], 'review'],
  ] as const)('%s', (_, actions, expected) => {
    expect(place(run(start(), ...actions))).toBe(expected);
  });
});

describe('answers', () => {
  it('come from the maintainer once they are changed', () => {
    const { draft } = run(start({ profile: 'short' }), begin, answer('full'));
    expect(draft.get('profile')).toEqual({ value: 'full', origin: 'asked' });
  });

  it('keep their origin when they are only confirmed', () => {
    const { draft } = run(
      startInterview(rules, sampleDraft({ profile: 'short' }, 'last-time')),
      begin,
      answer('short'),
    );
    expect(draft.get('profile')?.origin).toBe('last-time');
  });

  it('are refused with a reason, and the reason goes with the next step', () => {
    const refused = run(start(), begin, go('email'), answer('nobody'));
    expect(place(refused)).toBe('email');
    expect(refused.refusal).toContain('not an e-mail address');
    expect(run(refused, back).refusal).toBeUndefined();
  });

  it('are refused by rules between questions', () => {
    const strict = sampleRules({ problems: () => new Map([['bounty', 'not without e-mail']]) });
    const state = [begin, go('bounty'), answer(true)] as const;
    const refused = state.reduce<Interview>((now, action) => reduceInterview(strict, now, action), start());
    expect(refused.refusal).toBe('not without e-mail');
  });

  it('get what the repository suggests as soon as their question applies', () => {
    const knowing = sampleRules({
      suggestions: (key) => (key === 'email' ? [{ value: mail, from: 'package.json' }] : []),
    });
    const without = startInterview(knowing, sampleDraft({ channels: ['private-report'] }, 'asked'));
    expect(without.draft.has('email')).toBe(false);
    const state = [begin, go('channels'), answer(['email'])] as const;
    const { draft } = state.reduce<Interview>(
      (now, action) => reduceInterview(knowing, now, action),
      without,
    );
    expect(draft.get('email')).toEqual({ value: mail, origin: 'survey', from: 'package.json' });
  });

  it('that are mere defaults follow the answers that they depend on', () => {
    const thanks = {
      ...sample.thanks,
      profile: 'short',
      default: ['Ada'],
      defaults: [{ when: { profile: ['full'] }, value: ['Ada', 'Grace'] }],
    } as const;
    const depending = sampleRules({ questions: [sample.profile, thanks] });
    const before = startInterview(depending, new Map());
    expect(before.draft.get('thanks')?.value).toEqual(['Ada']);
    const after = [begin, answer('full')].reduce(
      (now, action) => reduceInterview(depending, now, action),
      before,
    );
    expect(after.draft.get('thanks')?.value).toEqual(['Ada', 'Grace']);
  });

  it('that are mere defaults give way to the next choice where they would be refused', () => {
    const slow = sampleRules({
      problems: (draft) =>
        new Map(draft.get('acknowledge')?.value === '3 business days' ? [['acknowledge', 'too soon']] : []),
    });
    expect(startInterview(slow, new Map()).draft.get('acknowledge')).toEqual({
      value: '48 hours',
      origin: 'default',
    });
    const given = startInterview(slow, sampleDraft({ acknowledge: '3 business days' }, 'flag'));
    expect(given.draft.get('acknowledge')?.value).toBe('3 business days');
  });

  it('that were taken away stay away', () => {
    const { draft } = run(start(), begin, go('acknowledge'), answer(undefined));
    expect(draft.has('acknowledge')).toBe(false);
  });

  it('of questions that do not apply are not handed over', () => {
    const draft = sampleDraft({ channels: ['private-report'], email: mail });
    expect([...finalDraft(rules, draft).keys()]).toEqual(['channels']);
  });

  it('that are missing stand between the draft and a write', () => {
    expect([...openProblems(rules, start().draft)]).toEqual([['email', 'needs an answer']]);
  });
});

describe('answers that were given beforehand and clash', () => {
  const clashing = sampleRules({
    clashing: ['bounty', 'acknowledge'],
    problems: (draft) =>
      new Map([
        ...(draft.get('acknowledge')?.value === '48 hours' ? [['acknowledge', 'too soon'] as const] : []),
        ...(draft.get('bounty')?.value === true ? [['bounty', 'no money'] as const] : []),
      ]),
  });
  const opened = startInterview(
    clashing,
    sampleDraft({ email: mail, acknowledge: '48 hours', bounty: true }, 'flag'),
  );
  const go = (state: Interview, ...actions: readonly Action[]) =>
    actions.reduce((now, action) => reduceInterview(clashing, now, action), state);

  it('open the interview, with the reason', () => {
    expect(place(opened)).toBe('acknowledge');
    expect(opened.refusal).toBe('answers that were given clash: too soon');
  });

  it('are asked one after another, then comes the greeting', () => {
    const next = go(opened, answer('3 business days'));
    expect([place(next), next.refusal]).toEqual(['bounty', 'answers that were given clash: no money']);
    expect(place(go(next, answer(false)))).toBe('greeting');
    expect(place(go(next, answer(false), begin, answer('short')))).toBe('channels');
  });

  it('are refused once more where they stay, and back leads to the greeting', () => {
    expect(go(opened, answer('48 hours')).refusal).toBe('too soon');
    expect(place(go(opened, back))).toBe('greeting');
    expect(place(go(opened, answer('3 business days'), undo))).toBe('acknowledge');
  });

  it('do not matter where they clash no more', () => {
    expect(place(startInterview(clashing, sampleDraft({ email: mail })))).toBe('greeting');
  });
});

describe('an unfinished interview', () => {
  const saved = sampleDraft({ channels: ['email'], bounty: true }, 'asked');

  it('goes on after the last answer', () => {
    const state = run(start(), { type: 'resume', draft: sampleDraft({ channels: ['email'] }, 'asked') });
    expect(place(state)).toBe('email');
    expect(place(run(start(), { type: 'resume', draft: saved }))).toBe('review');
  });

  it('keeps what is known without it: what the repository says, last time, and this command line', () => {
    const { draft } = run(
      startInterview(
        rules,
        new Map([...sampleDraft({ email: mail }, 'last-time'), ...sampleDraft({ bounty: false }, 'flag')]),
      ),
      { type: 'resume', draft: saved },
    );
    expect(draft.get('email')).toEqual({ value: mail, origin: 'last-time' });
    expect(draft.get('bounty')).toEqual({ value: false, origin: 'flag' });
    expect(draft.get('channels')).toEqual({ value: ['email'], origin: 'asked' });
    expect(draft.get('acknowledge')?.value).toBe('3 business days');
  });
});

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(begin, back, acceptRest),
  fc.constantFrom('profile', 'channels', 'email', 'acknowledge', 'bounty', 'thanks').map(go),
  fc.constantFrom('short', 'full', mail, '48 hours', true, false, ['email'], [], undefined).map(answer),
);

describe('undo', () => {
  it('takes back every answer, one by one', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 25 }), (actions) => {
        const first = start();
        const last = run(first, ...actions);
        const undone = run(last, ...Array.from({ length: last.past.length }, () => undo));
        expect([...undone.draft]).toEqual([...first.draft]);
        expect(undone.past).toEqual([]);
      }),
    );
  });

  it('does nothing where there is nothing to undo', () => {
    expect(run(start(), undo)).toEqual(start());
  });
});

it('whatever is done, the question at hand is one that applies', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 25 }), (actions) => {
      const state = run(start(), ...actions);
      const known = finalDraft(rules, withAnswer(state.draft, state.at, 'anything'));
      expect(state.view !== 'question' || known.has(state.at)).toBe(true);
    }),
  );
});
