import { addDays, daysUntil } from '../../text/calendar.ts';
import type { Answers } from '../../questions/catalogue.ts';
import type { Facts } from '../../questions/facts.ts';
import type { Document } from '../document.ts';
import { forgeLinks } from '../security-policy/forge-links.ts';
import { policyPath } from '../security-policy/policy-path.ts';
import { edited } from './existing.ts';
import { fileUrl } from './file-url.ts';

/** Language tags (RFC 5646) of the languages that the question offers by name. */
const tags: Readonly<Record<string, string>> = {
  English: 'en',
  German: 'de',
  French: 'fr',
  Spanish: 'es',
  Italian: 'it',
  Portuguese: 'pt',
  Dutch: 'nl',
  Polish: 'pl',
  Russian: 'ru',
  Ukrainian: 'uk',
  Chinese: 'zh',
  Japanese: 'ja',
  Korean: 'ko',
};

/** RFC 9116 advises less than a year ahead; one that lies far enough ahead stays, so that checks are quiet. */
const furthest = 364;
const refreshBelow = 90;

/** End of validity: the one on disk while it is good, else 364 days from today. */
function expires(today: string, existing: string | undefined): string {
  const kept = /^Expires:[ \t]*(\S+)/im.exec(existing ?? '')?.[1] ?? '';
  const ahead = daysUntil(today, kept);
  if (ahead >= refreshBelow && ahead <= furthest + 1) return kept;
  return `${addDays(today, furthest)}T00:00:00Z`;
}

/** URIs in the order of preference; the RFC wants `https:` for the web and `mailto:` for mail. */
function contacts(answers: Answers, facts: Facts): readonly string[] {
  const { privateReport } = forgeLinks(answers, facts);
  const byChannel: Readonly<Record<string, string | undefined>> = {
    'private-report': privateReport?.url,
    email: answers.email && `mailto:${answers.email}`,
    form: answers.formUrl,
  };
  return answers.channels.flatMap((channel) => byChannel[channel] ?? []);
}

const languagesOf = ({ languages = [] }: Answers) => languages.flatMap((name) => tags[name] ?? []);

/** The fields in order; one without a value is left out. */
function fields(answers: Answers, facts: Facts, existing: string | undefined) {
  const canonical = answers.website && new URL('/.well-known/security.txt', answers.website).href;
  const one = (name: string, value: string | undefined) => (value ? [`${name}: ${value}`] : []);
  return [
    ...contacts(answers, facts).map((uri) => `Contact: ${uri}`),
    `Expires: ${expires(facts.today, existing)}`,
    ...one('Encryption', answers.pgpKeyUrl),
    ...one('Acknowledgments', answers.hallOfFameUrl),
    ...one('Preferred-Languages', languagesOf(answers).join(', ')),
    ...one('Canonical', canonical),
    ...one('Policy', fileUrl(answers, facts, policyPath(facts.paths))),
  ];
}

/** Tells our file from one that somebody wrote by hand, whose lines are all kept. */
const mark = '# Written from the answers in .security-policy.json';

const nameOf = (line: string) => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase();

/** A file by hand: what it lacks is added, its end of validity is renewed. A signed one is left alone. */
function completed(existing: string, lines: readonly string[]): string {
  if (existing.includes('-----BEGIN PGP')) return existing;
  const own = existing.trimEnd().split(/\r?\n/);
  const known = new Set(own.map(nameOf));
  const end = lines.find((line) => nameOf(line) === 'expires') ?? '';
  const renewed = own.map((line) => (nameOf(line) === 'expires' ? end : line));
  const missing = lines.filter((line) => !known.has(nameOf(line)));
  return `${[...renewed, ...missing].join('\n')}\n`;
}

/** `security.txt` (RFC 9116), where a website serves a folder of the repository. */
export const securityTxt: Document = {
  id: 'security-txt',
  title: 'security.txt',
  merge: 'markdown',
  render: ({ answers, facts }) => {
    if (!answers.files.includes('security-txt') || !answers.webDirectory || !answers.website) return [];
    const path = `${answers.webDirectory}/.well-known/security.txt`;
    const existing = facts.texts.get(path);
    const lines = fields(answers, facts, existing);
    if (!lines[0]?.startsWith('Contact:')) return [];
    if (existing !== undefined && !existing.startsWith(mark))
      return edited(path, existing, completed(existing, lines));
    return [{ path, text: `${[mark, ...lines].join('\n')}\n` }];
  },
};
