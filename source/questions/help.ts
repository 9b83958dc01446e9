import { flagName } from './flags.ts';
import { options, type Option } from './options.ts';
import type { Question } from './question.ts';

const exits = [
  ['0', 'done, or nothing to do'],
  ['1', '--check found something'],
  ['2', 'unusable arguments or answers'],
  ['3', 'refused: unsafe path, conflict with "fail", cannot write; nothing half-done'],
  ['130', 'interrupted, nothing written'],
] as const;

/** Breaks a text into lines of at most `width` characters, at blanks. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function row(name: string, text: string, width: number): string {
  const indent = 28;
  const lines = wrap(text, Math.max(20, width - indent));
  const head = `  ${name}`.padEnd(indent);
  const first = head.endsWith(' ')
    ? `${head}${lines[0] ?? ''}`
    : `${head}\n${' '.repeat(indent)}${lines[0] ?? ''}`;
  return [first, ...lines.slice(1).map((line) => ' '.repeat(indent) + line)].join('\n');
}

const optionName = (option: Option) =>
  `${option.short === undefined ? '' : `-${option.short}, `}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;

const kinds = { text: 'TEXT', choice: 'CHOICE', list: 'LIST' } as const;

/** A question's flag with the shape of its value. */
export function questionFlag(question: Question): string {
  const name = flagName(question.key);
  return question.kind === 'confirm' ? `--[no-]${name}` : `--${name} ${kinds[question.kind]}`;
}

/** What the flag takes, with its choices. */
export function questionSummary(question: Question): string {
  const values =
    'choices' in question && question.kind !== 'text'
      ? (question.choices ?? []).map(({ value }) => value)
      : [];
  const again = question.kind === 'list' && question.open ? ' (may be given again)' : '';
  return `${question.summary}${values.length > 0 ? `: ${values.join(', ')}` : ''}${again}`;
}

/** The text of `--help`. */
export function help(questions: readonly Question[], width: number): string {
  const chapters = [...new Set(questions.map(({ chapter }) => chapter))];
  return [
    'Usage: create-security-policy [dir] [options]',
    '',
    'Surveys a repository, asks about its security policy, and writes SECURITY.md,',
    '.env.example and a secret scanner configuration. Run it again to update them:',
    'what you edited by hand is kept.',
    '',
    'Options:',
    ...options.map((option) => row(optionName(option), option.summary, width)),
    ...chapters.flatMap((chapter) => [
      '',
      `Answers, ${chapter}:`,
      ...questions
        .filter((question) => question.chapter === chapter)
        .map((question) => row(questionFlag(question), questionSummary(question), width)),
    ]),
    '',
    'Exit codes:',
    ...exits.map(([code, text]) => row(code, text, width)),
    '',
    'Example:',
    '  npx create-security-policy --yes --email security@kestrel-lab.org',
    '',
  ].join('\n');
}
