import type { Answers } from '../../questions/catalogue.ts';
import type { Facts, Forge } from '../../questions/facts.ts';
import type { RenderInput } from '../document.ts';
import { repositoryUrl } from '../security-policy/forge-links.ts';
import { policyPath } from '../security-policy/policy-path.ts';

/** How a forge shows a file of a branch. */
const views: Readonly<Record<Forge, (branch: string) => string>> = {
  github: (branch) => `blob/${branch}`,
  gitlab: (branch) => `-/blob/${branch}`,
  codeberg: (branch) => `src/branch/${branch}`,
  forgejo: (branch) => `src/branch/${branch}`,
  bitbucket: (branch) => `src/${branch}`,
  sourcehut: (branch) => `tree/${branch}/item`,
  other: (branch) => `blob/${branch}`,
};

/** The address at which the forge shows a file of the default branch; nothing where the forge is not known. */
export function fileUrl(answers: Answers, facts: Facts, path: string): string | undefined {
  const base = repositoryUrl(answers, facts);
  const branch = facts.defaultBranch ?? 'main';
  return base && encodeURI(`${base}/${views[answers.forge](branch)}/${path}`);
}

/** The address of the policy on the forge. */
export function policyUrl({ answers, facts }: RenderInput): string | undefined {
  return fileUrl(answers, facts, policyPath(facts.paths));
}
