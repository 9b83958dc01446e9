import type { Facts } from './facts.ts';
import type { Suggestion } from './question.ts';

/** What a claim speaks of. */
export type ClaimArea =
  | 'application'
  | 'authentication'
  | 'sessions'
  | 'cryptography'
  | 'memory'
  | 'isolation'
  | 'container'
  | 'secrets'
  | 'supply-chain'
  | 'release'
  | 'process';

/**
 * One thing that a policy can say of the software, no more than evidence in a repository can show. Never advice.
 * `id` is stable: the report and the state file know a claim by it.
 */
export type Claim = {
  readonly id: string;
  readonly area: ClaimArea;
  readonly label: string;
  readonly wording: string;
};

type Row = Omit<Claim, 'area'>;

const application = [
  { id: 'schema-validation', label: 'Input validation', wording: 'data is checked against declared schemas' },
  { id: 'orm', label: 'Database access', wording: 'goes through a library that binds values as parameters' },
  { id: 'prepared-statements', label: 'SQL', wording: 'values are bound to prepared statements' },
  { id: 'rate-limiting', label: 'Rate limiting', wording: 'incoming requests are rate limited' },
  { id: 'request-size', label: 'Request size', wording: 'the size of request bodies is limited' },
  { id: 'security-headers', label: 'Security headers', wording: 'HTTP responses carry security headers' },
  { id: 'content-security-policy', label: 'Content Security Policy', wording: 'pages are served with one' },
  {
    id: 'strict-transport',
    label: 'Strict transport',
    wording: 'browsers are told to use HTTPS only (HSTS)',
  },
  { id: 'https-redirect', label: 'HTTPS', wording: 'plain HTTP requests are redirected to HTTPS' },
  { id: 'csrf', label: 'CSRF', wording: 'requests are checked by a cross-site request forgery protection' },
  { id: 'cors', label: 'Cross-origin requests', wording: 'allowed origins are set by a CORS configuration' },
  { id: 'allowed-hosts', label: 'Host header', wording: 'only listed host names are served' },
  { id: 'html-sanitising', label: 'HTML sanitising', wording: 'HTML is passed through a sanitiser' },
  { id: 'output-escaping', label: 'Output escaping', wording: 'HTML templates escape values by default' },
  { id: 'webhook-signatures', label: 'Webhooks', wording: 'signatures of incoming webhooks are verified' },
  { id: 'constant-time', label: 'Comparisons', wording: 'secret values are compared in constant time' },
  { id: 'ssrf', label: 'Outgoing requests', wording: 'requests to private addresses are filtered' },
  { id: 'path-confinement', label: 'File paths', wording: 'file names are confined by a safe-join function' },
  { id: 'xml-hardening', label: 'XML', wording: 'is parsed with external entities disabled' },
  { id: 'safe-yaml', label: 'YAML', wording: 'is loaded without constructing arbitrary objects' },
  { id: 'redirect-check', label: 'Redirects', wording: 'targets are checked against the allowed hosts' },
  { id: 'graphql-limits', label: 'GraphQL', wording: 'the depth or cost of queries is limited' },
  { id: 'captcha', label: 'Bot protection', wording: 'a CAPTCHA challenge can be required' },
  { id: 'audit-log', label: 'Audit log', wording: 'changes of records are logged' },
  { id: 'log-redaction', label: 'Log redaction', wording: 'named sensitive fields are removed from logs' },
] as const satisfies readonly Row[];

const authentication = [
  { id: 'password-hashing', label: 'Passwords', wording: 'are hashed with a password hashing function' },
  { id: 'password-strength', label: 'Password strength', wording: 'new passwords are checked by validators' },
  { id: 'one-time-codes', label: 'One-time codes', wording: 'sign-in can ask for them' },
  { id: 'passkeys', label: 'Passkeys', wording: 'WebAuthn is supported' },
  { id: 'open-id', label: 'Sign-in', wording: 'through OAuth 2.0 or OpenID Connect is supported' },
  { id: 'saml', label: 'Single sign-on', wording: 'SAML is supported' },
  { id: 'signed-tokens', label: 'Tokens', wording: 'signatures of JSON Web Tokens are verified' },
  { id: 'token-algorithms', label: 'Token algorithms', wording: 'accepted signature algorithms are listed' },
  { id: 'authorisation', label: 'Access control', wording: 'permissions are checked by rules in code' },
  { id: 'row-security', label: 'Row-level security', wording: 'is enabled on database tables' },
  { id: 'account-lockout', label: 'Account lockout', wording: 'repeated failed sign-ins lock the account' },
] as const satisfies readonly Row[];

