import type { Answers } from '../../questions/catalogue.ts';
import type { Facts } from '../../questions/facts.ts';
import { aboutView } from './about.ts';
import { craView } from './cra.ts';
import { disclosureView } from './disclosure.ts';
import { expectationsView } from './expectations.ts';
import { forgeLinks } from './forge-links.ts';
import { autolink, plain, prose, sentence } from './markdown.ts';
import { considerationsView, featuresView, knownConsiderationsView, practicesView } from './practice.ts';
import { includeView, reportingView } from './reporting.ts';
import { scopeView, threatModelView } from './scope.ts';
import { dependenciesView, releasesView, secretsView } from './supply-chain.ts';
import { versionsView } from './versions.ts';

function bounty({ bounty, bountyUrl }: Answers) {
  const url = bounty === 'program' && bountyUrl !== undefined && autolink(bountyUrl);
  return (bounty === 'no' || url !== false) && { none: bounty === 'no', url };
}

function safeHarbor({ safeHarbor }: Answers) {
  return (safeHarbor === 'simple' || safeHarbor === 'full') && { full: safeHarbor === 'full' };
}

/** What the template shows. A section is `false` where the answers hold nothing for it. */
export function policyView(answers: Answers, facts: Facts, adopted = false) {
  const links = forgeLinks(answers, facts);
  return {
    project: plain(answers.projectName),
    opening: answers.opening !== undefined && prose(sentence(answers.opening)),
    reviewed: answers.reviewDate ?? false,
    reporting: reportingView(answers, links, adopted),
    include: includeView(answers, adopted),
    expect: expectationsView(answers, links, adopted),
    disclosure: disclosureView(answers, links),
    versions: versionsView(answers, facts),
    scope: scopeView(answers),
    threatModel: threatModelView(answers),
    safeHarbor: safeHarbor(answers),
    bounty: bounty(answers),
    secrets: secretsView(answers),
    dependencies: dependenciesView(answers),
    releases: releasesView(answers, facts, links),
    practices: practicesView(answers),
    features: featuresView(answers),
    considerations: considerationsView(answers),
    knownConsiderations: knownConsiderationsView(answers),
    cra: craView(answers, facts, links),
    about: aboutView(answers, links),
  };
}
