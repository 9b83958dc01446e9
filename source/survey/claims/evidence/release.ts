import { action, ci, ciCommand, releaseCi, dependency, text, type Evidence } from '../evidence.ts';

const goreleaser = /^\.?goreleaser[\w.-]*\.ya?ml$/;

export const release = {
  'npm-provenance': [
    ciCommand(['--provenance'], /(?:npm|pnpm|yarn npm|lerna|npx \S{1,40}) publish\b[^\n]{0,120}--provenance/),
    text(ci, /^[ \t]*NPM_CONFIG_PROVENANCE:\s*["']?true/i),
    text(/(?:^|\/)package\.json$/, /"publishConfig":\s*\{[^}]{0,200}?"provenance":\s*true/),
    text(/^\.npmrc$/, /^provenance\s*=\s*true/),
  ],
  'trusted-publishing': [
    text(ci, /\buses:[ \t]*["']?pypa\/gh-action-pypi-publish@/, {
      also: /^[ \t]*id-token:\s*write\b/m,
      unless: /^[ \t]*(?:password|user):/m,
    }),
    action(
      'rubygems/release-gem',
      'rubygems/configure-rubygems-credentials',
      'rust-lang/crates-io-auth-action',
      'NuGet/login',
    ),
    ciCommand(['--trusted-publishing'], /uv publish\b[^\n]{0,80}--trusted-publishing/),
  ],
  'build-provenance': [
    action('actions/attest-build-provenance', 'actions/attest', 'slsa-framework/slsa-github-generator'),
    text(ci, /^[ \t]*(?:attestations|provenance):\s*["']?(?:mode=max|true)\b/),
  ],
  'signed-releases': [
    ciCommand(
      ['sign', 'detach-sig'],
      /cosign sign(?:-blob)?|gpg [^\n]{0,120}--detach-sig(?:n)?|minisign -S|signify -S|signtool(?:\.exe)? sign|codesign [^\n]{0,80}(?:--sign|-s )[^\n]{1,80}|rsign sign/i,
      releaseCi,
    ),
    action(
      'sigstore/gh-action-sigstore-python',
      'azure/trusted-signing-action',
      'azure/artifact-signing-action',
      'signpath/github-action-submit-signing-request',
    ),
    text(goreleaser, /^(?:docker_|binary_)?signs:/),
    text(/(?:^|\/)pom\.xml$/, /<artifactId>maven-gpg-plugin<\/artifactId>/),
    text(
      /(?:^|\/)build\.gradle(?:\.kts)?$/,
      /\bsignAllPublications\(\)|^[ \t]*sign\(?\s*publishing\.publications|\buseInMemoryPgpKeys\(/,
    ),
  ],
  sbom: [
    action(
      'anchore/sbom-action',
      'CycloneDX/gh-node-module-generatebom',
      'CycloneDX/gh-dotnet-generate-sbom',
      'advanced-security/sbom-generator-action',
    ),
    ciCommand(
      ['syft', 'cyclonedx', 'sbom', 'auditable', 'spdx', 'bom generate'],
      /syft|cyclonedx-\w+|cyclonedx|cargo (?:cyclonedx|sbom|auditable)|npm sbom|pnpm sbom|trivy [^\n]{0,80}(?:cyclonedx|spdx)[^\n]{0,20}|bom generate/,
    ),
    text(ci, /^[ \t]*sbom:\s*["']?true\b/),
    text(goreleaser, /^sboms:/),
    text(/(?:^|\/)pom\.xml$/, /<artifactId>cyclonedx-maven-plugin<\/artifactId>/),
    dependency('gradle', 'org.cyclonedx:cyclonedx-gradle-plugin'),
  ],
  checksums: [
    text(goreleaser, /^checksum:/),
    ciCommand(
      ['sha256', 'sha512', 'shasum'],
      /(?:sha256sum|sha512sum|shasum -a (?:256|512)) (?!-c|--check)[^\n&|;]{0,120}>{1,2} ?\S{1,120}/,
    ),
  ],
  'reproducible-build': [
    text(ci, /\bSOURCE_DATE_EPOCH\b/),
    text(goreleaser, /\bmod_timestamp:|-trimpath\b/),
    text(/(?:^|\/)(?:GNU)?[Mm]akefile$/, /-trimpath\b|\bSOURCE_DATE_EPOCH\b/),
    text(/(?:^|\/)pom\.xml$/, /<project\.build\.outputTimestamp>/),
    text(/(?:^|\/)build\.gradle(?:\.kts)?$/, /\b(?:isP|p)reserveFileTimestamps\s*=\s*false/),
    text(/(?:^|\/)Directory\.Build\.props$/, /<ContinuousIntegrationBuild\b/),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
