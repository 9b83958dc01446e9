import { action, ci, ciCommand, file, text, type Evidence } from '../evidence.ts';

const renovate = /^(?:\.github\/|\.gitlab\/)?(?:renovate\.json5?|\.renovaterc(?:\.json5?)?)$/;
const dependabot = /^\.github\/dependabot\.ya?ml$/;
const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/;

export const supplyChain = {
  'lock-file': [
    file(
      /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|pylock\.toml|Cargo\.lock|go\.sum|composer\.lock|Gemfile\.lock|gradle\.lockfile|mix\.lock|pubspec\.lock|packages\.lock\.json|flake\.lock)$/,
    ),
  ],
  dependabot: [text(dependabot, /^[ \t]*(?:-[ \t]+)?package-ecosystem:\s*\S/)],
  renovate: [
    text(renovate, /["']?extends["']?\s*:|["']?packageRules["']?\s*:/),
    text(/^package\.json$/, /^[ \t]*"renovate":\s*\{/),
  ],
  'update-cooldown': [
    text(renovate, /["']?minimumReleaseAge["']?\s*:/),
    text(dependabot, /^[ \t]*cooldown:\s*$/),
    text(/^pnpm-workspace\.yaml$/, /^minimumReleaseAge:\s*[1-9]/),
    text(/^(?:pyproject|uv)\.toml$/, /^[ \t]*exclude-newer\s*=/),
    text(
      /^(?:\.npmrc|bunfig\.toml|\.yarnrc\.yml)$/,
      /^(?:min-release-age\s*=|minimumReleaseAge\s*=|npmMinimalAgeGate:)\s*\S/,
    ),
  ],
  'dependency-review': [action('actions/dependency-review-action')],
  'vulnerability-scanning': [
    ciCommand(
      ['audit', 'cargo deny', 'cargo-deny', 'govulncheck', 'osv-scanner', '--vulnerable', 'snyk', 'safety'],
      /(?:npm|pnpm|yarn npm|yarn|bun) audit|pip-audit|uv audit|cargo audit|cargo deny|cargo-deny|govulncheck|osv-scanner|bundle-audit|bundle exec bundle-audit|bundler-audit|composer audit|mix deps\.audit|dotnet list \S{0,60} ?package --vulnerable|snyk test|safety (?:check|scan)/,
    ),
    action(
      'rustsec/audit-check',
      'actions-rust-lang/audit',
      'EmbarkStudios/cargo-deny-action',
      'golang/govulncheck-action',
    ),
    action(
      'google/osv-scanner-action',
      'pypa/gh-action-pip-audit',
      'aquasecurity/trivy-action',
      'snyk/actions',
      'anchore/scan-action',
    ),
    text(ci, /\btemplate:\s*["']?(?:Jobs|Security)\/Dependency-Scanning\.gitlab-ci\.yml/),
  ],
  'pinned-actions': [
    {
      kind: 'every',
      path: workflow,
      pattern: /^[ \t]*(?:-[ \t]+)?uses:[ \t]*\S+/gm,
      accept:
        /uses:[ \t]*["']?(?:\.\/|[\w./-]+@[0-9a-f]{40}\b|docker:\/\/[^\s@]+@sha256:|slsa-framework\/slsa-github-generator\/)/,
      optional: true,
    },
  ],
  'workflow-permissions': [
    {
      kind: 'every',
      path: workflow,
      pattern: /^permissions:.*/gm,
      accept: /^permissions:(?!\s*["']?write-all)/,
    },
  ],
  'hardened-runner': [action('step-security/harden-runner')],
  'workflow-audit': [
    action('zizmorcore/zizmor-action', 'woodruffw/zizmor-action'),
    ciCommand(['zizmor'], /(?:uvx |pipx run )?zizmor/),
    text(/^(?:\.pre-commit-config\.yaml|prek\.toml)$/, /\bid:\s*zizmor\b|\bid\s*=\s*"zizmor"/),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
