import { questionFlag, questionSummary } from './help.ts';
import { options, type Option } from './options.ts';
import type { Question } from './question.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');

const row = (flag: string, meaning: string, fallback: string) =>
  `| \`${cell(flag)}\` | ${cell(meaning)} | ${fallback} |`;

function optionRow(option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = option.value === undefined ? '' : ` ${option.value}`;
  return row(`${short}--${option.name}${value}`, option.summary, '');
}

function defaultOf(question: Question): string {
  if (question.default === undefined) return '';
  const values = typeof question.default === 'object' ? question.default : [String(question.default)];
  return values.map((value) => `\`${cell(value)}\``).join(', ');
}

/** The option tables of the README, as Markdown. */
export function optionTable(questions: readonly Question[]): string {
  return [
    '| option | meaning | default |',
    '|---|---|---|',
    ...options.map(optionRow),
    ...questions.map((question) =>
      row(questionFlag(question), questionSummary(question), defaultOf(question)),
    ),
  ].join('\n');
}

const start = '<!-- options: start (npm run docs) -->';
const end = '<!-- options: end -->';

/** Puts the table between its marks in the README; nothing when the marks are missing. */
export function withOptionTable(readme: string, questions: readonly Question[]): string | undefined {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) return undefined;
  return `${readme.slice(0, from + start.length)}\n\n${optionTable(questions)}\n\n${readme.slice(to)}`;
}
