import { stripVTControlCharacters } from 'node:util';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Draft } from '../../../source/questions/draft.ts';
import type { Change } from '../../../source/documents/document.ts';
import { checkDate, checkSupportEnd } from '../../../source/questions/checks.ts';
import type { Question } from '../../../source/questions/question.ts';
import type { Finding } from '../../../source/standards/standard.ts';
import type { InterviewInput } from '../../../source/terminal/interview-input.ts';
import type { Key } from '../../../source/terminal/keys.ts';
import type { Size } from '../../../source/terminal/layout.ts';
import { press } from '../../../source/terminal/screen/press.ts';
import { startScreen } from '../../../source/terminal/screen/screen.ts';
import { App } from '../../../source/terminal/views/app.tsx';
import { Frame } from '../../../source/terminal/views/frame.tsx';
import { keys } from '../inputs/press.ts';
import { sample, sampleDraft } from '../../questions/interview/sample-questions.ts';
import { conflictContext } from '../conflicts/conflict-context.ts';
import { sampleContext } from '../screen/sample-context.ts';

afterEach(cleanup);

const wide: Size = { columns: 100, rows: 30 };

/** What stands in the window after these keys; lists of keys are written as in `a b enter ctrl-r`. */
function see(line: string, context = sampleContext(), size = wide): string {
  return stripVTControlCharacters(painted(line, context, size));
}

/** The same with the escape sequences of its styles. */
function painted(line: string, context = sampleContext(), size = wide): string {
  const screen = keys(line).reduce((now, one: Key) => press(context, now, one, size), startScreen(context));
  return render(<Frame context={context} screen={screen} size={size} />).lastFrame() ?? '';
}

/** The left side of a wide window. */
const left = (frame: string) =>
  frame
    .split('\n')
    .map((line) => line.slice(0, 44).trimEnd())
    .join('\n');

/** An interview of one question, which is at hand at once. */
const startedAt = (question: Question): InterviewInput =>
  sampleContext({
    questions: [{ ...question, profile: 'short' }],
    clashing: [question.key],
    problems: (draft) => new Map(draft.has(question.key) ? [] : [[question.key, 'look at it']]),
  });

/** A text that nobody suggests anything for. */
const reviewDate: Question = {
  key: 'reviewDate',
  kind: 'text',
  chapter: 'practice',
  profile: 'short',
  wording: 'When was it last reviewed?',
  summary: '',
  help: 'Why it matters.',
  typedAs: 'day',
  check: checkDate,
};

const full = 'enter end enter';