const sessions = [
  { id: 'redis-sessions', label: 'Session store', wording: 'sessions are kept in Redis' },
  { id: 'encrypted-sessions', label: 'Session cookies', wording: 'their content is encrypted' },
  { id: 'http-only-cookies', label: 'HttpOnly cookies', wording: 'cookies are set that scripts cannot read' },
  { id: 'secure-cookies', label: 'Secure cookies', wording: 'cookies are set that travel over HTTPS only' },
  {
    id: 'same-site-cookies',
    label: 'SameSite cookies',
    wording: 'cookies are set as SameSite Lax or Strict',
  },
] as const satisfies readonly Row[];

const cryptography = [
  { id: 'authenticated-encryption', label: 'Encryption', wording: 'uses an authenticated cipher' },
  {
    id: 'field-encryption',
    label: 'Encryption at rest',
    wording: 'marked database fields are stored encrypted',
  },
  { id: 'secure-random', label: 'Random values', wording: 'come from a cryptographically secure generator' },
  { id: 'minimum-tls', label: 'TLS', wording: 'versions below 1.2 are refused' },
  { id: 'rustls', label: 'TLS library', wording: 'rustls, written in Rust, is used or supported' },
  { id: 'key-service', label: 'Key management', wording: 'a cloud key management service is used' },
  { id: 'signature-checks', label: 'Signatures', wording: 'Ed25519 signatures are verified' },
] as const satisfies readonly Row[];

const memory = [
  { id: 'no-unsafe-rust', label: 'Memory safety', wording: 'unsafe Rust is forbidden by the compiler' },
  { id: 'stack-protection', label: 'Compiler hardening', wording: 'builds use stack protection' },
  { id: 'fortify', label: 'Fortified C library', wording: 'builds define _FORTIFY_SOURCE' },
  { id: 'address-sanitizer', label: 'AddressSanitizer', wording: 'the build has a mode that uses it' },
  { id: 'race-detector', label: 'Race detector', wording: 'tests run under it in CI' },
  { id: 'miri', label: 'Miri', wording: 'tests run under it in CI to find undefined behaviour' },
  { id: 'wiped-secrets', label: 'Secrets in memory', wording: 'are overwritten after use' },
] as const satisfies readonly Row[];

const isolation = [
  { id: 'system-call-filter', label: 'Sandbox', wording: 'the process gives up rights it does not need' },
  { id: 'isolated-code', label: 'Untrusted code', wording: 'can run in an isolated engine' },
  {
    id: 'electron-isolation',
    label: 'Renderer isolation',
    wording: 'Electron windows use context isolation',
  },
  { id: 'tauri-capabilities', label: 'Capabilities', wording: 'Tauri windows get only listed permissions' },
  { id: 'systemd-hardening', label: 'Service hardening', wording: 'the systemd unit restricts the process' },
  { id: 'no-cleartext', label: 'Mobile traffic', wording: 'the Android app permits no cleartext traffic' },
  { id: 'key-store', label: 'Stored secrets', wording: 'are kept in the key store of the platform' },
] as const satisfies readonly Row[];

const container = [
  { id: 'non-root-image', label: 'Container user', wording: 'the container images do not run as root' },
  {
    id: 'minimal-image',
    label: 'Container base',
    wording: 'an image is built on a distroless or empty base',
  },
  { id: 'pinned-images', label: 'Base images', wording: 'are pinned by digest' },
  { id: 'non-root-pods', label: 'Kubernetes', wording: 'pods are required to run as non-root' },
  { id: 'read-only-root', label: 'Read-only containers', wording: 'a root file system is mounted read-only' },
  { id: 'no-escalation', label: 'Privilege escalation', wording: 'is disabled for a container' },
  { id: 'dropped-capabilities', label: 'Linux capabilities', wording: 'are dropped for a container' },
  { id: 'network-policy', label: 'Network policy', wording: 'traffic between pods is restricted' },
  { id: 'image-scanning', label: 'Image scanning', wording: 'CI scans container images or files' },
] as const satisfies readonly Row[];

const secrets = [
  { id: 'secret-scanning', label: 'Secret scanning', wording: 'changes are scanned for secrets' },
  { id: 'ignored-env', label: 'Local configuration', wording: '.env files are kept out of version control' },
  { id: 'checked-configuration', label: 'Configuration', wording: 'environment variables are validated' },
  { id: 'secret-manager', label: 'Secret manager', wording: 'secrets can be read from one' },
  { id: 'encrypted-secrets', label: 'Committed secrets', wording: 'are encrypted with SOPS or sealed' },
  { id: 'short-lived-cloud', label: 'Cloud access from CI', wording: 'uses short-lived credentials' },
] as const satisfies readonly Row[];

