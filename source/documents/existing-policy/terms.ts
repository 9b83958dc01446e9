import type { Value } from '../../questions/question.ts';
import { plainAddress, toAddress } from './addresses.ts';
import type { Finding } from './finding.ts';
import type { Statement } from './statements.ts';

/** One way in which policies state a term. The rows of a key are tried in order over the whole text. */
type Row = {
  readonly key: string;
  readonly says: RegExp;
  readonly unless?: RegExp;
  /** The value of the first match, or a fixed one; nothing when the match tells none. */
  readonly value: Value | ((match: RegExpMatchArray, statement: Statement) => Value | undefined);
};

const aboutKeys = /\b(?:pgp|gpg|openpgp|fingerprint|encrypt\w*|public key)\b/i;

const tongues =
  'English|German|French|Spanish|Portuguese|Italian|Dutch|Polish|Russian|Ukrainian|Chinese|Japanese|Korean|Turkish|Czech|Swedish|Danish|Norwegian|Finnish|Hungarian';

function fingerprint(
  [, digits = '']: RegExpMatchArray,
  { title, lead, text }: Statement,
): string | undefined {
  return aboutKeys.test(`${title} ${lead} ${text}`)
    ? digits.replace(/[^\dA-F]/gi, '').toUpperCase()
    : undefined;
}

function keyUrl([found]: RegExpMatchArray, { title, lead, text }: Statement): string | undefined {
  return aboutKeys.test(`${title} ${lead} ${text}`) ? found.replace(/[.,;:]+$/, '') : undefined;
}

function languages(_: RegExpMatchArray, { text }: Statement): readonly string[] {
  const named = text.match(new RegExp(`\\b(?:${tongues})\\b`, 'g')) ?? [];
  return [...new Set(named)];
}

