import type { Finding } from './finding.ts';
import type { Span } from './spans.ts';
import { findSpans } from './spans.ts';
import type { Statement } from './statements.ts';
import type { Topic } from './topics.ts';

/** What a span of time counts towards, by the words next to it. Narrow rows before wide ones. */
type Row = {
  /** Key of the question; nothing for times that we only tell apart from the others. */
  readonly key?: string;
  readonly words: RegExp;
  readonly unless?: RegExp;
};

const rows: readonly Row[] = [
  {
    key: 'escalation',
    words:
      /\bif (?:you|we|the project|there)\b(?! is no (?:fix|patch|release)\b).{0,60}(?:\b(?:not|no|never|silent|nothing)\b|n['’]t\b)|\bif (?:an?|no) (?:acknowledge?ment|response|reply|answer)\b.{0,40}\b(?:not|no|within|after)\b|\b(?:no|without) (?:an? )?(?:acknowledge?ment|response|reply|answer)\b|\bhear nothing\b|\bescalat\w+/i,
  },
  {
    words: /\b(?:distributors?|vendors?|linux-distros|pre-?notif\w+|advance notice|in advance|downstream)\b/i,
  },
  {
    key: 'assessment',
    words:
      /\b(?:assess\w*|triag\w+|evaluat\w+|validat\w+|verif\w+|confirm(?:ation)? (?:or (?:deny|reject)|the (?:issue|vulnerability|problem))|investigat\w+|what we (?:found|make of)|whether we (?:can )?confirm|(?:more )?detailed (?:response|reply)|determine)\b/i,
  },
  {
    key: 'updates',
    words:
      /\b(?:(?:status|progress|regular|periodic|further) (?:updates?|reports?)|updates?\b(?! to\b)|news\b|kept? (?:you |reporters? |the reporter )?(?:informed|updated|posted)|check[- ]ins?)\b/i,
    unless: /\bsecurity updates?\b|\bupdated? (?:versions?|releases?|packages?)\b/i,
  },
  {
    key: 'disclosureWindow',
    words:
      /\b(?:(?:public(?:ly)?|full(?:y)?|coordinated|responsib\w+) disclos\w+|disclos\w+|embargo\w*|(?:made?|making|go(?:ing|es)?|becomes?) public|publish\w*|publication|publicly)\b|\bkeep\b[^.]{0,80}\b(?:private|confidential|secret|to yourself)\b[^.]{0,60}\b(?:for|until|at most|at least)\b/i,
    unless:
      /\bcves?\b|\b(?:after|of|following) (?:the |a |an )?(?:\w+ )?(?:release|fix|patch)\b|^for (?:a |an )?(?:critical|high|severe)|\bwe expect\b|\bpotentially\b|\bor so\b|\bon the order of\b|\bdisclosed? to us\b|\bvendor-sec\b|\b(?:vendors?|distros?|distributors?|packagers?)\b[^.]{0,30}\bnotif/i,
  },
  {
    words:
      /\b(?:fix\w*|patch\w*|resol\w+|remed\w+|mitigat\w+|correct\w+|releas\w+|support(?:ed|s)?|backport\w*|expires?|rotat\w+)\b/i,
  },
  {
    key: 'acknowledge',
    words:
      /\b(?:acknowledg\w+|respon\w+|repl(?:y|ies|ied)|answer\w*|(?:confirm\w*|confirmation of) receipt|confirmation of (?:your |the )?(?:report|submission)|receipt|get back|hear (?:back )?from us|hear back|contact you|reach out|(?:e-?mails?|messages?) (?:will be|are) (?:addressed|read)|initiate a conversation|follow[- ]up|feedback|first contact)\b/i,
  },
];

/** Sections that speak of other times: support, scope, keys. */
const elsewhere = new Set<Topic>([
  'versions',
  'scope',
  'threat-model',
  'secrets',
  'dependencies',
  'include',
  'encryption',
]);

const clauseEnd = /;|,\s+(?:and|then|but|while|with the)\b|\band (?=(?:within|you|we|will|should)\b)|\. /;

const everyWord = new Map(rows.map((row) => [row, new RegExp(row.words.source, 'gi')]));

type Distance = { readonly side: number; readonly gap: number };

/** How far a row's words are from a place in a text: the last before it, or else the first after it. */
function distance(row: Row, before: string, after: string): Distance | undefined {
  const last = [...before.matchAll(everyWord.get(row) ?? row.words)].at(-1);
  if (last) return { side: 0, gap: before.length - last.index - last[0].length };
  const next = row.words.exec(after);
  return next ? { side: 1, gap: next.index } : undefined;
}

/** The row whose words stand nearest to a span; words before it count more than words after it. */
function nearest(clause: string, span: Span): Row | undefined {
  const hits = rows.flatMap((row, order) => {
    const at = distance(row, clause.slice(0, span.start), clause.slice(span.end));
    return at && !row.unless?.test(clause) ? [{ row, order, ...at }] : [];
  });
  return hits.toSorted((a, b) => a.side - b.side || a.gap - b.gap || a.order - b.order)[0]?.row;
}

/** A statement that is little more than a time takes its meaning from its heading or its list. */
function inContext({ text, lead, title, kind, cells, head }: Statement): string {
  if (kind === 'row') return cells.map((cell, index) => `${head[index] ?? ''} ${cell}`).join('. ');
  const wordsLeft = text.replace(/\d+/g, '').split(/\s+/).length;
  return wordsLeft > 6 ? text : `${lead || title}: ${text}`;
}

function clausesOf(statement: Statement): readonly string[] {
  const text = inContext(statement);
  const escalates = rows[0]?.words.test(text);
  return escalates || statement.kind === 'row' ? [text] : text.split(clauseEnd);
}

/** `give us 90 days to work on a fix before public exposure` asks for time, whatever it is spent on. */
const patience =
  /\b(?:give|allow|grant)(?:s|ing)? us\b[^.]{0,80}\b(?:before|prior to)\b[^.]{0,40}\b(?:public\w*|disclos\w+)/i;

function keyOf(clause: string, span: Span): string | undefined {
  if (rows[0]?.words.test(clause)) return rows[0].key;
  return patience.test(clause) ? 'disclosureWindow' : nearest(clause, span)?.key;
}

function timesOf(statement: Statement): readonly Finding[] {
  return clausesOf(statement).flatMap((clause) =>
    findSpans(clause).flatMap((span) => {
      const key = keyOf(clause, span);
      return key === undefined ? [] : [{ key, value: span.value, statement }];
    }),
  );
}

/** Who is told the outcome has been answered: a promised assessment is a promised answer. */
function impliedAnswer(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter(({ key }) => key === 'assessment')
    .map((found) => ({ ...found, key: 'acknowledge' }));
}

/** The times that a policy promises or asks for, in its order. */
export function readTimes(statements: readonly Statement[]): readonly Finding[] {
  const where = statements.filter(({ topics }) => topics[0] === undefined || !elsewhere.has(topics[0]));
  const findings = where.flatMap(timesOf);
  return [...findings, ...impliedAnswer(findings)];
}
