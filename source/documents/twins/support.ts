import type { Document, RenderInput } from '../document.ts';
import { forgeLinks, repositoryUrl } from '../security-policy/forge-links.ts';
import { autolink, plain, prose } from '../security-policy/markdown.ts';
import { policyPath } from '../security-policy/policy-path.ts';
import { versionsView } from '../security-policy/versions.ts';
import { community, existingFile, relativePath } from './existing.ts';

/** A channel of the question in words, or the maintainer's own. */
function channel({ answers, facts }: RenderInput, item: string): string | undefined {
  const issues = forgeLinks(answers, facts).issues;
  const base = repositoryUrl(answers, facts);
  if (item === 'issues') return issues && `Bugs and ideas: ${autolink(issues)}`;
  if (item === 'discussions') return base && `Questions: ${autolink(`${base}/discussions`)}`;
  return /^https:\/\//.test(item) ? autolink(item) : prose(item);
}

function help(input: RenderInput): readonly string[] {
  const channels = (input.answers.helpChannels ?? []).flatMap((item) => channel(input, item) ?? []);
  return channels.length === 0 ? [] : ['## Getting help', '', ...channels.map((line) => `- ${line}`), ''];
}

function versions({ answers, facts }: RenderInput): readonly string[] {
  const view = versionsView(answers, facts);
  if (view === false) return [];
  const { rule, older, ends, table } = view;
  const words = [rule, older, ends].filter((line) => typeof line === 'string').join('\n');
  return ['## Supported versions', '', words, '', ...(table === false ? [] : [table, ''])];
}

/** The policy as seen from the folder of the file. */
function security({ facts }: RenderInput, path: string): readonly string[] {
  const target = relativePath(path, policyPath(facts.paths));
  return [
    '## Security',
    '',
    'Please report vulnerabilities in private.',
    `The [security policy](${target}) tells how.`,
    '',
  ];
}

/** `SUPPORT.md`: where to get help and how long versions are supported (OSPS-DO-04.01). */
export const support: Document = {
  id: 'support',
  title: 'SUPPORT.md',
  merge: 'markdown',
  render: (input) => {
    if (!input.answers.files.includes('support')) return [];
    const path = existingFile(input.facts, community('SUPPORT.md'))?.path ?? 'SUPPORT.md';
    const title = [
      '# Support',
      '',
      `How users of ${plain(input.answers.projectName)} get help, and for how long.`,
      '',
    ];
    const lines = [...title, ...help(input), ...versions(input), ...security(input, path)];
    return [{ path, text: `${lines.join('\n').trimEnd()}\n` }];
  },
};
