import { isMap, isSeq } from 'yaml';
import type { Answers } from '../../questions/catalogue.ts';
import type { Facts } from '../../questions/facts.ts';
import { readSoundYaml } from '../../text/yaml.ts';
import type { Document } from '../document.ts';
import { forgeLinks } from '../security-policy/forge-links.ts';
import { policyPath, policyPlaces } from '../security-policy/policy-path.ts';
import { edited, existingFile } from './existing.ts';
import { addToYaml } from '../scanning/wiring/yaml-edit.ts';
import { fileUrl } from './file-url.ts';
import { setInYaml } from './set-in-yaml.ts';

const names = ['.github/ISSUE_TEMPLATE/config.yml', '.github/ISSUE_TEMPLATE/config.yaml'];

/** Forges that show these links above the form for a new issue. */
const forges: readonly string[] = ['github', 'codeberg', 'forgejo'];

export type Link = { readonly name: string; readonly url: string; readonly about: string };

const ours = {
  name: 'Security vulnerability',
  about: 'Please report it in private, not as an issue.',
} as const;

function linkFor(answers: Answers, facts: Facts): Link | undefined {
  const report = answers.channels.includes('private-report')
    ? forgeLinks(answers, facts).privateReport?.url
    : undefined;
  const url = report ?? fileUrl(answers, facts, policyPath(facts.paths));
  return url === undefined ? undefined : { name: ours.name, url, about: ours.about };
}

/** A link that leads to a policy, an advisory form or a report, whoever put it there. */
function leadsToSecurity(item: unknown): boolean {
  return isMap(item) && /security/i.test(String(item.get('url') ?? ''));
}

/** Where links of ours lead, of this repository or of one that it was before. */
const ownTarget =
  /^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:security\/advisories\/new|\S*\bsecurity\.(?:md|markdown))$/i;

/** Where a policy is now that was at an address before; nothing for any other address. */
type Follow = (url: string) => string | undefined;

/** Where a link is to lead: ours to the report or the policy of today, one of a human's to what it led to. */
function targetOf(item: unknown, link: Link, follow: Follow): string | undefined {
  if (!isMap(item)) return undefined;
  const [url = '', name, about] = ['url', 'name', 'about'].map((key) => String(item.get(key) ?? ''));
  return name === ours.name && about === ours.about && ownTarget.test(url) ? link.url : follow(url);
}

/** The file with the link, unless it leads to the policy already or is not what it should be. */
export function withContactLink(text: string, link: Link, follow: Follow = () => undefined): string {
  const document = readSoundYaml(text);
  if (!document) return text;
  const links = isMap(document.contents) && document.get('contact_links');
  if (!isSeq(links) || !links.items.some(leadsToSecurity))
    return addToYaml(text, { path: ['contact_links'], item: link }) ?? text;
  return links.items.reduce<string>((changed, item, at) => {
    const url = targetOf(item, link, follow);
    return url === undefined ? changed : setInYaml(changed, ['contact_links', at, 'url'], url);
  }, text);
}

function followIn(answers: Answers, facts: Facts): Follow {
  const gone = policyPlaces.filter((path) => !facts.paths.includes(path));
  const urls = new Set(gone.map((path) => fileUrl(answers, facts, path)));
  return (url) => (urls.has(url) ? fileUrl(answers, facts, policyPath(facts.paths)) : undefined);
}

/** The link above new issues that leads a reporter to the private way. */
export const issueTemplateConfig: Document = {
  id: 'issue-link',
  title: 'security link above new issues',
  merge: 'yaml',
  render: ({ answers, facts }) => {
    const link = linkFor(answers, facts);
    if (!answers.files.includes('issue-link') || !forges.includes(answers.forge) || !link) return [];
    const { path, text: from } = existingFile(facts, names) ?? { path: '.github/ISSUE_TEMPLATE/config.yml' };
    return edited(path, from, withContactLink(from ?? '', link, followIn(answers, facts)));
  },
};
