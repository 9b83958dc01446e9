import type { Document } from '../document.ts';
import { isMarkdown, policyPath } from './policy-path.ts';
import { renderSecurityPolicy } from './render.ts';

export const securityPolicy: Document = {
  id: 'security-policy',
  title: 'security policy',
  merge: 'policy',
  render: (input) =>
    input.answers.files.includes('security-policy') && isMarkdown(policyPath(input.facts.paths))
      ? [{ path: policyPath(input.facts.paths), text: renderSecurityPolicy(input) }]
      : [],
};
