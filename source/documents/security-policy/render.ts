import Mustache from 'mustache';
import type { RenderInput } from '../document.ts';
import { policyView } from './view.ts';

/** Name of the policy's template in `templates/`. */
export const policyTemplate = 'SECURITY.md';

/** The whole policy as we would write it into an empty repository. */
export function renderSecurityPolicy({ answers, facts, templates, adopted }: RenderInput): string {
  const template = templates.get(policyTemplate);
  if (template === undefined) throw new Error(`templates/${policyTemplate} is missing from the package`);
  // The view holds Markdown, so nothing is escaped for HTML.
  return tidy(Mustache.render(template, policyView(answers, facts, adopted), {}, { escape: String }));
}

/** Sections that are not printed leave blank lines behind. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
