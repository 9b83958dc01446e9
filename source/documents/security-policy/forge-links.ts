import type { Answers } from '../../questions/catalogue.ts';
import type { Facts, Forge } from '../../questions/facts.ts';

/** Where a forge keeps what a policy links to, as paths below the repository's address. */
type ForgePaths = {
  /** Host when the remote does not tell another one; none for software that people host themselves. */
  readonly host?: string;
  readonly issues?: string;
  readonly pulls?: string;
  readonly releases?: string;
  readonly advisories?: string;
  /** The form that takes a private report, and what its link is called. */
  readonly privateReport?: { readonly path: string; readonly text: string };
};

const forges: Readonly<Record<Forge, ForgePaths>> = {
  github: {
    host: 'github.com',
    issues: '/issues',
    pulls: '/pulls',
    releases: '/releases',
    advisories: '/security/advisories',
    privateReport: { path: '/security/advisories/new', text: 'private vulnerability report on GitHub' },
  },
  gitlab: {
    host: 'gitlab.com',
    issues: '/-/issues',
    pulls: '/-/merge_requests',
    releases: '/-/releases',
    privateReport: {
      // The brackets are encoded: security.txt and some Markdown readers end a link at a bare one.
      path: '/-/issues/new?issue%5Bconfidential%5D=true',
      text: 'confidential issue on GitLab',
    },
  },
  codeberg: { host: 'codeberg.org', issues: '/issues', pulls: '/pulls', releases: '/releases' },
  forgejo: { issues: '/issues', pulls: '/pulls', releases: '/releases' },
  bitbucket: { host: 'bitbucket.org', issues: '/issues', pulls: '/pull-requests' },
  sourcehut: { host: 'git.sr.ht' },
  other: {},
};

/** Addresses of the repository that the policy may link to; those that the forge lacks are missing. */
export type Links = {
  readonly issues?: string;
  readonly pulls?: string;
  readonly releases?: string;
  readonly advisories?: string;
  readonly privateReport?: { readonly url: string; readonly text: string };
};

const hostForm = /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?(?::\d{1,5})?$/i;

function hostOf({ forge }: Answers, { remote }: Facts): string | undefined {
  const host = remote?.forge === forge ? remote.host : forges[forge].host;
  return host !== undefined && hostForm.test(host) ? host : undefined;
}

/** `https://host/owner/name`, where forge, repository and host are known. */
export function repositoryUrl(answers: Answers, facts: Facts): string | undefined {
  const host = hostOf(answers, facts);
  if (host === undefined || answers.repository === undefined) return undefined;
  return `https://${host}/${answers.repository.split('/').map(encodePart).join('/')}`;
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/%7E/g, '~').replace(/[()]/g, '');
}

/** Every address of the repository's forge that exists. */
export function forgeLinks(answers: Answers, facts: Facts): Links {
  const base = repositoryUrl(answers, facts);
  if (base === undefined) return {};
  const { issues, pulls, releases, advisories, privateReport } = forges[answers.forge];
  return {
    ...(issues && { issues: base + issues }),
    ...(pulls && { pulls: base + pulls }),
    ...(releases && { releases: base + releases }),
    ...(advisories && { advisories: base + advisories }),
    ...(privateReport && { privateReport: { url: base + privateReport.path, text: privateReport.text } }),
  };
}
