import type { Facts } from './facts.ts';

/** One answer and the file that supports it: a path that exists, or words in a file of one kind. */
type Evidence = {
  readonly value: string;
  readonly path: RegExp;
  readonly text?: RegExp;
};

const workflow = /^(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml)$/;
const renovate = /^(?:\.github\/|\.gitlab\/)?(?:renovate\.json5?|\.renovaterc(?:\.json5?)?)$/;
const lockFile =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|uv\.lock|poetry\.lock|pdm\.lock|Pipfile\.lock|Cargo\.lock|go\.sum|composer\.lock|Gemfile\.lock|mix\.lock|pubspec\.lock|packages\.lock\.json|gradle\.lockfile)$/;

const dependencyTools: readonly Evidence[] = [
  { value: 'Dependabot', path: /^\.github\/dependabot\.ya?ml$/ },
  { value: 'Renovate', path: renovate },
  { value: 'OSV-Scanner', path: workflow, text: /osv-scanner/i },
  { value: 'GitHub dependency review', path: workflow, text: /actions\/dependency-review-action/ },
  { value: 'Trivy', path: workflow, text: /aquasecurity\/trivy-action/ },
  { value: 'Snyk', path: workflow, text: /snyk\/actions/ },
];

const dependencyPractices: readonly Evidence[] = [
  { value: 'locked', path: lockFile },
  { value: 'updated', path: /^\.github\/dependabot\.ya?ml$/ },
  { value: 'updated', path: renovate },
];

const verification: readonly Evidence[] = [
  {
    value: 'npm-provenance',
    path: workflow,
    text: /npm publish\b.*--provenance|NPM_CONFIG_PROVENANCE: *['"]?true/i,
  },
  { value: 'github-attestations', path: workflow, text: /actions\/attest-build-provenance|actions\/attest@/ },
  { value: 'cosign', path: workflow, text: /\bcosign sign/ },
];

const boms: readonly Evidence[] = [
  {
    value: 'releases',
    path: workflow,
    text: /anchore\/sbom-action|actions\/attest-sbom|cyclonedx|\bsyft\b/i,
  },
];

const mergeGates: readonly Evidence[] = [
  { value: 'yes', path: workflow, text: /actions\/dependency-review-action/ },
];

/** The rows that the repository supports, with the path that does. */
function found(rows: readonly Evidence[], { paths, texts }: Facts) {
  return rows.flatMap(({ value, path, text }) => {
    const from = paths.find((one) => path.test(one) && (!text || text.test(texts.get(one) ?? '')));
    return from === undefined ? [] : [{ value, from }];
  });
}

/** All supported rows as the one answer of a list. */
function asList(rows: readonly Evidence[], facts: Facts) {
  const rest = found(rows, facts);
  const values = [...new Set(rest.map(({ value }) => value))];
  return rest[0] ? [{ value: values, from: rest[0].from }] : [];
}

export const suggestDependencyTools = (facts: Facts) => asList(dependencyTools, facts);
export const suggestDependencyPractices = (facts: Facts) => asList(dependencyPractices, facts);
export const suggestVerification = (facts: Facts) => asList(verification, facts);
export const suggestSbom = (facts: Facts) => found(boms, facts);
export const suggestMergeGate = (facts: Facts) =>
  found(mergeGates, facts).map(({ from }) => ({ value: true, from }));