describe('a text', () => {
  const text = `enter enter enter`;

  it('stands in a field over its candidates, each with where it was seen', () => {
    expect(left(see(text))).toMatch(
      / Which address\?\n\n Why it matters\.\n\n › security@kestrel-lab\.org\n\n ● security@kestrel-lab\.org {2}last time/,
    );
  });

  it('is refused in words, with a sign, while it is typed', () => {
    expect(left(see(`${text} ctrl-u x`))).toMatch(/ › x\n[^]*! "x" is not an e-mail address/);
  });

  it('tells while it is typed that it clashes with another answer', () => {
    const clash = sampleContext({
      problems: (draft) =>
        new Map(
          draft.get('acknowledge')?.value === '9 days' ? [['acknowledge', 'longer than the window']] : [],
        ),
    });
    const typed = left(see(`${text} enter ctrl-u 9 ␣ d a y s`, clash));
    expect(typed).toMatch(/ › 9 days\n[^]*! longer than the window/);
    expect(left(see(`${text} enter ctrl-u 9 d`, clash))).toMatch(/ = 9 days\n ! longer than the window/);
    expect(left(see(`${text} enter ctrl-u 8 ␣ d a y s`, clash))).not.toContain('longer than the window');
  });

  it.each([
    ['on arrival', text, true],
    ['once it is edited', `${text} left`, false],
    ['typed', `${text} x`, false],
    ['chosen by an arrow', `${text} enter x down`, true],
    ['back at what was answered', `${text} o p s @ k e s t r e l - l a b . o r g enter escape`, true],
    ['as it was, by undo', `${text} x alt-u`, true],
    ['after a page that was closed', `${text} ctrl-s escape`, true],
  ])('is shown inverse while it is selected, whatever colours there are: %s', (_, line, selected) => {
    expect(/› \u001b\[7m\S[^\n]*\u001b\[27m/.test(painted(line))).toBe(selected);
  });

  it.each([
    [text, { columns: 80, rows: 24 }, /choose {3}type over it {3}← to edit/],
    [text, { columns: 60, rows: 20 }, /choose {3}type over it[^]*\^X keys/],
    [`${text} left`, { columns: 80, rows: 24 }, /choose {3}\^U clear/],
    [`${text} backspace`, { columns: 80, rows: 24 }, /choose {3}\^U clear/],
  ])('says that one types over it: %s', (line, size, hint) => {
    expect(see(line, sampleContext(), size).split('\n').at(-1)).toMatch(hint);
  });

  it('says why it is asked though the rest was taken as it stands', () => {
    expect(left(see('a', sampleContext({ draft: new Map() })))).toMatch(
      /Which address\?[^]*✗ needs an answer/,
    );
  });

  it('is walked through by arrows, and what was typed stays one of the candidates', () => {
    expect(left(see('enter enter enter enter ctrl-u 5 ␣days down'))).toMatch(/› 48 hours\n[^]*○ 5 days/);
  });

  it('keeps its row in the lowest window, under a question that is cut', () => {
    const context = sampleContext({
      questions: [
        {
          ...sample.acknowledge,
          profile: 'short',
          wording: 'Which address takes reports about this project?',
        },
      ],
    });
    const lines = see('enter', context, { columns: 20, rows: 5 }).split('\n');
    expect(lines.slice(1, 4)).toEqual([' Which address', ' takes reports ab…', ' › …business days']);
    const wrong = see('enter end x', context, { columns: 20, rows: 5 }).split('\n');
    expect(wrong.slice(1, 4)).toEqual([
      ' Which address ta…',
      ' › …usiness daysx',
      expect.stringContaining('! '),
    ]);
  });

  it('gives up blank lines before it hides candidates', () => {
    const choices = ['one', 'two', 'three', 'four', 'five', 'six'].map((value) => ({ value, label: value }));
    const context = sampleContext({
      questions: [{ ...sample.acknowledge, profile: 'short', choices, default: 'six' }],
      draft: new Map(),
    });
    expect(see('enter', context, { columns: 80, rows: 23 })).toMatch(
      /› six\n\n ○ one\n[^]* ○ five\n ● six\n/,
    );
    const lowest = see('enter', context, { columns: 80, rows: 10 });
    expect(lowest).toMatch(/ How soon\?\n › six\n ○ one\n[^]* ○ five\n ● six\n/);
    const low = see('enter', context, { columns: 80, rows: 15 });
    expect(low).toMatch(/ Why it matters\.\n › six\n\n ○ one\n[^]* ○ five\n ● six\n/);
  });

  it('says in a low window how many candidates are out of sight', () => {
    const low = left(see('enter enter enter enter', sampleContext(), { columns: 44, rows: 6 }));
    expect(low).toMatch(/[↑↓] \d more/);
  });

  it('names arrows only where there is something to choose from', () => {
    expect(see('', startedAt(reviewDate))).toMatch(/Enter next {3}Esc back {3}\^U clear/);
    expect(see(text)).toMatch(/Enter next {3}Esc back {3}↑↓ choose/);
  });

  it('says on which weekday a day is that was written in words', () => {
    expect(left(see('l a s t ␣ f r i d a y', startedAt(reviewDate)))).toContain('= 2026-11-20, a Friday');
  });

  it('names its own key to all keys, since ? is text here', () => {
    expect(see(text)).toMatch(/Enter next {3}Esc back {3}[^]*\^X keys/);
    expect(left(see(`${text} end ?`))).toContain('› security@kestrel-lab.org?');
  });
});

describe('a choice', () => {
  it('marks the focused option by a sign, not by colour alone', () => {
    expect(left(see('enter down'))).toMatch(/○ short\n ● standard\n ○ full/);
  });

  it('is narrowed by letters', () => {
    const frame = left(see('enter u l'));
    expect(frame).toMatch(/filter: ul\n ● full/);
    expect(frame).not.toContain('standard');
  });

  it('says so where letters leave nothing', () => {
    expect(left(see('enter z z'))).toMatch(
      /filter: zz\n {3}Nothing in the list has these letters\.\n ● short/,
    );
    expect(see('enter u l')).not.toContain('Nothing in the list');
  });
});

describe('a multiple choice', () => {
  it('shows what is ticked, in the order that counts', () => {
    expect(left(see('enter enter'))).toMatch(/› \[x\] e-mail\n {3}\[ \] private report/);
  });

  it('ticks by the space bar', () => {
    expect(left(see('enter enter down ␣'))).toContain('› [x] private report');
  });

  it('moves the focused item', () => {
    expect(left(see('enter enter down ␣ shift-up'))).toMatch(/› \[x\] private report\n {3}\[x\] e-mail/);
  });

  it('is narrowed by letters, which are shown', () => {
    expect(left(see('enter enter p r i v'))).toMatch(/› \[ \] private report\n filter: priv/);
  });
});

describe('an open list', () => {
  const thanks = `${full} enter enter enter`;

  it('says how to add, and adds', () => {
    expect(left(see(thanks))).toMatch(/Whom do you thank\?[^]*\+ type to add/);
    expect(left(see(`${thanks} A d a enter G r a c e enter`))).toMatch(
      /\[x\] Ada\n › \[x\] Grace\n \+ type to add/,
    );
  });

  it('names no key that does something else while an item is typed', () => {
    const typing = see('e', startedAt(sample.thanks));
    expect(typing).toContain('Enter add');
    expect(typing).not.toMatch(/Space tick|reorder/);
  });

  it('says why what is typed cannot be added, not how to add it', () => {
    const picky = { ...sample.thanks, check: () => 'must be a friend' };
    const refused = see('e', startedAt(picky));
    expect(refused).toContain('! must be a friend');
    expect(refused).not.toContain('Enter adds it');
  });

  it('shows what would be added where it is read as something else', () => {
    const months = startedAt({ ...sample.thanks, typedAs: 'month', check: checkSupportEnd });
    expect(left(see('j u n e ␣ 2 0 2 7', months))).toMatch(/ {2}Enter adds 06\/2027\n \+ june 2027/);
  });

  it('marks a row only once the arrows chose it: Enter adds until then', () => {
    const typing = `${thanks} A d a enter a`;
    expect(left(see(typing))).toMatch(/ {3}\[x\] Ada\n {3}Enter adds it to the list\.\n \+ a/);
    expect(see(`${typing} down`)).toMatch(/› \[x\] Ada[^]*Enter tick/);
  });

  it('removes by the space bar', () => {
    expect(left(see(`${thanks} A d a enter ␣`))).toContain('› [ ] Ada');
  });
});

describe('yes or no', () => {
  it('takes a letter', () => {
    expect(left(see('enter enter enter enter enter'))).toMatch(/○ Yes\n ● No/);
    expect(left(see('enter enter enter enter enter y'))).toMatch(/● Yes\n ○ No/);
  });
});

describe('the greeting', () => {
  it('says what was found, what would be written, and that nothing is yet', () => {
    expect(left(see(''))).toMatch(
      /Found\n {3}✓ 3 environment variables {2}app\.js[^]*Would be written once you agree\n {3}\+ SECURITY\.md {2}new[^]*Nothing\s+is written before you say so\./,
    );
  });

  it.each([
    { columns: 60, rows: 20 },
    { columns: 50, rows: 14 },
    { columns: 40, rows: 10 },
  ])('keeps every list in sight at $columns x $rows', (size) => {
    expect(see('', sampleContext(), size)).toMatch(
      /Found\s+✓ 3 environment variables[^]*\s\+ SECURITY\.md[^]*Nothing\s+is\s+written/,
    );
  });

  const before: Change = {
    id: 'a',
    path: 'SECURITY.md',
    action: 'unchanged',
    before: 'a',
    after: 'a',
    conflicts: [],
    notes: [],
  };
  const other: Change = { ...before, id: 'b', path: '.gitignore', action: 'update', before: 'b', after: 'c' };
  const finding = { severity: 'warning', code: 'x', path: '.env', message: 'git tracks .env' } as const;
  const rerun = (changes: readonly Change[], findings: readonly Finding[]) =>
    sampleContext({
      greeting: { ...sampleContext().greeting, kind: 're-run' },
      preview: () => ({ rendered: [], changes, scores: [], findings }),
    });

  it('names the directory where that is no repository', () => {
    const greeting = { ...sampleContext().greeting, outside: '/home/ada/downloads' };
    expect(left(see('', sampleContext({ greeting })))).toMatch(
      /\/home\/ada\/downloads is no git\s+repository/,
    );
    expect(see('')).not.toContain('no git');
  });

  it('says first what was left unfinished, and how much of it', () => {
    const unfinished = sampleDraft({ profile: 'full', email: 'a@b.org' }, 'asked');
    expect(left(see('', sampleContext({ unfinished })))).toMatch(
      /left unfinished with 2\s+answers: press c to go on with it\.\s+\d questions/,
    );
  });

  it('speaks of conflicts until they are decided', () => {
    const settled = 'ctrl-g m m m escape';
    expect(left(see('', conflictContext()))).toMatch(/same\s+lines in 3 places: you decide first/);
    expect(see(settled, conflictContext())).not.toContain('you decide first');
  });

  it('says in whole sentences what it keeps where the window is low', () => {
    const kept = ['Every line of your SECURITY.md stays; only what it lacks is added.'];
    const greeting = { ...sampleContext().greeting, kept };
    expect(see('', sampleContext({ greeting }), { columns: 60, rows: 18 })).toMatch(
      /only what\s+it lacks is added\./,
    );
  });

  it('counts only files that are written', () => {
    const frame = left(see('', rerun([before, other], [])));
    expect(frame).toMatch(/Would be written once you agree\n {3}~ \.gitignore {2}changed\n/);
    expect(frame).not.toMatch(/SECURITY|more\n/);
  });

  it('names the keys to leave by and to all keys where there is nothing to do', () => {
    expect(see('', rerun([before], []))).toMatch(/Enter finish.*q leave +\? keys$/m);
  });

  it('does not say that there is nothing to do while something is wrong', () => {
    expect(left(see('', rerun([before], [finding])))).toMatch(
      /one thing\s+wants to be looked at\.[^]*To look at\n {3}! \.env {2}git tracks \.env/,
    );
    expect(see('', rerun([before], [finding]))).toMatch(/! 1 to look at, \^S shows them/);
    expect(left(see('ctrl-s', rerun([before], [finding])))).toMatch(
      /To look at\n› ! \.env: git tracks \.env/,
    );
  });
});

it('shows the focused item in the lowest window', () => {
  const context = sampleContext({
    questions: [{ ...sample.thanks, profile: 'short' }],
    draft: sampleDraft({ thanks: ['Ada'] }),
  });
  expect(see('enter', context, { columns: 20, rows: 4 })).toMatch(/Whom do you than…\n › \[x\] Ada\n/);
});

it('a filter that leaves nothing says so, and offers no Enter', () => {
  const frame = left(see('enter enter z z'));
  expect(frame).toMatch(/Nothing in the list has these letters\.\n filter: zz/);
  expect(frame).not.toMatch(/Enter/);
});

describe('the chapters', () => {
  it('have their names where there is room, else the one at hand has', () => {
    expect(see('enter', sampleContext(), { columns: 60, rows: 20 })).toContain(
      ' ▸ Project  · Reporting  · Response  · Files',
    );
    const narrow = { columns: 40, rows: 20 };
    expect(see('enter enter', sampleContext(), narrow)).toMatch(/\n ✓ {2}▸ Reporting {2}· {2}·\n/);
  });
});

describe('the review', () => {
  it('shows each answer by chapter with where it came from, and the button', () => {
    expect(left(see('a'))).toMatch(
      /Reporting\n {3}Channels +e-mail +default\n {3}Email +security@kestrel-lab\.org\n[^]*Acknowledge +3 business days +default\n[^]* › {2}Write 2 files/,
    );
  });

  it('shows the focused answer in full', () => {
    expect(left(see('a home down down'))).toMatch(/security@kestrel-lab\.org {2}\(last time\)/);
  });

  it('says in full why the focused answer cannot stay', () => {
    const reason = 'reporters would remind you before your answer is due';
    const context = sampleContext({ problems: () => new Map([['bounty', reason]]) });
    expect(left(see('a escape', context))).toMatch(
      / › Bounty +✗ reporters would[^\n]*…\n[^]*\n {3}reporters would remind you before your\n {3}answer is due\n/,
    );
  });

  it('indents every line of an answer in full, and cuts a long name by a sign', () => {
    const narrow = { columns: 40, rows: 12 };
    const names = ['Ada Lovelace', 'Grace Hopper', 'Barbara Liskov'];
    const context = sampleContext({
      questions: [{ ...sample.thanks, key: 'acknowledgedReporters', profile: 'short' }],
      draft: sampleDraft({ acknowledgedReporters: names }),
    });
    const frame = see('a up', context, narrow);
    expect(frame).toMatch(/\n {3}Ada Lovelace, Grace Hopper, Barbara\n {3}Liskov {2}\(default\)/);
    expect(frame).toContain('› Acknowledged… ');
  });

  it('has every chapter done once the rest was accepted', () => {
    expect(see('enter ctrl-r')).toMatch(/✓ Project {2}✓ Reporting {2}✓ Response {2}✓ Files/);
  });

  it('says what Enter does where one stands', () => {
    const { preview } = sampleContext();
    const settled = (draft: Draft) => ({
      ...preview(draft),
      changes: preview(draft).changes.map((change) => ({ ...change, action: 'unchanged' as const })),
    });
    expect(see('a')).toMatch(/Enter write/);
    expect(see('a', sampleContext({ preview: settled }))).toMatch(/Nothing to write: finish[^]*Enter finish/);
    expect(see('a up')).toMatch(/Enter change/);
  });
});

describe('what is drawn over the question', () => {
  it('finds a question by its words', () => {
    expect(left(see('enter ctrl-f b o u n t'))).toMatch(
      /Go to: bount\n\n› Bounty {2}Files {2}Is there a bounty/,
    );
  });

  it('lists questions in columns where there is room', () => {
    expect(see('enter ctrl-f', sampleContext(), { columns: 80, rows: 24 })).toMatch(
      /› Profile {6}Project {4}How much\?\n {2}Channels {5}Reporting {2}Which channels/,
    );
  });

  it('stays while no question has the words', () => {
    expect(left(see('enter ctrl-f z z z enter'))).toMatch(/Go to: zzz\n\n No question has these words/);
  });

  it('lists what is missing, with the question that gives it', () => {
    expect(left(see('enter ctrl-s'))).toMatch(/0\/1 {2}Sample\n[^]*› Bounty: A bounty is offered\./);
  });

  it('counts what is chosen but not yet entered in the totals too, as the footer does', () => {
    expect(left(see('enter ctrl-s enter y ctrl-s'))).toMatch(/1\/1 {2}Sample\n[^]*\n Sample 1\/1/);
  });

  it('shows the keys of where one is', () => {
    expect(see('a ?', sampleContext(), { columns: 160, rows: 40 })).toMatch(/\bw +write the files[^]*Ctrl-S/);
    expect(see('?', sampleContext(), { columns: 160, rows: 40 })).toMatch(/\bq, Esc +leave[^]*Ctrl-S/);
  });

  it('shows every key, and scrolls where the window is low', () => {
    const low = { columns: 40, rows: 10 };
    expect(see('enter ctrl-x', sampleContext(), { columns: 160, rows: 40 })).toMatch(
      /Enter +accept the answer and go on[^]*Ctrl-C +leave; nothing is written/,
    );
    expect(see('enter ctrl-x', sampleContext(), low)).not.toContain('Ctrl-C');
    const down = Array.from({ length: 54 }, () => 'down').join(' ');
    expect(see(`enter ctrl-x ${down}`, sampleContext(), low)).toContain('Ctrl-C');
    expect(see(`enter ctrl-x ${down} up`, sampleContext(), low)).toMatch(/↓ 2 more\n/);
    const pages = Array.from({ length: 9 }, () => 'page-down').join(' ');
    expect(see(`enter ctrl-x ${pages}`, sampleContext(), low)).toContain('Ctrl-C');
    expect(see(`enter ctrl-x ${pages} ${pages.replaceAll('down', 'up')}`, sampleContext(), low)).toMatch(
      /Enter +acc/,
    );
  });
});

describe('the preview', () => {
  it('has a tab for every file and one for the difference', () => {
    expect(see('enter')).toMatch(/\[\+SECURITY\.md\] {2}\+long\.txt {3}diff/);
  });

  it('marks exactly the line that the answer decides', () => {
    const marked = see('enter enter enter')
      .split('\n')
      .filter((line) => line.includes('▌'));
    expect(marked.map((line) => line.slice(44).trim())).toEqual(['▌ Write to security@kestrel-lab.org.']);
  });

  it('holds the difference against the disk in signs', () => {
    expect(see('a')).toMatch(/SECURITY\.md {2}\+ new[^]*\+# Security/);
  });
});

describe('names of any script', () => {
  it.each(['日本語プロジェクト', '👩‍👩‍👧 family', 'שלום', 'e\u0301clair'])('%s moves no column', (project) => {
    const context: InterviewInput = sampleContext({ greeting: { ...sampleContext().greeting, project } });
    const [first = '', second = ''] = [see('', context), see('')].map((frame) => frame.split('\n')[0] ?? '');
    expect(first).toContain('questions');
    expect(second).toContain('questions');
  });
});

describe('keys from a terminal', () => {
  it('reach the reducer, many in one chunk too, and the end hands over the answers', async () => {
    const saved: unknown[] = [];
    const context = sampleContext({ save: (draft) => saved.push(draft) });
    const { stdin, lastFrame, unmount } = render(<App context={context} early={[]} />);
    onTestFinished(unmount);
    await expect.poll(lastFrame).toContain('Enter start');
    stdin.write('\r\r');
    await expect.poll(lastFrame).toContain('Which channels?');
    stdin.write('\u0012');
    await expect.poll(lastFrame).toContain('Write 2 files');
    // What follows Enter in its chunk is nobody's: the interview is over.
    stdin.write('\r\u0003');
    await expect.poll(() => saved).toEqual([undefined]);
  });
});
