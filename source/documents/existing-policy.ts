import type { Root } from 'mdast';
import type { Question, Value } from '../questions/question.ts';
import { questions } from '../questions/catalogue.ts';
import type { Own } from './existing-policy/channels.ts';
import { readContacts } from './existing-policy/contacts.ts';
import type { Finding } from './existing-policy/finding.ts';
import { readLists } from './existing-policy/lists.ts';
import { projectNameOf } from './existing-policy/project-name.ts';
import { isStarter } from './existing-policy/starter.ts';
import { readStatements } from './existing-policy/statements.ts';
import { readTerms } from './existing-policy/terms.ts';
import { readTimes } from './existing-policy/times.ts';
import { topicOf } from './existing-policy/topics.ts';
import { readVersions } from './existing-policy/versions.ts';
import { parseBlocks } from './markdown/blocks.ts';
import type { Section } from './markdown/sections.ts';
import { sectionsOf } from './markdown/sections.ts';

/** An answer that a policy gives: where, and in which words. */
export type ReadAnswer = { readonly value: Value; readonly line: number; readonly quote: string };

/** What a policy that we did not write says, as answers. */
export type ReadPolicy = {
  /** By key of the question, in the order of the catalogue's readers; every value passes its question's check. */
  readonly answers: ReadonlyMap<string, ReadAnswer>;
  /** Every section; `understood` when an answer was read from it. */
  readonly sections: readonly {
    readonly heading: string;
    readonly line: number;
    readonly understood: boolean;
    readonly topic?: string;
  }[];
};

const longestQuote = 200;

function shorten(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
}

/** What is wrong with a value by the question's own rules; nothing for keys that are no question. */
function fits(question: Question | undefined, value: Value): boolean {
  if (question === undefined) return true;
  switch (question.kind) {
    case 'text':
      return typeof value === 'string' && question.check?.(value) === undefined;
    case 'choice':
      return question.choices.some((choice) => choice.value === value);
    case 'confirm':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((item: string) => question.check?.(item) === undefined);
  }
}

/** The first finding of each key whose value the question accepts. */
function accepted(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const good = findings.filter(({ key, value }) => fits(byKey.get(key), value));
  return good.filter(({ key }, index) => good.findIndex((other) => other.key === key) === index);
}

/** What the sections that a human wrote say. */
function findingsOf(
  text: string,
  root: Root | undefined,
  sections: readonly Section[],
  own?: Own,
): readonly Finding[] {
  const all = readStatements(text, root, sections);
  const starters = new Set(sections.flatMap((section, index) => (isStarter(section) ? [index] : [])));
  const statements = all.filter(({ section }) => !starters.has(section));
  const readers = [readTimes, readVersions, readTerms, readLists];
  return accepted([...readContacts(statements, own), ...readers.flatMap((read) => read(statements))]);
}

function answersOf(findings: readonly Finding[], sections: readonly Section[]): ReadPolicy['answers'] {
  const name = projectNameOf(sections);
  return new Map<string, ReadAnswer>([
    ...(name ? ([['projectName', name]] as const) : []),
    ...findings.map(
      ({ key, value, statement: { full, line } }) => [key, { value, line, quote: shorten(full) }] as const,
    ),
  ]);
}

/**
 * Reads any Markdown security policy. `own` is the repository that it belongs to: with it, report links that
 * lead to another owner are not taken for ours. Never throws; a text that is no policy gives no answers.
 */
export function readPolicy(text: string, own?: Own): ReadPolicy {
  const root = parseBlocks(text);
  const sections = sectionsOf(text, root);
  const findings = findingsOf(text, root, sections, own);
  const read = new Set(findings.map(({ statement }) => statement.section));
  return {
    answers: answersOf(findings, sections),
    sections: sections.map(({ title, line }, index) => {
      const topic = topicOf(title);
      return { heading: title, line, understood: read.has(index), ...(topic ? { topic } : {}) };
    }),
  };
}