const supplyChain = [
  { id: 'lock-file', label: 'Locked dependencies', wording: 'exact versions of dependencies are committed' },
  { id: 'dependabot', label: 'Dependency updates', wording: 'are proposed by Dependabot' },
  { id: 'renovate', label: 'Dependency updates', wording: 'are proposed by Renovate' },
  {
    id: 'update-cooldown',
    label: 'Update cooldown',
    wording: 'new releases are adopted after a waiting time',
  },
  {
    id: 'dependency-review',
    label: 'Dependency review',
    wording: 'pull requests that change dependencies are checked',
  },
  {
    id: 'vulnerability-scanning',
    label: 'Dependency scanning',
    wording: 'CI looks for known vulnerabilities',
  },
  { id: 'pinned-actions', label: 'Pinned actions', wording: 'GitHub Actions are pinned by commit hash' },
  {
    id: 'workflow-permissions',
    label: 'Workflow permissions',
    wording: 'every workflow declares those of its token',
  },
  { id: 'hardened-runner', label: 'Hardened runners', wording: 'network traffic of CI jobs is monitored' },
  { id: 'workflow-audit', label: 'Workflow audit', wording: 'workflows are audited for security by zizmor' },
] as const satisfies readonly Row[];

const release = [
  { id: 'npm-provenance', label: 'npm provenance', wording: 'packages are published with provenance' },
  {
    id: 'trusted-publishing',
    label: 'Trusted publishing',
    wording: 'packages are published without long-lived tokens',
  },
  { id: 'build-provenance', label: 'Build provenance', wording: 'is attested when releases are built' },
  { id: 'signed-releases', label: 'Signed releases', wording: 'release artefacts are signed' },
  { id: 'sbom', label: 'SBOM', wording: 'a software bill of materials is generated' },
  { id: 'checksums', label: 'Checksums', wording: 'are produced for release files' },
  {
    id: 'reproducible-build',
    label: 'Reproducible builds',
    wording: 'time stamps or paths are kept out of builds',
  },
] as const satisfies readonly Row[];

const process = [
  { id: 'codeql', label: 'Code scanning', wording: 'CodeQL analyses the code in CI' },
  { id: 'security-linter', label: 'Static analysis', wording: 'a security linter checks the code' },
  { id: 'fuzzing', label: 'Fuzzing', wording: 'parts of the code have fuzz targets' },
  { id: 'scorecard', label: 'OpenSSF Scorecard', wording: 'is run in CI' },
  { id: 'code-owners', label: 'Code owners', wording: 'reviewers are named in CODEOWNERS' },
  { id: 'branch-rules', label: 'Branch rules', wording: 'protection of branches is kept as code' },
  { id: 'threat-model', label: 'Threat model', wording: 'is documented in the repository' },
] as const satisfies readonly Row[];

const areas = {
  application,
  authentication,
  sessions,
  cryptography,
  memory,
  isolation,
  container,
  secrets,
  'supply-chain': supplyChain,
  release,
  process,
} as const satisfies Readonly<Record<ClaimArea, readonly Row[]>>;

export type ClaimId = (typeof areas)[ClaimArea][number]['id'];

/** Every claim, by area. Extend by one row here and its evidence in `survey/claims/`. */
export const claims: readonly (Claim & { readonly id: ClaimId })[] = (
  Object.keys(areas) as ClaimArea[]
).flatMap((area) => areas[area].map((row) => ({ ...row, area })));

const byId: ReadonlyMap<string, Claim> = new Map(claims.map((claim) => [claim.id, claim]));
const byItem: ReadonlyMap<string, Claim> = new Map(claims.map((claim) => [claimItem(claim), claim]));

/** A claim as one item of a list of features: `Label: text`. */
export function claimItem({ label, wording }: Pick<Claim, 'label' | 'wording'>): string {
  return `${label}: ${wording}`;
}

/** The claim whose exact words an item is, so that its evidence can be looked for again. */
export function claimOf(item: string): Claim | undefined {
  return byItem.get(item.trim());
}

/** Items for every claim that the survey found, in the order of the table, each with the first place that shows it. */
export function suggestClaims({ claims: found }: Pick<Facts, 'claims'>): readonly Suggestion<string>[] {
  const order = new Map(claims.map(({ id }, index) => [id as string, index]));
  return [...found]
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .flatMap(({ id, evidence: [first] }) => {
      const claim = byId.get(id);
      if (!claim || !first) return [];
      return [{ value: claimItem(claim), from: first.line ? `${first.path}:${first.line}` : first.path }];
    });
}
