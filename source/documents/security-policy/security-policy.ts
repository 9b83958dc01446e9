import type { Document } from '../document.ts';
import { policyPath } from './policy-path.ts';
import { renderSecurityPolicy } from './render.ts';

export const securityPolicy: Document = {
  id: 'security-policy',
  title: 'security policy',
  merge: 'policy',
  render: (input) =>
    input.answers.files.includes('security-policy')
      ? [{ path: policyPath(input.facts.paths), text: renderSecurityPolicy(input) }]
      : [],
};
