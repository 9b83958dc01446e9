import { lintLinks } from './links.ts';
import { readLinks } from './markdown-links.ts';
import { findGaps } from './placeholders.ts';
import { daysNamed, readPolicyStatements } from './policy-statements.ts';
import type { PolicyText } from './policy-text.ts';
import { once } from '../text/memo.ts';
import type { Subject } from './standard.ts';
import { readVersionRows } from './version-table.ts';
import { lintVersions } from './versions.ts';

/** What our rubric and the badge look for in a policy, each found once, at first use. */
export type PolicyElements = ReturnType<typeof readElements>;

const domain = /(?:@|\[at\])[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g;
const localPart = /[\w.%+-]{1,64}$/;
const noMailbox = /no-?reply|@(?:[\w-]+\.)*example\.|\.(?:png|svg|jpg|js|ts)$/i;
const platform =
  /^https:\/\/(?:[\w-]+\.)*(?:hackerone\.com|bugcrowd\.com|intigriti\.com|yeswehack\.com|huntr\.(?:dev|com)|tidelift\.com|bughunters\.google\.com|msrc\.microsoft\.com|aka\.ms|forms\.gle)\//i;
const privateReport = /\/security\/advisories\/new\b|issues\/new\?[^\s]*confidential/i;

/** True for a link to the private reports of this repository, or of the one that the reader is in. */
function leadsToOwnReports(target: string, { repository }: Subject): boolean {
  if (!privateReport.test(target)) return false;
  if (!/^https?:/i.test(target) || !repository) return true;
  const own = `https://${repository.host}/${repository.owner}/${repository.name}/`;
  return target.toLowerCase().startsWith(own.toLowerCase());
}

function readAddresses({ prose }: PolicyText): readonly string[] {
  return [...prose.matchAll(domain)].flatMap(({ 0: rest, index }) => {
    const before = localPart.exec(prose.slice(Math.max(0, index - 64), index))?.[0];
    return before === undefined ? [] : [`${before}${rest}`.toLowerCase()];
  });
}

const address = /https:\/\/(?!docs\.)[^\s<>()\]"']+/;

/** Addresses of which a statement says that reports go there. */
function readForms(statements: readonly string[]): readonly string[] {
  return statements
    .filter((words) => /\b(?:report|submi)/i.test(words) && /\b(?:form|portal|platform)\b/i.test(words))
    .flatMap((words) => address.exec(words)?.[0] ?? [])
    .filter((target) => !privateReport.test(target));
}

/** The private ways to report: mailboxes, forms of the forge, platforms. */
function readChannels(text: PolicyText, subject: Subject, statements: readonly string[]): readonly string[] {
  const targets = readLinks(text).map(({ target }) => target);
  const pages = targets.filter((target) => leadsToOwnReports(target, subject) || platform.test(target));
  const gaps = findGaps(text).map(({ match }) => match.toLowerCase());
  const reachable = readAddresses(text).filter(
    (address) => !noMailbox.test(address) && !gaps.some((gap) => address.includes(gap.replace(/^[@/]/, ''))),
  );
  const forms = readForms(statements);
  return [...new Set([...reachable, ...[...pages, ...forms].map((page) => page.toLowerCase())])];
}

const kindOf = (channel: string) => (/^https?:|\//.test(channel) ? 'page' : 'mailbox');

/** Reads what a policy says; lazily, since the live scores ask for it at every key press. */
export function readElements(text: PolicyText, subject: Subject) {
  const statements = once(() => readPolicyStatements(text));
  const joined = once(() => statements().join('\n'));
  const channels = once(() => readChannels(text, subject, statements()));
  const rows = once(() => readVersionRows(text));
  return {
    statements,
    channels,
    rows,
    channelKinds: once(() => new Set(channels().map(kindOf))),
    gaps: once(() => findGaps(text)),
    versionProblems: once(() => lintVersions(text, subject)),
    linkProblems: once(() => lintLinks(text, subject).filter(({ severity }) => severity !== 'info')),
    /** `^` and `$` of the pattern, with the flag `m`, are the ends of a statement. */
    says: (pattern: RegExp) => pattern.test(joined()),
    /** The shortest span, in calendar days, that a statement about the topic names. */
    daysFor: (topic: RegExp): number | undefined => {
      const named = statements()
        .filter((statement) => topic.test(statement))
        .flatMap(daysNamed);
      return named.length > 0 ? Math.min(...named) : undefined;
    },
    /** How many of the patterns occur anywhere. */
    countOf: (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(text.prose)).length,
  };
}
