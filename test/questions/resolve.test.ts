import { describe, expect, it } from 'vitest';
import { questions } from '../../source/questions/catalogue.ts';
import {
  missing,
  resolve,
  suggestionsFor,
  type Given,
  type Sources,
} from '../../source/questions/resolve.ts';
import { githubFacts, noFacts } from '../facts.ts';

const given = (answers: Readonly<Record<string, unknown>>): ReadonlyMap<string, Given> =>
  new Map(Object.entries(answers).map(([key, value]) => [key, { value }]));

const sources = (known: Partial<Sources> = {}): Sources => ({
  flags: given({}),
  answersFile: given({}),
  lastTime: given({}),
  policy: given({}),
  facts: githubFacts,
  ...known,
});

describe('who wins, the strongest first', () => {
  const all = {
    flags: given({ projectName: 'Flag' }),
    answersFile: given({ projectName: 'File' }),
    lastTime: given({ projectName: 'Last' }),
    policy: given({ projectName: 'Policy' }),
  };
  const without = (...names: (keyof typeof all)[]) =>
    sources({ ...all, ...Object.fromEntries(names.map((name) => [name, given({})])) });

  it.each([
    ['flag', without(), 'Flag'],
    ['answers-file', without('flags'), 'File'],
    ['last-time', without('flags', 'answersFile'), 'Last'],
    ['policy', without('flags', 'answersFile', 'lastTime'), 'Policy'],
    ['survey', without('flags', 'answersFile', 'lastTime', 'policy'), 'kite'],
  ])('%s', (origin, known, value) => {
    expect(resolve(questions, known).draft.get('projectName')).toMatchObject({ origin, value });
  });

  it('default, where nobody knows', () => {
    expect(resolve(questions, sources()).draft.get('acknowledge')).toEqual({
      value: '3 business days',
      origin: 'default',
    });
  });
});

it('asks for what is required and unknown, by its flag', () => {
  const { draft } = resolve(questions, sources({ facts: noFacts }));
  expect(missing(questions, draft, noFacts).map(({ sentence }) => sentence)).toEqual([
    '--email is needed: address for security reports (text).',
  ]);
});

it('refuses what somebody wrote down wrongly, naming the flag', () => {
  const { problems } = resolve(questions, sources({ flags: given({ email: 'nobody' }) }));
  expect(problems.map(({ sentence }) => sentence)).toEqual(['--email: "nobody" is not an e-mail address.']);
});

it('leaves aside what an old policy says wrongly', () => {
  const { draft, problems } = resolve(
    questions,
    sources({ policy: given({ email: 'security@example.com' }) }),
  );
  expect(problems).toEqual([]);
  expect(draft.get('email')?.value).toBe('ada@kestrel-lab.org');
});

it('drops the answer to a question whose condition no longer holds', () => {
  const { draft } = resolve(
    questions,
    sources({
      flags: given({ channels: ['private-report'] }),
      lastTime: given({ email: 'a@kestrel-lab.org' }),
    }),
  );
  expect(draft.has('email')).toBe(false);
});

it('suggests each value once, and only values that pass the check', () => {
  const email = questions.find(({ key }) => key === 'email')!;
  const facts = {
    ...noFacts,
    manifests: ['a@kestrel-lab.org', 'a@kestrel-lab.org', 'me@example.com'].map((address, index) => ({
      path: `p${index}/package.json`,
      ecosystem: 'npm' as const,
      private: false,
      emails: [address],
      dependencies: [],
    })),
  };
  expect(suggestionsFor(email, facts)).toEqual([{ value: 'a@kestrel-lab.org', from: 'p0/package.json' }]);
});

it('takes an address that somebody gives for a channel that they want', () => {
  const policy = given({ channels: ['private-report'] });
  const flags = given({ email: 'security@kestrel-lab.org' });
  const { draft } = resolve(questions, sources({ policy, flags }));
  expect(draft.get('channels')?.value).toEqual(['private-report', 'email']);
  expect(draft.get('email')?.value).toBe('security@kestrel-lab.org');
});

