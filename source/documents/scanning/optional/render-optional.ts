import { actions, engineVersions } from '../../pins.ts';

/**
 * `.gitguardian.yaml` for ggshield: its own format, version 2, which needs an API key of the reader's. Nothing is
 * exempt; values that may stand are added by hand, as hashes.
 */
export function renderGgshieldConfig(): string {
  return `# ggshield ${engineVersions.ggshield} or later: needs a GITGUARDIAN_API_KEY and sends what it scans to GitGuardian.
version: 2
max_commits_for_hook: 50
secret:
  show_secrets: false
  ignored_matches: []
`;
}

/** The trufflehog workflow: candidates are not sent to their providers, since verification is off. */
export function renderTrufflehogWorkflow(branch: string): string {
  return `# Looks for secrets with trufflehog. Without verification nothing that it finds is sent anywhere.
name: trufflehog

on:
  pull_request:
  push:
    branches: ['${branch.replaceAll("'", "''")}']

permissions:
  contents: read

jobs:
  trufflehog:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@${actions.checkout.sha} # ${actions.checkout.version}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: trufflesecurity/trufflehog@${actions.trufflehog.sha} # ${actions.trufflehog.version}
        with:
          version: ${actions.trufflehog.version.replace('v', '')}
          extra_args: --no-verification --results=unverified,unknown
`;
}
