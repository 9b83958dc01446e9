import type { RenderInput } from '../document.ts';
import { repositoryUrl } from '../security-policy/forge-links.ts';
import { community, existingFile } from './existing.ts';
import { fileUrl, policyUrl, sectionUrl } from './file-url.ts';
import { insightsTools } from './insights-tools.ts';

/** The content of the file as plain data, in the order in which it is printed. */
export type Insights = { readonly [key: string]: unknown };

/** Without the fields that have no value, so that nothing empty is printed. */
function known(fields: Insights): Insights {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

const someOrNone = (fields: Insights) => (Object.keys(fields).length > 0 ? fields : undefined);

/** The address of a file that exists, under any of these names. */
function urlOf({ answers, facts }: RenderInput, ...files: readonly string[]): string | undefined {
  const found = existingFile(facts, files.flatMap(community));
  return found && fileUrl(answers, facts, found.path);
}

function header({ answers, facts }: RenderInput, path: string): Insights {
  return {
    'schema-version': answers.insightsVersion ?? '2.2.0',
    'last-updated': facts.today,
    'last-reviewed': answers.reviewDate ?? facts.today,
    url: fileUrl(answers, facts, path),
  };
}

const people = ({ answers: { maintainers = [] } }: RenderInput) =>
  maintainers.map((name, index) => ({ name, primary: index === 0 }));

function reporting(input: RenderInput): Insights {
  const { answers } = input;
  const url = policyUrl(input);
  const bounty = answers.bounty === 'program';
  return known({
    'reports-accepted': true,
    'bug-bounty-available': bounty,
    'bug-bounty-program': bounty ? answers.bountyUrl : undefined,
    contact: answers.email && {
      name: `Security contact of ${answers.projectName}`,
      primary: true,
      email: answers.email,
    },
    ...(answers.insightsVersion === '2.1.0' ? { 'security-policy': url } : { policy: url }),
  });
}

function projectDocumentation(input: RenderInput): Insights {
  const { answers } = input;
  const verifies = (answers.releaseVerification ?? []).length > 0;
  return known({
    'code-of-conduct': urlOf(input, 'CODE_OF_CONDUCT.md'),
    'support-policy': answers.files.includes('support')
      ? (urlOf(input, 'SUPPORT.md') ?? fileUrl(answers, input.facts, 'SUPPORT.md'))
      : answers.supportedVersions && sectionUrl(input, 'Supported versions'),
    'signature-verification': verifies ? sectionUrl(input, 'Verifying releases') : undefined,
  });
}

function steward(input: RenderInput): Insights | undefined {
  const { cra, craLegalName } = input.answers;
  return cra === 'steward' && craLegalName ? { uri: policyUrl(input), comment: craLegalName } : undefined;
}

function project(input: RenderInput): Insights {
  const { answers, facts } = input;
  const homepage = answers.website ?? facts.manifests.find((manifest) => manifest.homepage)?.homepage;
  return known({
    name: answers.projectName,
    homepage,
    steward: steward(input),
    administrators: people(input),
    repositories: [
      {
        name: answers.repository?.split('/').at(-1),
        comment: `The repository of ${answers.projectName}.`,
        url: repositoryUrl(answers, facts),
      },
    ],
    'vulnerability-reporting': reporting(input),
    documentation: someOrNone(projectDocumentation(input)),
  });
}

function license({ answers, facts }: RenderInput): Insights {
  const file = facts.license && fileUrl(answers, facts, facts.license.path);
  const id = answers.license ?? '';
  return { url: file ?? `https://spdx.org/licenses/${encodeURIComponent(id)}.html`, expression: id };
}

/** Self-assessment: a threat model of the repository, that of the policy, or the plain fact that there is none. */
function assessment(input: RenderInput): Insights {
  const { answers, facts } = input;
  const model = facts.claims.find(({ id }) => id === 'threat-model')?.evidence[0]?.path;
  if (model)
    return { comment: 'The threat model is in the repository.', evidence: fileUrl(answers, facts, model) };
  if ((answers.distrusts ?? []).length > 0) {
    return {
      comment: 'The security policy holds a threat model.',
      evidence: sectionUrl(input, 'Threat model'),
    };
  }
  return { comment: 'No self-assessment has been published yet.' };
}

function repositoryDocumentation(input: RenderInput): Insights {
  const url = policyUrl(input);
  return known({
    'contributing-guide': urlOf(input, 'CONTRIBUTING.md'),
    'dependency-management-policy': input.answers.dependencyPolicy
      ? sectionUrl(input, 'Dependencies')
      : undefined,
    governance: urlOf(input, 'GOVERNANCE.md'),
    'security-policy': url,
  });
}

function repository(input: RenderInput): Insights {
  const { answers, facts } = input;
  const tools = insightsTools(input);
  return {
    url: repositoryUrl(answers, facts),
    status: answers.projectStatus ?? 'active',
    'accepts-change-request': answers.contributions !== 'none',
    'accepts-automated-change-request': (answers.contributions ?? 'all') === 'all',
    'core-team': people(input),
    license: license(input),
    security: known({
      assessments: { self: assessment(input) },
      tools: tools.length > 0 ? tools : undefined,
    }),
    documentation: repositoryDocumentation(input),
  };
}

/** Everything that the answers and the survey tell, in the words of Security Insights. */
export function insights(input: RenderInput, path: string): Insights {
  return { header: header(input, path), project: project(input), repository: repository(input) };
}
