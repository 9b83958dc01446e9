import { daysUntil } from '../text/calendar.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';
import { metWhen, scoreStandard, type Rule } from './rule.ts';
import {
  securityTxtFields,
  securityTxtMisspellings,
  securityTxtRules,
  type SecurityTxtRuleId,
} from './security-txt-rules.ts';
import type { Score, Subject } from './standard.ts';

/** One breach of a rule of RFC 9116. */
export type SecurityTxtProblem = {
  readonly rule: SecurityTxtRuleId;
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
};

type Field = { readonly name: string; readonly value: string; readonly line: number };

type Parsed = { readonly fields: readonly Field[]; readonly problems: readonly SecurityTxtProblem[] };

const limits = { bytes: 32 * 1024, lines: 1000, characters: 2048 };
const fieldForm = /^([!-9;-~]+):(.*)$/s;

const signatureFrom = '-----BEGIN PGP SIGNATURE-----';
const signedFrom = '-----BEGIN PGP SIGNED MESSAGE-----';

/** The lines that count: those that an OpenPGP signature wraps, or all. */
function bodyLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const lines = text.split('\n').map((line, index) => ({ text: line.replace(/\r$/, ''), line: index + 1 }));
  if (lines[0]?.text !== signedFrom) return lines;
  const start = lines.findIndex(({ text: line }) => line === '') + 1;
  const end = lines.findIndex(({ text: line }) => line === signatureFrom);
  const body = lines.slice(start, end < 0 ? lines.length : end);
  return body.map(({ text: line, line: number }) => ({ text: line.replace(/^- /, ''), line: number }));
}

function parse(text: string): Parsed {
  const fields: Field[] = [];
  const problems: SecurityTxtProblem[] = [];
  for (const { text: raw, line } of bodyLines(text)) {
    const content = raw.replace(/[ \t]+$/, '');
    if (content === '' || content.startsWith('#')) continue;
    const [, name, rest = ''] = fieldForm.exec(content) ?? [];
    if (name === undefined)
      problems.push({ rule: 'lines', message: 'This is no field and no comment.', line });
    else if (!/^ \S/.test(rest)) {
      problems.push({
        rule: 'lines',
        message: `One space and a value must follow ${quote(`${name}:`)}.`,
        line,
      });
    }
    if (name !== undefined) fields.push({ name: name.toLowerCase(), value: rest.trim(), line });
  }
  if (!text.endsWith('\n')) {
    problems.push({
      rule: 'lines',
      message: 'The last line must end with a line break.',
      line: lastLine(text),
    });
  }
  return { fields, problems };
}

const lastLine = (text: string) => text.split('\n').length;

const uriForm = /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\da-f]{2})+$/i;

function checkAddress({ name, value, line }: Field): readonly SecurityTxtProblem[] {
  const rule = name === 'contact' ? 'contact' : 'addresses';
  if (/^http:/i.test(value))
    return [{ rule: 'addresses', message: `${name} must start with https://.`, line }];
  if (/[[\]]/.test(value)) {
    return [{ rule: 'addresses', message: 'Write "[" as %5B and "]" as %5D in an address.', line }];
  }
  const hint = value.includes('@') && !value.includes(':') ? `: write ${quote(`mailto:${value}`)}` : '';
  return uriForm.test(value) ? [] : [{ rule, message: `The value of ${name} is no URI${hint}.`, line }];
}

const timeForm = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

