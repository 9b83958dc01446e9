import type { Finding } from './finding.ts';
import { findSpans } from './spans.ts';
import type { Statement } from './statements.ts';

const asks = /\b(?:includ(?:e|ing)|provide|contain|specify|following (?:details|information)|tell us)\b/i;

/** The bullets under "please include", as they are written. */
function reportItems(statements: readonly Statement[]): readonly Finding[] {
  const isItem = ({ kind, lead, topics }: Statement) =>
    kind === 'item' &&
    (topics[0] === 'include' || (topics[0] === 'reporting' && asks.test(lead))) &&
    !/\b(?:not|avoid|refrain|scope)\b/i.test(lead);
  const first = statements.find(isItem);
  if (first === undefined) return [];
  const own = statements.filter(
    (other) => isItem(other) && other.lead === first.lead && other.section === first.section,
  );
  const value = own.map(({ text }) => text.replace(/[;,.]$/, ''));
  return value.length > 1 ? [{ key: 'reportItems', value, statement: first }] : [];
}

const severity = /^\W*(critical|high|medium|moderate|low|severe)\b/i;
const mends = /\b(?:fix\w*|patch\w*|resol\w+|remed\w+|mitigat\w+|target|time ?frame|timeline|sla)\b/i;
const fixHead = /\b(?:fix\w*|patch\w*|resol\w+|remed\w+|mitigat\w+)\b/i;

/** `critical: 7 days` from a row or an item that starts with a severity. */
function targetOf(statement: Statement): string | undefined {
  const { text, kind, cells, head, lead, title } = statement;
  const level = severity.exec(text)?.[1]?.toLowerCase();
  if (level === undefined || !mends.test(`${title} ${lead} ${text} ${head.join(' ')}`)) return undefined;
  const column = head.findIndex((cell) => fixHead.test(cell));
  const said = kind === 'row' ? (cells[column < 0 ? cells.length - 1 : column] ?? '') : text;
  const time = /\bnext (?:minor |patch |regular |scheduled )?release\b/i.test(said)
    ? 'next release'
    : findSpans(said)[0]?.value;
  return time === undefined ? undefined : `${level}: ${time}`;
}

/** Times to a fix by severity. */
function severityTargets(statements: readonly Statement[]): readonly Finding[] {
  const found = statements.flatMap((statement) => {
    const target = targetOf(statement);
    return target === undefined ? [] : [{ statement, target }];
  });
  const [first] = found;
  const value = [...new Set(found.map(({ target }) => target))];
  return first === undefined ? [] : [{ key: 'severityTargets', value, statement: first.statement }];
}

/** Answers that are lists over several statements. */
export function readLists(statements: readonly Statement[]): readonly Finding[] {
  return [...reportItems(statements), ...severityTargets(statements)];
}