function firstUrl(_: RegExpMatchArray, { full }: Statement): string | undefined {
  return /https:\/\/[^\s<>"')\]]+/.exec(full)?.[0].replace(/[.,;:]+$/, '');
}

function secondContact(_: RegExpMatchArray, statement: Statement): string | undefined {
  const [address] = [...statement.full.matchAll(plainAddress)];
  return (address && toAddress(address)) ?? firstUrl(_, statement);
}

const pay = String.raw`(?:bount(?:y|ies)|monetary|rewards?|compensat\w+|paid|pay)`;
const refusal = String.raw`(?:do(?:es)? not|don['\u2019]t|doesn['\u2019]t|not? (?:currently )?(?:have|able)|unable|cannot|can['\u2019]t|without|no)`;
const silence =
  /\bif (?:you|we|the project|there)\b(?! are not (?:sure|certain)).{0,80}(?:\b(?:not|no|never|silent)\b|n['’]t\b)|\b(?:no|without) (?:an? )?(?:response|reply|answer)\b|\bescalat/i;

const rows: readonly Row[] = [
  {
    key: 'pgpFingerprint',
    says: /(?<![\dA-F])(?:0x)?((?:[\dA-F]{4}[\s:]?){9}[\dA-F]{4}|(?:[\dA-F]{2}[\s:]){19}[\dA-F]{2})(?![\dA-F])/i,
    value: fingerprint,
  },
  {
    key: 'pgpKeyUrl',
    says: /https:\/\/[^\s<>"')\]]{0,200}(?:keys\.openpgp\.org|keyserver|pgp|gpg|\.asc\b|keybase\.io|\/pks\/|keys\.mailvelope)[^\s<>"')\]]{0,200}/i,
    value: keyUrl,
  },
  {
    key: 'languages',
    says: new RegExp(`\\b(?:in|only|languages?:?|speak|read)\\b[^.]{0,40}\\b(?:${tongues})\\b`),
    unless: /\bif english\b|\benglish is not\b|\btranslat/i,
    value: languages,
  },
  {
    key: 'bounty',
    says: new RegExp(`\\b${refusal}\\b[^.]{0,60}\\b${pay}\\b`, 'i'),
    unless: /\bbut\b[^.]*\b(?:may|discretion|consider)\b|\b(?:accept|platforms?)\b|\bnot? (?:only|just)\b/i,
    value: 'no',
  },
  { key: 'bountyUrl', says: /\bbounty (?:program|page|platform)/i, unless: /\bnot?\b/i, value: firstUrl },
  {
    key: 'bounty',
    says: /\b(?:rewarded|run|have|offer|operate|participate|through|via|part of|under)\b[^.]{0,60}\b(?:bug )?bounty\b/i,
    unless: /\b(?:not?|never|cannot|unable|closed|without)\b|n['’]t\b/i,
    value: (match, statement) => (firstUrl(match, statement) === undefined ? undefined : 'program'),
  },
  {
    key: 'safeHarbor',
    says: /\bsafe harbou?r\b.*|\b(?:legal action|lawsuit|prosecut\w+|law enforcement|sue)\b/i,
    unless: /\bmay (?:take|pursue|result)\b|\breserve\b/i,
    value: (_, { text }) =>
      /\b(?:terms of (?:service|use)|circumvention|dmca|cfaa|computer (?:fraud|misuse|crime)|anti-hacking|authori[sz]ed)\b/i.test(
        text,
      )
        ? 'full'
        : 'simple',
  },
  {
    key: 'credit',
    says: /\bif you (?:wish|want|would like|like|ask)\b[^.]{0,30}\b(?:credit\w*|named|mentioned|acknowledged)|\bcredit\w*\b[^.]{0,60}\b(?:on request|if (?:you )?(?:desired?|so desire|wish|want|like|ask)|only (?:if|when))|\bwith your (?:permission|consent)\b[^.]{0,80}\b(?:credit|acknowledge|name|thank)|\bif desired\b[^.]{0,40}\bcredit/i,
    value: 'on-request',
  },
  {
    key: 'credit',
    says: /\b(?:will|to|are|also|happy to|be) (?:also |gladly |publicly |explicitly )*(?:credit(?:ed)?\b|acknowledge (?:you\b|your (?:contribution|effort|name)s?|reporters)|publicly (?:acknowledge|thank)|mention(?:ed)? your name|name you|give (?:you|your name|full|proper|the reporter)[^.]{0,20}(?:credit|as the discoverer))|\bfull credit\b|\bwe credit\b|\bcredit you\b|\breporters? (?:are|is|will be) credited/i,
    unless:
      /\bnot? (?:be )?(?:credit|give)|\bnot\b[^.]{0,20}\bcredits?\b|\backnowledge (?:receipt|your (?:report|e-?mail))/i,
    value: 'yes',
  },
  {
    key: 'aiReports',
    says: /\b(?:ai|llms?|ai-(?:assisted|generated)|language models?)\b.*\b(?:disclos\w+|declare|state|mention|validated|verif\w+)\b|\b(?:disclos\w+|declare|state)\b.*\b(?:ai|llms?)\b/i,
    unless: /\bclosed\b|\bscanners?\b/i,
    value: 'disclosed',
  },
  {
    key: 'advisories',
    says: /\b(?:publish\w*|announc\w+|post(?:ed)?|distributed|disclosed publicly|released?)\b.*\b(?:github )?security advisor(?:y|ies)\b|\bgithub security advisor(?:y|ies)\b.*\bpublish/i,
    unless: /\bnot\b|\brustsec|\bif you\b|\bdo we\b/i,
    value: (_, { full }) => (/\bgithub\b/i.test(full) ? 'forge' : undefined),
  },
  { key: 'escalationContact', says: silence, value: secondContact },
];

function findingOf({ key, says, unless, value }: Row, statement: Statement): readonly Finding[] {
  const match = says.exec(statement.full);
  if (match === null || unless?.test(statement.full)) return [];
  const found = typeof value === 'function' ? value(match, statement) : value;
  return found === undefined ? [] : [{ key, value: found, statement }];
}

/** Keys, languages, bounty, safe harbour, credit, and whom to turn to, as a policy states them. */
export function readTerms(statements: readonly Statement[]): readonly Finding[] {
  const terms = statements.filter(({ kind, topics }) => kind !== 'item' || topics[0] !== 'include');
  return rows.flatMap((row) => terms.flatMap((statement) => findingOf(row, statement)));
}
