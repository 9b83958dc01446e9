import { describe, expect, it } from 'vitest';
import { interview } from '../../../source/terminal/plain.ts';
import { linearOutput } from '../../../source/terminal/plain/linear-output.ts';
import { readAnswer } from '../../../source/terminal/plain/read-answer.ts';
import {
  acknowledgeQuestion,
  channelsQuestion,
  emailQuestion,
  sample,
  sampleDraft,
  thanksQuestion,
} from '../../questions/interview/sample-questions.ts';
import { sampleContext } from '../screen/sample-context.ts';

const today = '2026-11-22';

const options = (question: { readonly choices?: readonly { value: string; label: string }[] }) =>
  question.choices ?? [];

describe('a typed line', () => {
  it.each([
    ['nothing keeps the answer', acknowledgeQuestion, '', { command: 'keep' }],
    ['< goes back', acknowledgeQuestion, '<', { command: 'back' }],
    ['> accepts the rest', acknowledgeQuestion, '>', { command: 'accept-rest' }],
    ['a number picks', acknowledgeQuestion, '1', { value: '48 hours' }],
    ['other words are read forgivingly', acknowledgeQuestion, '5bd', { value: '5 business days' }],
    ['- clears', acknowledgeQuestion, '-', { value: undefined }],
    ['- is no name where one must be given', emailQuestion, '-', { value: undefined }],
    ['a time as people say it', acknowledgeQuestion, 'a fortnight', { value: '2 weeks' }],
    ['? asks for help', acknowledgeQuestion, '?', { command: 'help' }],
    ['numbers keep their order', channelsQuestion, '2 1', { value: ['email', 'private-report'] }],
    ['names do as well', channelsQuestion, 'E-mail', { value: ['email'] }],
    [
      'also names of several words',
      channelsQuestion,
      'e-mail, Private report',
      { value: ['email', 'private-report'] },
    ],
    [
      'and values without commas',
      channelsQuestion,
      'email private-report',
      { value: ['email', 'private-report'] },
    ],
    [
      'items of an open list stand between commas',
      thanksQuestion,
      'Ada Lovelace, Grace',
      { value: ['Ada Lovelace', 'Grace'] },
    ],
    ['a choice by name', sample.profile, 'Full', { value: 'full' }],
    ['y is yes', sample.bounty, 'y', { value: true }],
    ['anything else is neither', sample.bounty, 'perhaps', { problem: 'type y for yes or n for no' }],
  ])('%s', (_, question, typed, expected) => {
    expect(readAnswer(question, 'choices' in question ? options(question) : [], typed, today)).toEqual(
      expected,
    );
  });
});

describe('a number that the list does not have', () => {
  const seven = Array.from({ length: 7 }, (_, index) => ({ value: `v${String(index)}`, label: 'x' }));

  it.each([
    ['is no time of so many days', acknowledgeQuestion, '9'],
    ['is no choice', sample.profile, '9'],
    ['is no item', channelsQuestion, '1 9'],
    ['is no own item either', thanksQuestion, '9'],
    ['zero neither', acknowledgeQuestion, '0'],
  ])('%s', (_, question, typed) => {
    expect(readAnswer(question, seven, typed, today)).toMatchObject({
      problem: expect.stringMatching(/^the list has no [09]: type a number from 1 to 7/) as string,
    });
  });

  it('is an answer where there is no list', () => {
    expect(readAnswer(thanksQuestion, [], '9', today)).toEqual({ value: ['9'] });
  });
});

