import type { Answers } from '../../questions/catalogue.ts';
import type { Facts, Forge } from '../../questions/facts.ts';
import { once } from '../../text/memo.ts';
import type { RenderInput } from '../document.ts';
import { repositoryUrl } from '../security-policy/forge-links.ts';
import { coverageOf } from '../existing-policy/unsaid.ts';
import { splitSections } from '../markdown/sections.ts';
import { isMarkdown, policyPath } from '../security-policy/policy-path.ts';

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

const slugOf = (heading: string) => heading.toLowerCase().replaceAll(' ', '-');

/** Slugs of the policy's own sections by the heading of ours that they stand for, worked out when one is asked for. */
type Slugs = (heading: string) => string | undefined;

const none: Slugs = () => undefined;

type Read = { readonly policy: string; readonly slugs: Slugs };

/** Made once for each policy of a repository: a preview is made at every key. */
const known = new WeakMap<Facts['texts'], Read>();

/** What reading the whole policy says, for the headings that none of its sections has. */
function coveringSlugs(policy: string): ReadonlyMap<string, string | undefined> {
  const sections = splitSections(policy);
  const slugs = new Map(sections.map(({ line, slug }) => [line, slug]));
  const covering = coverageOf(policy).covered.map(
    ({ part, by }) => [part.heading, slugs.get(by.line)] as const,
  );
  const named = sections.map(({ slug }) => [slug, slug] as const);
  return new Map([...covering, ...named]);
}

/** Headings as our template writes them, which need no parser: what stands in a block of code is none. */
function plainHeadings(policy: string): ReadonlySet<string> {
  const prose = policy.replace(/^(```|~~~)[^]*?(?:^\1|$(?![^]))/gm, '');
  return new Set(
    [...prose.matchAll(/^#{1,6} (\S.*?)[ \t]*\r?$/gm)].map(([, heading = '']) => slugOf(heading)),
  );
}

/** The policy that a link leads to: as it will be, or as it is where nobody knows that. */
function policyOf({ facts, policy }: RenderInput): string | undefined {
  const path = policyPath(facts.paths);
  return isMarkdown(path) ? (policy?.() ?? facts.texts.get(path)) : undefined;
}

/**
 * Where the policy has sections of its own on the matter of ours. A section of our own name is the one,
 * whatever else touches the matter; to find another takes a whole reading.
 */
function ownSlugs(policy: string): Slugs {
  const plain = plainHeadings(policy);
  const covering = once(() => coveringSlugs(policy));
  return (heading) => {
    if (plain.has(slugOf(heading))) return slugOf(heading);
    return covering().get(slugOf(heading)) ?? covering().get(heading);
  };
}

function slugsIn(input: RenderInput): Slugs {
  const policy = policyOf(input);
  if (policy === undefined) return none;
  const { texts } = input.facts;
  const before = known.get(texts);
  const read = before?.policy === policy ? before : { policy, slugs: ownSlugs(policy) };
  known.set(texts, read);
  return read.slugs;
}

/** The address of a section of the policy, by its heading in our template. */
export function sectionUrl(input: RenderInput, heading: string): string | undefined {
  const url = policyUrl(input);
  const slug = slugsIn(input)(heading) ?? slugOf(heading);
  return url && `${url}#${slug}`;
}
