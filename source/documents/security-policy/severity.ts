import type { Answers } from '../../questions/catalogue.ts';
import { words } from '../../questions/words.ts';
import { labelled } from './lists.ts';
import { link, plain, prose, table } from './markdown.ts';
import { duration } from './times.ts';

const scales: Readonly<Record<string, () => string>> = {
  'cvss-4.0': () => `We rate severity with ${link('CVSS 4.0', 'https://www.first.org/cvss/v4.0/')}.`,
  'cvss-3.1': () => `We rate severity with ${link('CVSS 3.1', 'https://www.first.org/cvss/v3.1/')}.`,
  words: () => 'We rate severity in words, by what an attacker can do.',
};

const usualOrder = ['critical', 'high', 'medium', 'low'];

type Row = { readonly name: string; readonly examples?: string; readonly target?: string };

function targetWords(text: string): string {
  const time = duration(text);
  return time === false ? `with the ${plain(text)}` : `within ${time}`;
}

/** Levels and targets by name, the usual names in their usual order and others after them. */
function rows({ severityLevels = [], severityTargets = [] }: Answers): readonly Row[] {
  const found = new Map<string, Row>();
  const add = (label: string, part: Partial<Row>) => {
    const key = label.toLowerCase();
    found.set(key, { ...(found.get(key) ?? { name: plain(capital(label)) }), ...part });
  };
  for (const item of severityLevels) {
    const { label, text } = labelled(words('severityLevels', item));
    if (label !== undefined) add(label, { examples: prose(text) });
  }
  for (const item of severityTargets) {
    const { label, text } = labelled(item);
    if (label !== undefined) add(label, { target: targetWords(text) });
  }
  const keys = [...found.keys()];
  const ordered = [
    ...usualOrder.filter((key) => found.has(key)),
    ...keys.filter((key) => !usualOrder.includes(key)),
  ];
  return ordered.flatMap((key) => found.get(key) ?? []);
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Only the columns that hold something. */
function severityTable(all: readonly Row[]): string | false {
  if (all.length === 0) return false;
  const examples = all.some((row) => row.examples !== undefined);
  const targets = all.some((row) => row.target !== undefined);
  const cells = ({ name, examples: words = '-', target = 'no fixed time' }: Row) => [
    name,
    ...(examples ? [words] : []),
    ...(targets ? [target] : []),
  ];
  const header = ['Severity', ...(examples ? ['Examples'] : []), ...(targets ? ['Fix'] : [])];
  return table(header, all.map(cells));
}

/** Part "Severity" of "What to expect". */
export function severityView(answers: Answers) {
  const scale = scales[answers.severityScale ?? 'none']?.();
  const lines = severityTable(rows(answers));
  if (scale === undefined && lines === false) return false;
  return {
    scale: scale ?? false,
    table: lines,
    targets: (answers.severityTargets ?? []).length > 0,
  };
}
