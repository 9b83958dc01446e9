import { describe, expect, it } from 'vitest';
import { renderFixture } from './fixture.ts';

/** The text between the heading of a section and the next heading of its level or above. */
function sectionOf(policy: string, heading: string): string {
  const [, rest = ''] = policy.split(`\n${heading}\n`);
  const level = heading.indexOf(' ');
  return rest.split(new RegExp(`\n#{1,${level}} `))[0] ?? '';
}

type Items = readonly (readonly [heading: string, item: string, words: RegExp])[];

const reporting = '## Reporting a vulnerability';
const expected = '## What to expect';
const disclosure = '## Disclosure';
const versions = '## Supported versions';

/** Each item of the policy that the fixture is modelled on, and where ours says it. */
const imageText: Items = [
  [versions, 'patches for vulnerabilities', /security fixes/],
  [versions, 'eligibility by CVSS rating', /depends on the CVSS rating/],
  [versions, 'table with 1.x supported', /\| 1\.x .*:white_check_mark:/],
  ['# Security Policy', 'bugs taken seriously, thanks', /seriously, and thank you/],
  [disclosure, 'contributions acknowledged', /We credit you/],
  [reporting, 'private report on GitHub', /security\/advisories\/new/],
  [expected, 'a reply with the next steps', /answer your report within[^]*whether we can confirm it/],
  [expected, 'progress until the fix', /we send you an update every/],
  [disclosure, 'full announcement', /publish every confirmed vulnerability/],
  [expected, 'may ask for more information', /may ask you for details/],
  ['## Scope', 'third-party modules', /a dependency to the people who maintain it/],
  ['### API keys', 'never commit', /out of the repository/],
  ['### API keys', 'environment variables', /environment variables/],
  ['### API keys', 'rotate', /Rotate/],
  ['### API keys', 'least privilege', /least rights/],
  ['### Data handling', 'nothing stored', /not kept/],
  ['### Data handling', 'in memory', /in memory/],
  ['### Data handling', 'temporary', /discarded/],
  ['### Data handling', 'no sensitive logs', /logs hold no/],
  ['### Network', 'HTTPS', /HTTPS/],
  ['### Network', 'CORS', /CORS/],
  ['### Network', 'validate input', /Validate all input/],
  ['### Network', 'secure headers', /security headers/],
  ['### Dependencies', 'update', /Update/],
  ['### Dependencies', 'monitor', /advisories/],
  ['### Dependencies', 'scan', /scan/],
  ['### Dependencies', 'pin', /Pin/],
  ['## Security features', 'Pydantic models', /Input validation[^]*Pydantic/],
  ['## Security features', 'file type and size', /file type and by size/],
  ['## Security features', 'text cleaned', /stripped from text/],
  ['### For users', 'rate limits, as the advice that it is', /Rate limits[^]*in production/],
  ['### For users', 'patterns of abuse', /abuse/],
  ['### For users', 'error handling', /errors/],
  ['### For developers', 'virtual environments', /virtual environment/],
  ['### For developers', 'separate configurations', /development and production apart/],
  ['### For developers', 'logging and monitoring', /Log and monitor/],
  ['### For contributors', '1 secrets', /^1\. \*\*Never commit secrets:\*\*.*`\.env`/m],
  ['### For contributors', '2 inputs', /^2\. \*\*Validate input:\*\*/m],
  ['### For contributors', '3 dependencies', /^3\. \*\*Update dependencies:\*\*/m],
  ['### For contributors', '4 guidelines', /^4\. \*\*Follow the guidelines:\*\*/m],
  ['### For contributors', '5 tests', /^5\. \*\*Test security:\*\*/m],
  [disclosure, '1 confirm, affected versions', /^1\. We confirm.*which versions/m],
  [disclosure, '2 similar problems', /^2\. .*similar problems/m],
  [disclosure, '3 fixes for maintained versions', /^3\. .*every version that still gets/m],
  [disclosure, '4 release soon', /^4\. We release/m],
  ['## About this policy', 'comments by pull request', /pull request/],
];