function checkExpires(fields: readonly Field[], today: string): readonly SecurityTxtProblem[] {
  const [first, second] = fields.filter(({ name }) => name === 'expires');
  if (!first) return [{ rule: 'expires', message: 'There is no Expires field.', line: 1 }];
  if (second) return [{ rule: 'expires', message: 'Expires stands more than once.', line: second.line }];
  const { value, line } = first;
  const left = timeForm.test(value) ? daysUntil(today, value) : NaN;
  if (Number.isNaN(left)) {
    return [{ rule: 'expires', message: 'Expires must be a time such as 2027-01-31T00:00:00Z.', line }];
  }
  if (left < 0) return [{ rule: 'expires', message: 'The file has expired.', line }];
  if (left > 366) {
    return [{ rule: 'expires-within-a-year', message: 'It expires in more than a year.', line }];
  }
  return left < 30
    ? [{ rule: 'expires-within-a-year', message: 'It expires in less than 30 days.', line }]
    : [];
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function checkLanguages(fields: readonly Field[]): readonly SecurityTxtProblem[] {
  const [first, second] = fields.filter(({ name }) => name === 'preferred-languages');
  if (second) {
    return [{ rule: 'languages', message: 'Preferred-Languages stands more than once.', line: second.line }];
  }
  if (!first || first.value.split(',').every((tag) => isLanguage(tag.trim()))) return [];
  return [
    { rule: 'languages', message: 'Preferred-Languages must list tags such as "en, de".', line: first.line },
  ];
}

function checkNames(fields: readonly Field[]): readonly SecurityTxtProblem[] {
  return fields.flatMap(({ name, line }) => {
    const meant = securityTxtMisspellings.get(name);
    const message = `${quote(name)} is not read: the standard has ${meant ?? ''}.`;
    return meant === undefined ? [] : [{ rule: 'names' as const, message, line }];
  });
}

function checkSize(text: string, fields: readonly Field[]): readonly SecurityTxtProblem[] {
  const tooLong = fields.find(({ value }) => value.length > limits.characters);
  if (Buffer.byteLength(text) > limits.bytes || lastLine(text) > limits.lines + 1) {
    return [{ rule: 'size', message: 'The file is larger than readers take.', line: 1 }];
  }
  return tooLong
    ? [{ rule: 'size', message: 'The value is longer than readers take.', line: tooLong.line }]
    : [];
}

function checkContact(fields: readonly Field[]): readonly SecurityTxtProblem[] {
  return fields.some(({ name }) => name === 'contact')
    ? []
    : [{ rule: 'contact', message: 'There is no Contact field.', line: 1 }];
}

function checkCanonical(text: string, fields: readonly Field[]): readonly SecurityTxtProblem[] {
  const wanting = text.startsWith(signedFrom) && fields.every(({ name }) => name !== 'canonical');
  return wanting
    ? [{ rule: 'canonical', message: 'A signed file should name its Canonical address.', line: 1 }]
    : [];
}

/** Everything by which a `security.txt` breaks RFC 9116, in the order of its lines. */
export function validateSecurityTxt(text: string, today: string): readonly SecurityTxtProblem[] {
  const { fields, problems } = parse(text);
  return [
    ...problems,
    ...checkSize(text, fields),
    ...checkContact(fields),
    ...checkExpires(fields, today),
    ...checkLanguages(fields),
    ...checkNames(fields),
    ...checkCanonical(text, fields),
    ...fields.filter(({ name }) => securityTxtFields.get(name)?.uri === true).flatMap(checkAddress),
  ].toSorted((a, b) => a.line - b.line);
}

const wellKnown = /(?:^|\/)\.well-known\/security\.txt$/i;

/** The path of the repository's `security.txt`; one in `.well-known/` goes before any other. */
export function securityTxtPath({ files }: Subject): string | undefined {
  const paths = [...files.keys()].filter((path) => /(?:^|\/)security\.txt$/i.test(path));
  return paths.find((path) => wellKnown.test(path)) ?? paths[0];
}

function problemsOf(subject: Subject, path: string): readonly SecurityTxtProblem[] {
  const misplaced = { rule: 'location' as const, message: 'It belongs into .well-known/.', line: 1 };
  const found = validateSecurityTxt(subject.files.get(path) ?? '', subject.today);
  return wellKnown.test(path) ? found : [misplaced, ...found];
}

/** RFC 9116, where the repository has a `security.txt`; it is optional and most have none. */
export function scoreSecurityTxt(reading: Reading): Score | undefined {
  const path = securityTxtPath(reading.subject);
  if (path === undefined) return undefined;
  const problems = problemsOf(reading.subject, path);
  const rules = securityTxtRules.map(({ id, section, ...row }): Rule => {
    const problem = problems.find(({ rule }) => rule === id);
    return {
      id,
      ...row,
      source: `https://www.rfc-editor.org/rfc/rfc9116#section-${section}`,
      judge: () => metWhen(problem === undefined, `Line ${problem?.line ?? 1}: ${problem?.message ?? ''}`),
    };
  });
  return scoreStandard({ id: 'securityTxt', title: 'RFC 9116: security.txt', rules }, reading);
}
