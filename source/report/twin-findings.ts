import type { Change } from '../documents/document.ts';
import { readPolicy } from '../documents/existing-policy.ts';
import type { Finding } from '../standards/standard.ts';

/** Documents that name the address that reports go to, and how each does. */
const addresses: Readonly<Record<string, RegExp>> = {
  'security-txt': /^Contact:[ \t]*mailto:([^\s?]+)/gim,
  'security-insights': /^[ \t]+(?:-[ \t]+)?email:[ \t]*["']?([^\s"'#]+@[^\s"'#]+)/gm,
};

/** Addresses that a twin of the policy gives and the policy does not: one of both is out of date. */
export function twinFindings(changes: readonly Change[]): readonly Finding[] {
  const textOf = ({ after, before }: Change) => after ?? before ?? '';
  const policy = changes.find(({ id }) => id === 'security-policy');
  if (!policy || textOf(policy) === '') return [];
  const known = textOf(policy).toLowerCase();
  const own = readPolicy(textOf(policy)).answers.get('email')?.value;
  if (own === undefined) return [];
  return changes.flatMap((change): readonly Finding[] => {
    const pattern = addresses[change.id];
    const named = pattern ? [...textOf(change).matchAll(pattern)].map((match) => match[1] ?? '') : [];
    const strange = [...new Set(named)].filter((address) => !known.includes(address.toLowerCase()));
    return strange.map((address) => ({
      severity: 'error',
      code: 'twins-differ',
      message: `${change.path} names ${address}, ${policy.path} names ${String(own)}: run npx create-security-policy --yes --email with the right one`,
      path: change.path,
    }));
  });
}