const webProduct: Items = [
  [versions, 'table with 0.1.x supported', /\| 0\.1\.x .*:white_check_mark:/],
  [
    reporting,
    'bold line: not in public',
    /\*\*Please do not report vulnerabilities in public\*\*: not in an issue/,
  ],
  [reporting, 'e-mail, preferred', /^1\. Write an e-mail to <security@kestrel-lab\.org>/m],
  ['## What to include', 'description', /What is wrong/],
  ['## What to include', 'steps', /steps/],
  ['## What to include', 'impact', /an attacker could do/],
  ['## What to include', 'suggested fix', /A fix/],
  [expected, 'acknowledgment within 48 hours', /within 48 hours/],
  [expected, 'assessment within 7 days', /assess it within 7 days/],
  ['### Severity', 'resolution by severity', /\| Critical .*within 7 days/],
  ['### Severity', 'critical', /Critical .*remote code execution, bypass of authentication, a breach/],
  ['### Severity', 'high', /High .*privilege escalation, exposure of sensitive data/],
  ['### Severity', 'medium', /Medium .*disclosure of information, denial of service/],
  ['### Severity', 'low', /Low .*hardening/],
  ['### For users', 'dependencies', /up to date/],
  ['### For users', 'passwords', /strong passwords/],
  ['### For users', 'rotate tokens', /Rotate API tokens/],
  ['### For users', 'rate limits', /rate limits/],
  ['### For users', 'HTTPS', /HTTPS/],
  ['### For users', 'headers', /security headers/],
  ['### For developers', 'no secrets', /secrets and credentials out/],
  ['### For developers', 'environment variables', /environment variables/],
  ['### For developers', 'validate', /Validate all input/],
  ['### For developers', 'parameterised queries', /parameterised queries; SQLModel/],
  ['### For developers', 'encrypt at rest', /Encrypt sensitive data at rest/],
  ['### For developers', 'guide, one that is in the repository', /`docs\/auth-security\.md`/],
  ['## Security features', 'token encryption', /\*\*Token encryption:\*\*/],
  ['## Security features', 'sessions', /\*\*Sessions:\*\* cookies are HTTP-only.*Redis/],
  ['## Security features', 'input validation', /\*\*Input validation:\*\* Pydantic/],
  ['## Security features', 'rate limiting', /\*\*Rate limits:\*\*.*by user and by address/],
  ['## Security features', 'headers', /CSP, HSTS and X-Frame-Options/],
  ['## Security features', 'errors', /\*\*Errors:\*\*/],
  ['## Known security considerations', 'default credentials', /default credentials are for development only/],
  ['## Known security considerations', 'SECRET_KEY', /`SECRET_KEY` in production/],
  ['## Known security considerations', 'CORS', /CORS/],
  ['## Known security considerations', 'HTTPS redirect', /redirect to HTTPS/],
  ['## Known security considerations', 'headers', /security headers/],
  [disclosure, 'after a fix', /Once a fix is out, we publish/],
  [disclosure, 'credit if wanted', /We credit you.*unless/],
  [disclosure, 'CVE IDs', /We request a CVE ID/],
  ['## About this policy', 'closing contact', /write an e-mail to <security@kestrel-lab\.org>/],
];

/** What was wrong with both: it must not come back. */
const mended: readonly (readonly [string, (policy: string) => boolean])[] = [
  ['two private channels', (policy) => /^1\. [^]*^2\. /m.test(sectionOf(policy, reporting))],
  ['an unsupported row', (policy) => /\| all other versions/.test(sectionOf(policy, versions))],
  [
    'times for every severity',
    (policy) => (policy.match(/within \d+ days|with the next release/g) ?? []).length >= 4,
  ],
  ['a disclosure window', (policy) => /90 days after your report/.test(sectionOf(policy, disclosure))],
  ['what a report should hold', (policy) => sectionOf(policy, '## What to include') !== ''],
  ['a scope', (policy) => /Out of scope/.test(sectionOf(policy, '## Scope'))],
  ['a safe harbour', (policy) => sectionOf(policy, '## Safe harbour') !== ''],
  ['a review date', (policy) => /last reviewed on 2026-11-22/.test(policy)],
  ['a way on when nobody answers', (policy) => /heard nothing after/.test(sectionOf(policy, expected))],
  ['no placeholder', (policy) => !/your[-_]?(?:user|org|repo)|example\.com/i.test(policy)],
  [
    'no advice among the features',
    (policy) => !/consider|should/i.test(sectionOf(policy, '## Security features')),
  ],
  ['no link to a private file', (policy) => !policy.includes('.cursor')],
];

describe.each([
  ['seed-image-text', imageText],
  ['seed-web-product', webProduct],
])('%s', (name, items) => {
  const policy = renderFixture(name);

  it.each(items)('%s: %s', (heading, _item, words) => {
    expect(sectionOf(`\n${policy}`, heading)).toMatch(words);
  });

  it.each(mended)('now has %s', (_defect, holds) => {
    expect(holds(policy)).toBe(true);
  });
});
