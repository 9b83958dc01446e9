import type { Channel, Own } from './channels.ts';
import { channelRows, ownReport } from './channels.ts';
import type { Finding } from './finding.ts';
import type { Statement } from './statements.ts';
import type { Topic } from './topics.ts';

/** One way to report that a statement names. */
type Mention = {
  readonly channel: Channel;
  readonly value: string;
  readonly start: number;
  readonly statement: Statement;
};

/** Words by which a statement takes back what it names, or speaks of other matters. */
const takenBack =
  /\b(?:no longer|disabled|is (?:now )?closed|pre-?existing|formerly|deprecated|do(?:es)? not (?:use|operate|participate)|non-security|general (?:inquir|question|bug|support)\w*|(?:not|isn['’]t|other than) (?:a )?security)\b|\bdo(?:es)? not accept (?:other|reports? (?:via|through|by))|^\s*(?:reported|discovered|found) by\b|@custom:/i;

/** Whom to turn to when the first contact is silent, or in a hurry. */
const secondary =
  /\bif (?:you|we|there)\b[^.]{0,60}(?:\b(?:not|no|never)\b|n['’]t\b)[^.]{0,20}\b(?:receiv\w+|hear\w*|got(?:ten)?|get|acknowledge\w*|respon\w+|repl\w+)\b|\b(?:no|without) (?:an? )?(?:response|reply|answer)\b|\burgen(?:t|cy)\b|\bcoordinator\b|\bescalat/i;

const others =
  /\b(?:third[- ]party|upstream|downstream|packagers|distributors|in advance|ahead of|(?<!\bprivate |\bsecurity )mailing list|in (?:a |one of )?(?:our )?dependenc|other projects?|different project)/i;

const negated = /\b(?:do not|don['’]t|never|please avoid|rather than|instead of)\b[^.;]{0,60}$/i;

/** Sections that name addresses and links for other reasons. */
const elsewhere = new Set<Topic>([
  'escalation',
  'credit',
  'advisories',
  'about',
  'dependencies',
  'verification',
  'versions',
]);

const addressed =
  /\b(?:report\w*|e-?mail\w*|mail|send|write|contact\w*|reach|notify|open|create|use|disclos\w+|submit\w*)\b/i;

const where = new Set<Topic>(['reporting', 'disclosure', 'encryption', 'title']);

/** Beyond the sections on reporting, an address is a channel only where the sentence itself asks to use it. */
function beside({ text, topics }: Statement): boolean {
  const [topic = 'title'] = topics;
  return !where.has(topic) && !addressed.test(text);
}

function rejected(statement: Statement): boolean {
  const { text, lead, topics } = statement;
  const all = `${lead} ${text}`;
  const away = topics[0] !== undefined && elsewhere.has(topics[0]) && !/\breport/i.test(all);
  return away || beside(statement) || takenBack.test(all) || secondary.test(all) || others.test(all);
}

/** `Do not use it to report vulnerabilities`, said of the address before. */
const forbids =
  /^\W*(?:please )?(?:do not|don['’]t|never) (?:use|write to|send \w+ to) (?:it|this|that|these|the)\b[^.;]{0,40}\breport/i;

/** Addresses that the statement after theirs takes back, wherever else the policy names them. */
function forbidden(mentions: readonly Mention[], all: readonly Statement[]): ReadonlySet<string> {
  const taken = mentions.filter(({ channel, statement }) => {
    const next = all[all.indexOf(statement) + 1];
    return channel === 'email' && next?.section === statement.section && forbids.test(next.text);
  });
  return new Set(taken.map(({ value }) => value));
}

/** A statement that links to the reports of another owner does not tell of ours. */
function linksAway({ full }: Statement, own: Own | undefined): boolean {
  const links = [...full.matchAll(/github\.com\/([\w.-]{1,100})\/[\w.-]{1,100}\/security\b/gi)];
  return links.length > 0 && links.every((link) => ownReport(link, own) === undefined);
}

function mentionsOf(statement: Statement, own: Own | undefined): readonly Mention[] {
  if (rejected(statement)) return [];
  const { full, title, lead } = statement;
  const away = linksAway(statement, own);
  return channelRows.flatMap(({ channel, form, when, unless, value }) => {
    const named = !when || when.test(`${title}. ${lead} ${full}`);
    if (!named || unless?.test(`${lead} ${full}`) || (away && channel === 'private-report')) return [];
    return [...full.matchAll(form)].flatMap((match) => {
      const found = negated.test(full.slice(0, match.index)) ? undefined : value(match, own);
      return found === undefined ? [] : [{ channel, value: found, start: match.index, statement }];
    });
  });
}

const preferred = /\bprefer(?:red|ably|ence)?\b|\brecommended\b|\bprimary\b/i;

const fallback =
  /\balternativ\w*|\bfall-?back\b|\bif (?:you )?(?:cannot|can['’]t|are unable|do not|don['’]t|would (?:rather|like)|prefer|for any reason)|\botherwise\b|\bsecondary\b|\bif (?:this|that|it) (?:is|does)/i;

/** Lower comes first: preferred, plain, fallback. */
function rankOf({ statement: { text, full }, start }: Mention, alone: boolean): number {
  if (fallback.test(full.slice(0, start)) || /\b(?:alternative|fall-?back|secondary)\b/i.test(text)) return 1;
  return alone && preferred.test(text) ? -1 : 0;
}

/** The first mention of each channel, the preferred channel first. */
function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  const ranked = mentions.map((mention) => {
    const beside = mentions.filter(({ statement }) => statement === mention.statement);
    const alone = beside.every(({ channel }) => channel === mention.channel);
    return { ...mention, rank: rankOf(mention, alone) };
  });
  const sorted = ranked.toSorted(
    (a, b) => a.rank - b.rank || a.statement.line - b.statement.line || a.start - b.start,
  );
  return sorted.filter(
    ({ channel }, index) => sorted.findIndex((other) => other.channel === channel) === index,
  );
}

const keys = { email: 'email', form: 'formUrl' } as const;

/** The private channels of a policy, with the address and the form that belong to them. */
export function readContacts(statements: readonly Statement[], own?: Own): readonly Finding[] {
  const mentions = statements.flatMap((statement) => mentionsOf(statement, own));
  const taken = forbidden(mentions, statements);
  const firsts = inOrder(mentions.filter(({ value }) => !taken.has(value)));
  const [first] = firsts;
  if (first === undefined) return [];
  const values = firsts.flatMap(({ channel, value, statement }) =>
    channel === 'private-report' ? [] : [{ key: keys[channel], value, statement }],
  );
  const channels = firsts.map(({ channel }) => channel);
  return [{ key: 'channels', value: channels, statement: first.statement }, ...values];
}
