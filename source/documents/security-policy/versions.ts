import type { Answers } from '../../questions/catalogue.ts';
import type { Facts } from '../../questions/facts.ts';
import { labelled } from './lists.ts';
import { plain, table } from './markdown.ts';
import { supportOf, type Row } from './support-rules.ts';

const marks = {
  words: { yes: 'yes', no: 'no' },
  emoji: { yes: '✅', no: '❌' },
  shortcode: { yes: ':white_check_mark:', no: ':x:' },
} as const;

const olderCells = { none: undefined, critical: 'critical only', high: 'high and critical only' } as const;

/** End of support by version, `06/2027`; the empty name stands for every supported version. */
function endDates({ supportEnds = [] }: Answers): ReadonlyMap<string, string> {
  return new Map(supportEnds.map(labelled).map(({ label = '', text }) => [label, plain(text)]));
}

function supportTable(answers: Answers, rows: readonly Row[]): string | false {
  if (rows.length === 0) return false;
  const { yes, no } = marks[answers.checkMark ?? 'words'];
  const older = olderCells[answers.olderVersions ?? 'none'] ?? no;
  const ends = endDates(answers);
  const end = ({ label, supported }: Row) =>
    ends.get(label) ?? ends.get(label.replace(/ LTS$/, '')) ?? (supported ? ends.get('') : undefined) ?? '-';
  const cells = rows.map((row) => [
    row.label,
    row.supported ? yes : older,
    ...(ends.size > 0 ? [end(row)] : []),
  ]);
  return table(['Version', 'Security fixes', ...(ends.size > 0 ? ['Until'] : [])], cells);
}

const olderSentences = {
  none: false,
  critical:
    'Whether an older version gets a fix depends on the CVSS rating: it does when the vulnerability is critical (9.0 or higher).',
  high: 'Whether an older version gets a fix depends on the CVSS rating: it does when the vulnerability is high or critical (7.0 or higher).',
} as const;

/** Support that ends on one day for every supported version, where no table can say so. */
function commonEnd(answers: Answers, table: string | false): string | false {
  const end = endDates(answers).get('');
  return table === false && end !== undefined && `Support ends in ${end}.`;
}

/** Section "Supported versions": the rule in words and the versions that it covers today. */
export function versionsView(answers: Answers, facts: Facts) {
  if (answers.supportedVersions === undefined) return false;
  const { sentences, rows } = supportOf(answers.supportedVersions, facts);
  const lines = supportTable(answers, rows);
  return {
    rule: sentences.join('\n'),
    older: olderSentences[answers.olderVersions ?? 'none'],
    table: lines,
    ends: commonEnd(answers, lines),
  };
}