describe('which files are written where nobody says', () => {
  const licensed = { ...githubFacts, license: { path: 'LICENSE', expression: 'MIT' } };
  const codeberg = { forge: 'codeberg', host: 'codeberg.org', owner: 'kestrel-lab', name: 'kite' } as const;
  const twins = ['security-insights', 'issue-link', 'readme-link', 'support'];
  const filesOf = (known: Partial<Sources>, profile: string) => {
    const { draft } = resolve(questions, sources({ ...known, flags: given({ profile }) }));
    const files = draft.get('files')?.value;
    return twins.filter((file) => typeof files === 'object' && files.includes(file));
  };

  it.each([
    ['full', licensed, twins],
    ['standard', licensed, ['security-insights', 'issue-link', 'readme-link']],
    ['standard', githubFacts, ['issue-link', 'readme-link']],
    ['standard', { ...licensed, remote: codeberg }, ['issue-link', 'readme-link']],
    ['standard', noFacts, ['readme-link']],
    ['full', noFacts, ['readme-link', 'support']],
    ['short', licensed, []],
  ])('%s, case %#', (profile, facts, expected) => {
    expect(filesOf({ facts }, profile)).toEqual(expected);
  });

  it('a file that is left out takes the answers along that were for it alone', () => {
    const maintainersOf = (facts: Sources['facts']) =>
      resolve(questions, sources({ facts, flags: given({ profile: 'standard' }) })).draft.has('maintainers');
    expect([maintainersOf(licensed), maintainersOf(githubFacts)]).toEqual([true, false]);
  });

  it('none of them where that question is left to the maintainer', () => {
    expect(filesOf({ facts: licensed, unsaid: new Set(['files']) }, 'full')).toEqual([]);
  });
});

describe('what is left to the maintainer', () => {
  const { draft } = resolve(questions, sources({ unsaid: new Set(['acknowledge', 'cve', 'channels']) }));

  it('has neither a default nor a guess', () => {
    expect(draft.has('acknowledge')).toBe(false);
    expect(draft.has('cve')).toBe(false);
    expect(draft.has('disclosureWindow')).toBe(true);
  });

  it('but the plain default where a run cannot do without', () => {
    expect(draft.get('channels')).toEqual({ value: ['email'], origin: 'default' });
  });

  it('and takes what somebody says', () => {
    const known = sources({ unsaid: new Set(['cve']), flags: given({ cve: 'every' }) });
    expect(resolve(questions, known).draft.get('cve')?.value).toBe('every');
  });
});

it('hears of a slip in an answer that does not apply', () => {
  const flags = given({ channels: ['email'], email: 'ada@kestrel-lab.org', formUrl: 'nowhere' });
  expect(resolve(questions, sources({ flags })).problems.map(({ key }) => key)).toEqual(['formUrl']);
});

it('offers the report form of a forge that has one, without calling that evidence', () => {
  expect(resolve(questions, sources()).draft.get('channels')).toEqual({
    value: ['private-report', 'email'],
    origin: 'default',
  });
});

it.each([
  [['v1.0.0'], 'latest-major'],
  [['2025.09.26', '2026.11.3'], 'latest-release'],
  [['24.04', '24.10', '1.9'], 'latest-release'],
  [['2014.1', 'v1.0.0', 'v2.0.0'], 'latest-major'],
  [['0.28.1', '1.0.dev1', '1.0.0-rc.1'], 'latest-release'],
])('the tags %j suggest %s', (tags, rule) => {
  const { draft } = resolve(questions, sources({ facts: { ...noFacts, tags } }));
  expect(draft.get('supportedVersions')?.value).toBe(rule);
});

describe('answers that clash in a policy of the maintainer', () => {
  const policy = given({ channels: ['private-report', 'email'], email: 'security@kestrel-lab.org' });

  it('stop nobody: no remote tells the forge of the private report that the text names', () => {
    const { draft, problems, tolerated } = resolve(questions, sources({ policy, facts: noFacts }));
    expect(problems).toEqual([]);
    expect(tolerated.map(({ key }) => key)).toEqual(['channels']);
    expect(draft.get('channels')?.value).toEqual(['private-report', 'email']);
  });

  it('are a slip where a flag says the other half', () => {
    const flags = given({ forge: 'codeberg' });
    const { problems, tolerated } = resolve(questions, sources({ policy, flags }));
    expect(problems.map(({ key }) => key)).toContain('channels');
    expect(tolerated).toEqual([]);
  });
});
