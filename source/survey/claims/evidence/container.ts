import { action, ciCommand, dockerfile, text, yamlFile, type Evidence } from '../evidence.ts';

const compose = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/;

export const container = {
  'non-root-image': [
    {
      kind: 'every',
      path: dockerfile,
      pattern: /^(?:USER[ \t]+\S+|FROM[ \t].*)/gim,
      accept: /^USER[ \t]+(?!root\b|0\b)|^FROM[ \t].*:(?:debug-)?nonroot\b/i,
      last: true,
    },
  ],
  'minimal-image': [
    text(dockerfile, /^FROM[ \t].*/i, {
      last: /\b(?:gcr\.io\/distroless\/|cgr\.dev\/chainguard\/)|^FROM[ \t]+(?:--platform=\S+[ \t]+)?scratch\b/i,
    }),
  ],
  'pinned-images': [
    {
      kind: 'every',
      path: dockerfile,
      pattern: /^FROM[ \t]+(?:--platform=\S+[ \t]+)?\S*[:/]\S*/gim,
      accept: /@sha256:[0-9a-f]{64}/,
    },
  ],
  'non-root-pods': [text(yamlFile, /^[ \t]*(?:-\s+)?runAsNonRoot:\s*true\b/)],
  'read-only-root': [
    text(yamlFile, /^[ \t]*(?:-\s+)?readOnlyRootFilesystem:\s*true\b/),
    text(compose, /^[ \t]+read_only:\s*true\b/),
  ],
  'no-escalation': [
    text(yamlFile, /^[ \t]*(?:-\s+)?allowPrivilegeEscalation:\s*false\b/),
    text(compose, /^[ \t]+-\s*["']?no-new-privileges(?::true)?\b/),
  ],
  'dropped-capabilities': [
    text(yamlFile, /^[ \t]*drop:\s*(?:\[\s*["']?ALL\b|\n\s*-\s*["']?ALL\b)/),
    text(compose, /^[ \t]+cap_drop:\s*(?:\[\s*["']?\w|\n\s*-\s*["']?\w)/),
  ],
  'network-policy': [text(yamlFile, /^kind:\s*(?:Cilium)?NetworkPolicy\s*$/)],
  'image-scanning': [
    action('aquasecurity/trivy-action', 'anchore/scan-action', 'docker/scout-action', 'snyk/actions/docker'),
    ciCommand(['trivy', 'grype', 'scout'], /(?:trivy (?:image|config|fs)|grype|docker scout cves)/),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
