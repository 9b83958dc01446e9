import { isMap, isSeq, parseDocument } from 'yaml';
import type { Answers } from '../../questions/catalogue.ts';
import type { Facts } from '../../questions/facts.ts';
import { isDeeplyNested } from '../../text/nesting.ts';
import type { Document } from '../document.ts';
import { forgeLinks } from '../security-policy/forge-links.ts';
import { policyPath } from '../security-policy/policy-path.ts';
import { edited, existingFile } from './existing.ts';
import { fileUrl } from './file-url.ts';

const names = ['.github/ISSUE_TEMPLATE/config.yml', '.github/ISSUE_TEMPLATE/config.yaml'];

/** Forges that show these links above the form for a new issue. */
const forges: readonly string[] = ['github', 'codeberg', 'forgejo'];

export type Link = { readonly name: string; readonly url: string; readonly about: string };

function linkFor(answers: Answers, facts: Facts): Link | undefined {
  const report = answers.channels.includes('private-report')
    ? forgeLinks(answers, facts).privateReport?.url
    : undefined;
  const url = report ?? fileUrl(answers, facts, policyPath(facts.paths));
  return url === undefined
    ? undefined
    : { name: 'Security vulnerability', url, about: 'Please report it in private, not as an issue.' };
}

/** A link that leads to a policy, an advisory form or a report, whoever put it there. */
function leadsToSecurity(item: unknown): boolean {
  return isMap(item) && /security/i.test(String(item.get('url') ?? ''));
}

/** The file with the link, unless it leads to the policy already or is not what it should be. */
export function withContactLink(text: string, link: Link): string {
  if (isDeeplyNested(text)) return text;
  const document = parseDocument(text, { logLevel: 'silent' });
  const { contents } = document;
  if (document.errors.length > 0 || !(contents === null || isMap(contents))) return text;
  const links = document.get('contact_links');
  if (isSeq(links)) {
    if (links.items.some(leadsToSecurity)) return text;
    links.add(document.createNode(link));
  } else {
    if (links !== undefined && links !== null) return text;
    document.set('contact_links', document.createNode([link]));
  }
  return document.toString({ lineWidth: 0 });
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
    return edited(path, from, withContactLink(from ?? '', link));
  },
};
