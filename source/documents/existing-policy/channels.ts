import { checkHttpsUrl } from '../../questions/checks.ts';
import { plainAddress, toAddress, veiledAddress } from './addresses.ts';

/** The repository that a policy is about, to tell its own report links from those of others. */
export type Own = { readonly owner: string; readonly name: string };

export type Channel = 'private-report' | 'email' | 'form';

/** One way in which policies name a private channel. */
export type ChannelRow = {
  readonly channel: Channel;
  readonly form: RegExp;
  /** What the statement, its heading or the words before its list must say too. */
  readonly when?: RegExp;
  /** What the statement and the words before its list must not say. */
  readonly unless?: RegExp;
  /** The value of a match; nothing where it is no channel of ours. */
  readonly value: (match: RegExpMatchArray, own: Own | undefined) => string | undefined;
};

/** A link to the reports of another owner is not ours: policies get copied. */
export function ownReport(match: RegExpMatchArray, own: Own | undefined): string | undefined {
  const owner = own?.owner.split('/')[0];
  return owner === undefined || match[1]?.toLowerCase() === owner.toLowerCase()
    ? 'private-report'
    : undefined;
}

function httpsUrl([found]: RegExpMatchArray): string | undefined {
  const value = found.replace(/[.,;:!?'"]+$/, '');
  return checkHttpsUrl(value) === undefined ? value : undefined;
}

const reports =
  /\b(?:report\w*|submit\w*|submission|disclos\w+|contact|reach|creat\w+|open(?:ing)?|use|using|via|through|draft|send|fill\w*)\b/i;

/** Advisories are also where fixed vulnerabilities are published: those sentences name no channel. */
const publishes =
  /\b(?:publish\w*|announc\w+|track\w+|notif\w+|subscri\w+|distributed|posted|mirror|developed|listed|cve ids?|see (?:the|our)|(?:we|maintainers|team) will(?=:)|past|previous|existing|known)\b/i;

/** Addresses of report platforms, without the scheme. */
const platforms = [
  String.raw`hackerone\.com\/(?!reports\/|hacktivity)[\w-]+`,
  String.raw`bugcrowd\.com\/[\w-]+`,
  String.raw`tidelift\.com\/(?:docs\/)?security`,
  String.raw`huntr\.(?:dev|com)(?:\/(?:bounties|repos)|\/?(?=[\s>]))`,
  String.raw`(?:app\.)?intigriti\.com\/[\w-]+`,
  String.raw`yeswehack\.com\/programs\/[\w-]+`,
  String.raw`immunefi\.com\/(?:bug-)?bounty\/[\w-]+`,
  String.raw`hackenproof\.com\/[\w-]+`,
  String.raw`openbugbounty\.org\/[\w-]+`,
  String.raw`bughunters\.google\.com\/`,
  String.raw`g\.co\/vulnz`,
  String.raw`msrc\.microsoft\.com\/create-report`,
  String.raw`aka\.ms\/(?:opensource\/security|security\.md\/msrc)\/create-report`,
  String.raw`[\w-]+\.responsibledisclosure\.com\/`,
  String.raw`vdp\.[\w.-]+\/`,
  String.raw`reports?\.[\w-]+\.[\w.-]+`,
  String.raw`forms\.gle\/\w+`,
  String.raw`docs\.google\.com\/forms\/`,
  String.raw`airtable\.com\/(?:shr|app)\w+`,
];

const rest = String.raw`[^\s<>"')\]]{0,300}`;
const platform = new RegExp(String.raw`\bhttps:\/\/(?:www\.)?(?:${platforms.join('|')})${rest}`, 'gi');

const noForm = String.raw`(?!github\.com|(?:\w+\.)?(?:npmjs\.com|first\.org|mitre\.org|wikipedia\.org|github\.com))`;
const formWord = String.raw`\b(?:forms?|platform|portal)\b`;

/** An address next to the word form, platform or portal. */
const ownForm = new RegExp(
  String.raw`(?<=${formWord}[^<>]{0,40}<|<(?=https:[^<>]{1,300}>[^.]{0,40}${formWord}))https:\/\/${noForm}${rest}`,
  'gi',
);

/** The page of a bounty programme to which a sentence sends whoever has something to report. */
const bountyPage = new RegExp(
  String.raw`(?<=\bbounty (?:program(?:me)?|page|site|portal|platform)\s?<)https:\/\/${noForm}${rest}`,
  'gi',
);

const owner = String.raw`([\w.-]{1,100})`;
const onGitHub = String.raw`\bhttps?:\/\/github\.com\/${owner}\/[\w.-]{1,100}\/security`;

const wordsForReport =
  /\b(?:private(?:ly)? (?:vulnerability|security) (?:report(?:ing|s)?|disclosure)|private security advisor(?:y|ies)|report a vulnerability["”']? (?:button|tab|feature|form|link)|["“']report a (?:security )?vulnerability["”']|github(?:['’]s)? (?:private )?(?:security )?advisor(?:y|ies)|security advisory feature|draft (?:github )?security advisory|confidential issue|security["”']? tab|github(?:['’]s)? security (?:tab|page|features?))\b/gi;

/** Every way in which policies name their private channels. */
export const channelRows: readonly ChannelRow[] = [
  { channel: 'email', form: plainAddress, value: toAddress },
  {
    channel: 'email',
    form: veiledAddress,
    when: /\b(?:e-?mails?|mail|write|contact|send|reach|address)\b|[[({<]\s?at\s?[\])}>]| @ /i,
    value: toAddress,
  },
  {
    channel: 'private-report',
    form: new RegExp(String.raw`${onGitHub}\/advisories\/new`, 'gi'),
    value: ownReport,
  },
  {
    channel: 'private-report',
    form: new RegExp(String.raw`${onGitHub}(?:\/advisories|\/policy)?\/?(?![\w/-])`, 'gi'),
    when: reports,
    unless: publishes,
    value: ownReport,
  },
  {
    channel: 'private-report',
    form: new RegExp(
      String.raw`\bhttps?:\/\/gitlab[\w.]{0,60}\/${owner}\/[^\s<>]{1,200}?\/issues\/new[^\s<>]{0,80}confidential`,
      'gi',
    ),
    value: ownReport,
  },
  {
    channel: 'private-report',
    form: wordsForReport,
    when: reports,
    unless: publishes,
    value: () => 'private-report',
  },
  { channel: 'form', form: platform, when: reports, value: httpsUrl },
  {
    channel: 'form',
    form: ownForm,
    when: /\b(?:report\w*|submit\w*|submission|disclos\w+|correspondence)\b/i,
    unless: publishes,
    value: httpsUrl,
  },
  {
    channel: 'form',
    form: bountyPage,
    when: /\bto (?:report|submit|disclose)\b.{0,120}\b(?:follow|use|go to|visit|submit|send)\b|\b(?:report|submit|disclose)\b.{0,60}\b(?:through|via|using|under|to) (?:the|our)\b/i,
    unless: publishes,
    value: httpsUrl,
  },
];