describe('the interview', () => {
  const held = async (...typed: readonly string[]) => {
    const said: string[] = [];
    const answers = [...typed];
    const agreed = await interview(
      sampleContext(),
      () => Promise.resolve(answers.shift() ?? 'w'),
      (text) => said.push(text),
    );
    return { draft: agreed?.draft, said: said.join('') };
  };

  it('asks in full sentences and hands over the answers', async () => {
    const { draft, said } = await held('', '', 'ops@kestrel-lab.org', '5bd', 'y');
    expect(draft?.get('acknowledge')?.value).toBe('5 business days');
    expect(draft?.get('bounty')?.value).toBe(true);
    expect(said).toContain('Question 3 of 5, Reporting.\nWhich address?\nWhy it matters.\n');
    expect(said).toContain('Now: security@kestrel-lab.org (last time).');
  });

  it('says beforehand which files would be written', async () => {
    const { said } = await held('>', 'w');
    const greeting = said.slice(0, said.indexOf('Question 1'));
    expect(greeting).toContain(
      'These files would be written once you agree:\n  SECURITY.md is new.\n  long.txt is new.\n',
    );
  });

  it('names choices as they are shown, not by what stands for them', async () => {
    const { said } = await held('', 'pigeon', '1', '', '', '', 'w');
    expect(said).toContain('Please try again: "pigeon" is not in the list: "private report", "e-mail".');
  });

  it('opens with what clashes, and goes on from the start once that is settled', async () => {
    const context = sampleContext({
      clashing: ['acknowledge'],
      problems: (draft) =>
        new Map(draft.get('acknowledge')?.value === '48 hours' ? [['acknowledge', 'too soon']] : []),
      draft: sampleDraft({ email: 'a@b.org', acknowledge: '48 hours' }, 'flag'),
    });
    const said: string[] = [];
    const answers = ['5bd', '>', 'w'];
    await interview(
      context,
      () => Promise.resolve(answers.shift() ?? 'w'),
      (text) => said.push(text),
    );
    expect(said.join('').match(/How soon\?|clash: too soon\.|Question 1 of \d/g)).toEqual([
      'How soon?',
      'clash: too soon.',
      'Question 1 of 4',
    ]);
  });

  it('drops an unfinished interview only where that is what was said', async () => {
    const context = sampleContext({ unfinished: sampleDraft({ email: 'kept@b.org' }, 'asked') });
    const answers = ['>', 'what?', 'y', '>', 'w'];
    const agreed = await interview(
      context,
      () => Promise.resolve(answers.shift() ?? 'w'),
      () => undefined,
    );
    expect(agreed?.draft.get('email')?.value).toBe('kept@b.org');
  });

  it('says why an answer cannot stay, and asks again', async () => {
    const { draft, said } = await held('', '', 'nobody', '', '>');
    expect(said).toContain('Please try again: "nobody" is not an e-mail address.');
    expect(draft?.get('email')?.value).toBe('security@kestrel-lab.org');
  });

  it('says how it read an answer, what may be typed, and where the row begins', async () => {
    const { said } = await held('<', '', '', '', '?', '5bd', '', 'w');
    expect(said).toContain('This is the first question.\n');
    expect(said).toContain('Type < to go back, > to take the rest as it stands, ? for help');
    expect(said).toContain('Acknowledge: 5 business days.\n');
  });

  it('a re-run with nothing to do is over with Enter', async () => {
    const said: string[] = [];
    const unchanged = {
      id: 'p',
      path: 'SECURITY.md',
      action: 'unchanged',
      conflicts: [],
      notes: [],
    } as const;
    const context = sampleContext({
      greeting: { ...sampleContext().greeting, kind: 're-run' },
      preview: () => ({ rendered: [], changes: [unchanged], scores: [], findings: [] }),
    });
    const draft = await interview(
      context,
      () => Promise.resolve(''),
      (text) => said.push(text),
    );
    expect(said.join('')).toContain('Everything is up to date. There is nothing to do.\n');
    expect(said.join('')).not.toContain('Question 1');
    expect(draft?.draft.get('email')?.value).toBe('security@kestrel-lab.org');
  });

  it('lists questions without an answer in the review too, so that each can be reached', async () => {
    const { said, draft } = await held('full', '>', '5', 'Ada', 'w');
    expect(said).toContain('  5. Thanks: no answer\n');
    expect(draft?.get('thanks')?.value).toEqual(['Ada']);
  });

  it('says which answers follow another one, and why one is still open', async () => {
    const context = sampleContext({
      problems: (draft) => {
        const paid = draft.get('bounty')?.value === true;
        return new Map(
          paid && draft.get('acknowledge')?.value !== '48 hours' ? [['acknowledge', 'too late']] : [],
        );
      },
    });
    const said: string[] = [];
    const answers = ['>', '5', 'y', '4', '5bd', '48 hours', 'w'];
    await interview(
      context,
      () => Promise.resolve(answers.shift() ?? 'w'),
      (text) => said.push(text),
    );
    expect(said.join('')).toContain('Bounty: yes.\nAcknowledge follows it: 48 hours.\n');
    expect(said.join('')).toContain('Please try again: too late.\n');
  });

  it('says why the rest cannot be taken as it stands', async () => {
    const said: string[] = [];
    const answers = ['>', 'ops@kestrel-lab.org', 'w'];
    await interview(
      sampleContext({ draft: new Map() }),
      () => Promise.resolve(answers.shift() ?? 'w'),
      (text) => said.push(text),
    );
    expect(said.join('')).toContain('Now: no answer.\nStill open: needs an answer.\n');
  });

  it('reads what changes, before anything is written', async () => {
    const update = { id: 'p', path: 'b.md', action: 'update', conflicts: [], notes: [] } as const;
    const changes = [
      { ...update, path: 'a.md', action: 'create', after: 'one\n  two\n' },
      { ...update, before: 'a\nb\nc\n', after: 'a\nB\nc\nd\n' },
    ] as const;
    const said: string[] = [];
    const answers = ['>', 'd', 'w'];
    await interview(
      sampleContext({ preview: () => ({ rendered: [], changes, scores: [], findings: [] }) }),
      () => Promise.resolve(answers.shift() ?? 'w'),
      (text) => said.push(text),
    );
    expect(said.join('')).toContain(
      '\na.md is new. It will say:\n  one\n    two\n' +
        '\nb.md is changed.\nFrom line 2, in place of:\n  b\nit will say:\n  B\nAfter line 3, added:\n  d\n',
    );
  });

  it('names what is wrong before the questions, and in the review', async () => {
    const finding = { severity: 'warning', code: 'x', path: '.env', message: 'git tracks .env' } as const;
    const { preview } = sampleContext();
    const said: string[] = [];
    const answers = ['>', 'w'];
    await interview(
      sampleContext({ preview: (draft) => ({ ...preview(draft), findings: [finding] }) }),
      () => Promise.resolve(answers.shift() ?? 'w'),
      (text) => said.push(text),
    );
    expect(said.join('').match(/To look at: \.env: git tracks \.env\.\n|Question 1|Review/g)).toEqual([
      'To look at: .env: git tracks .env.\n',
      'Question 1',
      'Review',
      'To look at: .env: git tracks .env.\n',
    ]);
  });

  it('goes back, and edits an answer from the review', async () => {
    const { draft } = await held('3', '<', '1', '>', '4', '48 hours', 'w');
    expect(draft?.get('profile')?.value).toBe('short');
    expect(draft?.get('acknowledge')?.value).toBe('48 hours');
  });
});

it('output that redraws its line becomes output that only goes on', () => {
  let seen = '';
  const output = linearOutput((text) => (seen += text));
  for (const chunk of [
    'Answer: ',
    '\u001b[2K\u001b[GAnswer: a\u001b[10G',
    '\u001b[2K\u001b[GAnswer: ab',
    '\u001b[2K\u001b[GAnswer: a',
    '\n',
  ]) {
    output.write(chunk);
  }
  expect(seen).toBe('Answer: ab\b \b\n');
});
