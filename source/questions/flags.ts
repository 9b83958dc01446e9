import { parseArgs } from 'node:util';
import { visible } from './checks.ts';
import { parseDuration } from './duration.ts';
import { nearest } from './nearest.ts';
import { options, type OptionName } from './options.ts';
import type { Question } from './question.ts';

/** The command line, split into what is an option and what answers a question. */
export type Flags = {
  readonly directory?: string;
  /** Switches are `true`, others hold their text. */
  readonly options: ReadonlyMap<OptionName, string | true>;
  /** Raw input by question key, to be checked by `checkValue`. */
  readonly answers: ReadonlyMap<string, string | boolean | readonly string[]>;
  /** One sentence a problem, all at once. */
  readonly problems: readonly string[];
};

/** `projectName` becomes `project-name`. */
export const flagName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

type Draft = {
  readonly options: Map<OptionName, string | true>;
  readonly answers: Map<string, string | boolean | readonly string[]>;
  readonly problems: string[];
};

function tokensOf(argv: readonly string[], questions: readonly Question[]): readonly Token[] {
  const own = options.map((option) => [
    option.name,
    {
      type: 'value' in option ? ('string' as const) : ('boolean' as const),
      ...('short' in option ? { short: option.short } : {}),
    },
  ]);
  const asked = questions.map(({ key, kind }) => [
    flagName(key),
    { type: kind === 'confirm' ? ('boolean' as const) : ('string' as const) },
  ]);
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries([...own, ...asked]),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

function readOption(option: (typeof options)[number], token: OptionToken, draft: Draft): void {
  const flag = `--${option.name}`;
  if (!('value' in option)) {
    if (token.value !== undefined) draft.problems.push(`${flag} takes no value.`);
    draft.options.set(option.name, true);
    return;
  }
  if (!hasValue(token)) {
    draft.problems.push(`${flag} needs a value: ${flag} ${option.value}.`);
    return;
  }
  if ('choices' in option && !(option.choices as readonly string[]).includes(token.value)) {
    draft.problems.push(`${flag} must be one of ${option.choices.join(', ')}.`);
  }
  draft.options.set(option.name, token.value);
}

/** `--email --yes` would otherwise take `--yes` for the address. */
const hasValue = (token: OptionToken): token is OptionToken & { value: string } =>
  token.value !== undefined && (token.inlineValue === true || !/^--?[a-z]/i.test(token.value));

function readAnswer(question: Question, token: OptionToken, negated: boolean, draft: Draft): void {
  const flag = `--${flagName(question.key)}`;
  if (question.kind === 'confirm') {
    if (token.value !== undefined)
      draft.problems.push(`${flag} takes no value: use ${flag} or --no-${flag.slice(2)}.`);
    else draft.answers.set(question.key, !negated);
    return;
  }
  if (!hasValue(token)) {
    draft.problems.push(`${flag} needs a value: ${question.summary}.`);
    return;
  }
  if (question.kind !== 'list') {
    draft.answers.set(question.key, token.value);
    return;
  }
  const before = draft.answers.get(question.key);
  const items = question.open ? [token.value] : token.value.split(',');
  draft.answers.set(question.key, [...(Array.isArray(before) ? (before as string[]) : []), ...items]);
}

function readToken(token: OptionToken, questions: readonly Question[], draft: Draft): void {
  const option = options.find(({ name }) => name === token.name);
  if (option) {
    readOption(option, token, draft);
    return;
  }
  const question = questions.find(({ key }) => flagName(key) === token.name);
  if (question) {
    readAnswer(question, token, false, draft);
    return;
  }
  const positive = token.name.startsWith('no-') ? token.name.slice(3) : undefined;
  const negated = questions.find(
    ({ key, kind }) => flagName(key) === positive && (kind === 'confirm' || kind === 'list'),
  );
  if (negated?.kind === 'confirm') readAnswer(negated, token, true, draft);
  else if (negated) draft.answers.set(negated.key, []);
  else draft.problems.push(unknown(token, questions));
}

function unknown(token: OptionToken, questions: readonly Question[]): string {
  const known = [...options.map(({ name }) => name), ...questions.map(({ key }) => flagName(key))];
  const meant = nearest(token.name, known);
  const hint = meant === undefined ? 'see --help' : `did you mean --${meant}?`;
  return `Unknown option ${visible(token.rawName)}: ${hint}${meant === undefined ? '.' : ''}`;
}

/** Words that name no directory: more than one, or the rest of a time that lost its quotes. */
function strayWords(positionals: readonly string[], tokens: readonly Token[]): readonly string[] {
  const open = unquoted(tokens);
  const quoted = open && `put a value of several words in quotes, as in ${open.flag} "${open.text}"`;
  if (positionals.length > 1) {
    const named = positionals.map(visible).join(' and ');
    return [`Only one directory can be named, not ${named}${quoted ? `: ${quoted}` : ''}.`];
  }
  return open && parseDuration(open.text)
    ? [`${visible(positionals[0] ?? '')} is taken for a directory: ${quoted ?? ''}.`]
    : [];
}

/** The first flag whose value may go on in the words after it. */
function unquoted(tokens: readonly Token[]): { readonly flag: string; readonly text: string } | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'option' || token.value === undefined || token.inlineValue) continue;
    const after = tokens.slice(index + 1);
    const end = after.findIndex(({ kind }) => kind !== 'positional');
    const words = after
      .slice(0, end < 0 ? undefined : end)
      .flatMap((one) => (one.kind === 'positional' ? [one.value] : []));
    if (words.length > 0) return { flag: token.rawName, text: visible([token.value, ...words].join(' ')) };
  }
  return undefined;
}

/** Reads the command line. Never throws: what is wrong comes back as sentences. */
export function parseFlags(argv: readonly string[], questions: readonly Question[]): Flags {
  const draft: Draft = { options: new Map(), answers: new Map(), problems: [] };
  const positionals: string[] = [];
  const tokens = tokensOf(argv, questions);
  for (const token of tokens) {
    if (token.kind === 'positional') {
      positionals.push(token.value);
    } else if (token.kind === 'option') readToken(token, questions, draft);
  }
  if (draft.problems.length === 0) draft.problems.push(...strayWords(positionals, tokens));
  return { ...(positionals[0] === undefined ? {} : { directory: positionals[0] }), ...draft };
}
