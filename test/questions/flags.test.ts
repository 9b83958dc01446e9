import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '../../source/questions/catalogue.ts';
import { flagName, parseFlags } from '../../source/questions/flags.ts';
import { options } from '../../source/questions/options.ts';

const parse = (line: string) => parseFlags(line === '' ? [] : line.split(' '), questions);

describe('a flag answers its question', () => {
  it.each([
    ['--email a@kestrel-lab.org', 'email', 'a@kestrel-lab.org'],
    ['--email=a@kestrel-lab.org', 'email', 'a@kestrel-lab.org'],
    ['--project-name Kite', 'projectName', 'Kite'],
    ['--channels private-report,email', 'channels', ['private-report', 'email']],
    ['--channels private-report --channels email', 'channels', ['private-report', 'email']],
    ['--no-files', 'files', []],
  ])('%s', (line, key, value) => {
    const flags = parse(line);
    expect(flags.problems).toEqual([]);
    expect(flags.answers.get(key)).toEqual(value);
  });
});

describe('an option is no answer', () => {
  it.each([
    ['-y', 'yes', true],
    ['--yes', 'yes', true],
    ['--answers file.json', 'answers', 'file.json'],
    ['--answers -', 'answers', '-'],
    ['--on-conflict fail', 'on-conflict', 'fail'],
  ] as const)('%s', (line, name, value) => {
    const flags = parse(line);
    expect(flags.problems).toEqual([]);
    expect(flags.options.get(name)).toBe(value);
  });
});

it('takes one directory', () => {
  expect(parse('--acknowledge 9d somewhere')).toMatchObject({ directory: 'somewhere', problems: [] });
  expect(parse('some/where --yes').directory).toBe('some/where');
  expect(parse('').directory).toBeUndefined();
});

describe('what is wrong is said in one sentence', () => {
  it.each([
    ['--emial a', 'Unknown option --emial: did you mean --email?'],
    ['--nonsense', 'Unknown option --nonsense: see --help.'],
    ['--email --yes', '--email needs a value: address for security reports.'],
    ['--email', '--email needs a value: address for security reports.'],
    ['--answers', '--answers needs a value: --answers FILE.'],
    ['--on-conflict never', '--on-conflict must be one of keep, replace, mark, fail.'],
    ['--json=3', '--json takes no value.'],
    ['one two', 'Only one directory can be named, not one and two.'],
    [
      '--acknowledge 3 business days',
      'Only one directory can be named, not business and days: put a value of several words in quotes, as in --acknowledge "3 business days".',
    ],
    [
      '--acknowledge 9 days --yes',
      'days is taken for a directory: put a value of several words in quotes, as in --acknowledge "9 days".',
    ],
  ])('%s', (line, sentence) => {
    expect(parse(line).problems).toEqual([sentence]);
  });

  it('and all problems come at once', () => {
    expect(parse('--emial a --json=3').problems).toHaveLength(2);
  });
});

it('gives every question a flag of its own that no option has', () => {
  const names = [...options.map(({ name }) => name as string), ...questions.map(({ key }) => flagName(key))];
  expect(new Set(names).size).toBe(names.length);
});

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (argv) => {
      expect(Array.isArray(parseFlags(argv, questions).problems)).toBe(true);
    }),
  );
});
