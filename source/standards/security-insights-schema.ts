/**
 * OpenSSF Security Insights 2.0.0, 2.1.0 and 2.2.0 as data: our own port of the published CUE schema, whose definitions
 * are closed: a field that is not listed is an error. Source: ossf/security-insights-spec, schema.cue (2.1.0);
 * ossf/si-tooling, v2 (what 2.2.0 added).
 */

export type Shape =
  | { readonly kind: 'text' | 'flag' | 'url' | 'email' | 'date' | 'version' }
  | { readonly kind: 'one of'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly atLeast: number }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Field>> };

/** A field; `since` where an older version does not know it. */
export type Field = { readonly shape: Shape; readonly required: boolean; readonly since?: '2.2.0' };

export const insightsVersions = ['2.0.0', '2.1.0', '2.2.0'] as const;

const text: Shape = { kind: 'text' };
const flag: Shape = { kind: 'flag' };
const url: Shape = { kind: 'url' };
const email: Shape = { kind: 'email' };
const date: Shape = { kind: 'date' };

const required = (shape: Shape): Field => ({ shape, required: true });
const optional = (shape: Shape): Field => ({ shape, required: false });
const since22 = (shape: Shape): Field => ({ shape, required: false, since: '2.2.0' });
const list = (of: Shape, atLeast = 0): Shape => ({ kind: 'list', of, atLeast });
const fields = (known: Readonly<Record<string, Field>>): Shape => ({ kind: 'fields', fields: known });

const contact = fields({
  name: required(text),
  primary: required(flag),
  affiliation: optional(text),
  email: optional(email),
  social: optional(text),
});

const link = fields({ uri: required(text), comment: required(text) });

const license = fields({ url: required(url), expression: required(text) });

const assessment = fields({
  comment: required(text),
  name: optional(text),
  evidence: optional(url),
  date: optional(date),
});

const attestation = fields({
  name: required(text),
  location: required(url),
  'predicate-uri': required(text),
  comment: optional(text),
});

const header = fields({
  'schema-version': required({ kind: 'version' }),
  'last-updated': required(date),
  'last-reviewed': required(date),
  url: required(url),
  comment: optional(text),
  'project-si-source': optional(url),
});

const vulnerabilityReporting = fields({
  'reports-accepted': required(flag),
  'bug-bounty-available': required(flag),
  'bug-bounty-program': optional(url),
  contact: optional(contact),
  comment: optional(text),
  policy: since22(url),
  'security-policy': optional(url),
  'pgp-key': optional(text),
  'in-scope': optional(list(text)),
  'out-of-scope': optional(list(text)),
});

const project = fields({
  name: required(text),
  homepage: optional(url),
  roadmap: optional(url),
  funding: optional(url),
  // New in 2.1.0; the published templates use it with 2.0.0.
  steward: optional(link),
  administrators: required(list(contact, 1)),
  repositories: required(
    list(fields({ name: required(text), comment: required(text), url: required(url) }), 1),
  ),
  'vulnerability-reporting': required(vulnerabilityReporting),
  documentation: optional(
    fields({
      design: since22(url),
      'detailed-guide': optional(url),
      'code-of-conduct': optional(url),
      'quickstart-guide': optional(url),
      'release-process': optional(url),
      'support-policy': optional(url),
      'signature-verification': optional(url),
    }),
  ),
});

const tool = fields({
  name: required(text),
  type: required({ kind: 'one of', values: ['fuzzing', 'container', 'secret', 'SCA', 'SAST', 'other'] }),
  version: optional(text),
  comment: optional(text),
  rulesets: required(list(text)),
  integration: required(fields({ adhoc: required(flag), ci: required(flag), release: required(flag) })),
  results: required(
    fields({ adhoc: optional(attestation), ci: optional(attestation), release: optional(attestation) }),
  ),
});

const repository = fields({
  status: required({
    kind: 'one of',
    values: ['active', 'abandoned', 'concept', 'inactive', 'moved', 'suspended', 'unsupported', 'WIP'],
  }),
  url: required(url),
  'accepts-change-request': required(flag),
  'accepts-automated-change-request': required(flag),
  'bug-fixes-only': optional(flag),
  'no-third-party-packages': optional(flag),
  'core-team': required(list(contact, 1)),
  license: required(license),
  security: required(
    fields({
      assessments: required(
        fields({ self: required(assessment), 'third-party': optional(list(assessment)) }),
      ),
      champions: optional(list(contact)),
      tools: optional(list(tool)),
    }),
  ),
  documentation: optional(
    fields({
      'contributing-guide': optional(url),
      'dependency-management-policy': optional(url),
      governance: optional(url),
      'review-policy': optional(url),
      'security-policy': optional(url),
    }),
  ),
  release: optional(
    fields({
      'automated-pipeline': required(flag),
      'distribution-points': required(list(link, 1)),
      changelog: optional(url),
      license: optional(license),
      attestations: optional(list(attestation)),
    }),
  ),
});

/** The whole file. */
export const insightsShape: Shape = fields({
  header: required(header),
  project: optional(project),
  repository: optional(repository),
});
