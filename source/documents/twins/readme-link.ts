import type { Document } from '../document.ts';
import { policyPath } from '../security-policy/policy-path.ts';
import { edited, existingFile, relativePath } from './existing.ts';

const readmes = ['README.md', '.github/README.md', 'docs/README.md', 'README.markdown'];

/** A README that names the policy in any form needs no link. */
const mentions = /security\.md\b|security[- ]policy|\/security\/(?:policy|advisories)/i;

/** Headings after which nobody expects another topic. */
const closing = /^(#{1,4})[ \t]+(?:[^\w\n]{0,8}[ \t]*)?(?:licen[cs]e|acknowledge?ments|credits|copyright)\b/i;

/** The line of a heading, outside fenced code, at which the section goes; the end where there is none. */
function placeFor(lines: readonly string[]): { readonly at: number; readonly level: string } {
  let fence = '';
  for (const [at, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    const level = fence === '' ? closing.exec(line)?.[1] : undefined;
    if (level) return { at, level };
  }
  return { at: lines.length, level: '##' };
}

/** A section of this name that somebody wrote, or kept without our link, stays as it is: a second would follow. */
const ownSection = /^#{1,6}[ \t]+security[ \t]*#*[ \t]*\r?$/im;

const ownLink = /(follow the \[security policy\]\()([^()\s:#]{1,300})(\)\.)/;

/** Our own link, led to where the policy is now; as it is where its file still exists. */
export function withPresentLink(readme: string, target: string, exists: (target: string) => boolean): string {
  return readme.replace(ownLink, (all, before: string, old: string, after: string) =>
    exists(old) ? all : before + target + after,
  );
}

/** The README with a short section before its closing ones; unchanged when it treats the matter already. */
export function withSecurityLink(readme: string, target: string): string {
  if (mentions.test(readme) || ownSection.test(readme)) return readme;
  const end = readme.includes('\r\n') ? '\r\n' : '\n';
  const lines = readme.split(/\r?\n/);
  const { at, level } = placeFor(lines);
  const section = [
    `${level} Security`,
    '',
    `To report a vulnerability, follow the [security policy](${target}).`,
  ];
  if (at < lines.length) return [...lines.slice(0, at), ...section, '', ...lines.slice(at)].join(end);
  return [readme.trimEnd(), '', ...section, ''].join(end);
}

/** A link to the policy in the README that exists; a missing README is not made up. */
export const readmeLink: Document = {
  id: 'readme-link',
  title: 'link to the policy in the README',
  merge: 'markdown',
  render: ({ answers, facts }) => {
    const readme = existingFile(facts, readmes);
    if (!answers.files.includes('readme-link') || readme?.text === undefined) return [];
    const { path, text: from } = readme;
    const target = relativePath(path, policyPath(facts.paths));
    const linked = new Set(facts.paths.map((one) => relativePath(path, one)));
    const present = withPresentLink(from, target, (old) => linked.has(old));
    return edited(path, from, withSecurityLink(present, target));
  },
};
