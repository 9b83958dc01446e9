/**
 * Every version and hash that we write into other people's files, in one place. Gathered 2026-11 from the tags
 * and releases of each project; a newer one is a change of this file alone.
 */
export const pinsDate = '2026-11-22';

/** GitHub Actions, by the commit of their release: actions/checkout, setup-go, setup-node, trufflesecurity/trufflehog. */
export const actions = {
  checkout: { sha: '3d3c42e5aac5ba805825da76410c181273ba90b1', version: 'v7.0.1' },
  setupGo: { sha: 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e', version: 'v7.0.0' },
  setupNode: { sha: '820762786026740c76f36085b0efc47a31fe5020', version: 'v7.0.0' },
  trufflehog: { sha: 'bcfcf73aaf4759d4dadc2783177c245a02792318', version: 'v3.97.0' },
} as const;

/** Engines, by the version that hooks and CI run. */
export const engineVersions = {
  betterleaks: '1.8.1',
  gitleaks: '8.30.1',
  /** Runs on Node 20; 12 and later need 22. */
  secretlint: '11.7.1',
  ggshield: '1.56.0',
} as const;

/** Images of GitLab jobs. The version of the tag is exact; a digest could not be looked up without network. */
export const images = { go: 'golang:1.26.8', node: 'node:24.11.1' } as const;
