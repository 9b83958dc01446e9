import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../source/documents/existing-policy.ts';

const own = { owner: 'acme', name: 'rocket' };

/** What a policy says to one question. */
const told = (text: string, key: string) => readPolicy(text, own).answers.get(key)?.value;

const report = (body: string) => `# Security Policy\n\n## Reporting a Vulnerability\n\n${body}\n`;
const versions = (body: string) => `# Security Policy\n\n## Supported Versions\n\n${body}\n`;

const advisory = 'https://github.com/acme/rocket/security/advisories/new';

describe('the e-mail address', () => {
  it.each([
    ['bare', 'Write to security@acme.dev.', 'security@acme.dev'],
    ['as a link', 'Send an [e-mail](mailto:security@acme.dev).', 'security@acme.dev'],
    ['as a link to itself', 'Mail [**a.b+c@acme.dev**](mailto:a.b+c@acme.dev)', 'a.b+c@acme.dev'],
    ['in angle brackets', 'Mail <security@acme.dev>', 'security@acme.dev'],
    ['in code', 'Mail `security@acme.dev`', 'security@acme.dev'],
    ['[at]', 'Write an e-mail to jo [at] acme.dev', 'jo@acme.dev'],
    ['(at) and (dot)', 'Write to jo(at)acme(dot)dev', 'jo@acme.dev'],
    ['at and dot', 'To reach the team, email `jo at acme dot dev`.', 'jo@acme.dev'],
    ['spaced', 'Email `jo @ acme.dev`', 'jo@acme.dev'],
    ['the link, where its text is cut', 'Mail [jo@acme](mailto:jo@acme.dev)', 'jo@acme.dev'],
    ['the first of several', 'Mail jo@acme.dev or al@acme.dev.', 'jo@acme.dev'],
    [
      'before the one to escalate to',
      'Mail a@acme.dev.\nIf you have not received a reply, mail b@acme.dev.',
      'a@acme.dev',
    ],
    [
      'a private mailing list',
      'Write to our private mailing list [jo@acme.dev](https://acme.dev).',
      'jo@acme.dev',
    ],
    ['in character references', 'Mail [jo&#64;acme&#46;dev](mailto:jo&#64;acme&#x2E;dev).', 'jo@acme.dev'],
    [
      'none: of who found an old one',
      'Version 1 sends mail twice. Reported by Jo via jo@acme.dev.',
      undefined,
    ],
    [
      'none: a public mailing list',
      'Releases are announced by mail on the mailing list rocket@acme.dev.',
      undefined,
    ],
    ['none: escalation only', 'If you do not receive an answer, mail b@foundation.org.', undefined],
    ['none: a placeholder', 'Mail security@example.com.', undefined],
    ['none: a placeholder of another kind', 'Mail security@yourdomain.com.', undefined],
    ['none: nobody reads it', 'Mail noreply@acme.dev.', undefined],
    ['none: for conduct', 'Report to conduct@acme.dev.', undefined],
    ['none: for sales', 'Contact sales@acme.dev.', undefined],
    ['none: for other questions', 'For general inquiries (non-security): hello@acme.dev', undefined],
    ['none: given up', 'Reports by mail (security@acme.dev) are no longer read.', undefined],
    ['none: forbidden', 'Do not write to jo@acme.dev.', undefined],
    [
      'none: forbidden in the next sentence',
      'Mail jo@acme.dev to reach the team. Do not use it to report vulnerabilities.',
      undefined,
    ],
    ['none: a version of a package', 'Report against lodash@4.17.21.rc', undefined],
    ['none: a git remote', 'Report what you see in git@github.com', undefined],
    ['none: a key search', 'Key: https://keys.acme.dev/search?q=jo%40acme.dev', undefined],
    ['none: in a comment', '<!-- security@acme.dev -->', undefined],
  ])('%s', (_, body, email) => {
    expect(told(report(body), 'email')).toBe(email);
  });
});

describe('the private channels and their order', () => {
  const mail = 'security@acme.dev';
  it.each([
    ['the advisory form', `Report [privately](${advisory}).`, ['private-report']],
    ['the tab', 'Use the "Report a vulnerability" button in the Security tab.', ['private-report']],
    [
      'the advisories page',
      'Report at https://github.com/acme/rocket/security/advisories',
      ['private-report'],
    ],
    [
      'none of what the maintainers do themselves',
      `Mail ${mail}.\n\nThe maintainers will:\n\n1. Create a GitHub Security Advisory to tell everybody`,
      ['email'],
    ],
    [
      'in the order of the text',
      `Mail ${mail}, or use [the form](${advisory}).`,
      ['email', 'private-report'],
    ],
    [
      'the fallback last',
      `If you cannot use GitHub, mail ${mail}.\nReport [here](${advisory}).`,
      ['private-report', 'email'],
    ],
    [
      'the preferred first',
      `- E-mail: ${mail}\n- GitHub (preferred): ${advisory}`,
      ['private-report', 'email'],
    ],
    [
      'a confidential issue',
      'Open https://gitlab.com/acme/rocket/-/issues/new?issue[confidential]=true',
      ['private-report'],
    ],
    ['a platform', 'Report on [HackerOne](https://hackerone.com/acme).', ['form']],
    [
      'none: where advisories are published',
      'We publish advisories at https://github.com/acme/rocket/security/advisories.',
      undefined,
    ],
    ['none: switched off', 'Private vulnerability reporting on GitHub is disabled.', undefined],
    [
      'none: the link of another project',
      'Report at https://github.com/other/thing/security/advisories/new',
      undefined,
    ],
    ['none: nowhere to write to', 'Please e-mail the maintainers directly.', undefined],
  ])('%s', (_, body, channels) => {
    expect(told(report(body), 'channels')).toEqual(channels);
  });

  it('takes any repository for its own when it does not know which one it is', () => {
    const text = report('Report at https://github.com/other/thing/security/advisories/new');
    expect(readPolicy(text).answers.get('channels')?.value).toEqual(['private-report']);
  });
});

describe('the form or platform', () => {
  it.each([
    ['HackerOne', 'Report via [HackerOne](https://hackerone.com/acme).', 'https://hackerone.com/acme'],
    [
      'a bounty programme of its own',
      'To report a vulnerability, follow what is said in the [Acme bounty program][1].\n\n[1]: https://bounty.acme.dev/',
      'https://bounty.acme.dev/',
    ],
    [
      'none: rules of a bounty programme',
      'The rules of the [bounty program](https://bounty.acme.dev/rules) come first.',
      undefined,
    ],
    ['Bugcrowd', 'Submit to https://bugcrowd.com/acme-rocket.', 'https://bugcrowd.com/acme-rocket'],
    [
      'Tidelift',
      'Use the [Tidelift contact](https://tidelift.com/security).',
      'https://tidelift.com/security',
    ],
    ['huntr', 'Report on https://huntr.com/bounties/disclose', 'https://huntr.com/bounties/disclose'],
    [
      'Intigriti',
      'Report on https://app.intigriti.com/programs/acme/rocket',
      'https://app.intigriti.com/programs/acme/rocket',
    ],
    [
      'a reference link',
      'Report on [Immunefi].\n\n[immunefi]: https://immunefi.com/bounty/acme',
      'https://immunefi.com/bounty/acme',
    ],
    [
      'a form of their own',
      'Report with our [form](https://acme.dev/security).',
      'https://acme.dev/security',
    ],
    ['a platform as a whole', 'Report on [huntr](https://huntr.dev/).', 'https://huntr.dev/'],
    ['a host for reports', 'Report by going to https://report.acme.dev.', 'https://report.acme.dev'],
    ['none: a report that is cited', 'See https://hackerone.com/reports/123 for a report.', undefined],
    ['a portal', 'Report via the portal at https://acme.dev/report.', 'https://acme.dev/report'],
    ['none: not encrypted', 'Report with our [form](http://acme.dev/security).', undefined],
  ])('%s', (_, body, url) => {
    expect(told(report(body), 'formUrl')).toBe(url);
  });
});

describe('the times', () => {
  it.each([
    ['acknowledge', 'We will acknowledge your report within 48 hours.', '48 hours'],
    ['acknowledge', 'You will hear back within two business days.', '2 business days'],
    ['acknowledge', 'Within 4 working days, somebody gives a first answer.', '4 business days'],
    ['acknowledge', 'We respond in 24-72h.', '72 hours'],
    ['acknowledge', 'Expect a reply within a week.', '1 week'],
    ['acknowledge', '| Stage | Target |\n|---|---|\n| First response | 3 days |', '3 days'],
    ['acknowledge', '- **Acknowledgement:** 5 business days', '5 business days'],
    ['acknowledge', '### First response\n\nWithin 24 hours.', '24 hours'],
    ['acknowledge', 'We acknowledge within 2 days, and we fix it within 30 days.', '2 days'],
    ['acknowledge', 'Receipt is\nacknowledged within\n**three (3) days**.', '3 days'],
    ['acknowledge', 'We assess every report within 5 days.', '5 days'],
    ['acknowledge', 'We will fix it within 30 days.', undefined],
    ['acknowledge', 'We reply within a few days.', undefined],
    ['acknowledge', 'If you do not get a reply within 6 days, write again.', undefined],
    ['acknowledge', "If you didn't hear from me for more than a week, write again.", undefined],
    ['acknowledge', 'We reply within 1000 years.', undefined],
    ['assessment', 'We acknowledge within 2 days, and you get an assessment within 10 days.', '10 days'],
    ['assessment', '- Triage: 7 days', '7 days'],
    ['updates', 'We send you status updates every two weeks.', '2 weeks'],
    ['updates', 'You will be kept informed weekly.', '7 days'],
    ['escalation', 'If a response is not received within 24 hours, reach out to a maintainer.', '24 hours'],
    ['escalation', 'If you do not get a reply within 6 business days, write again.', '6 business days'],
    ['disclosureWindow', 'We ask for 90 days before public disclosure.', '90 days'],
    ['disclosureWindow', 'A fix is released or the problem disclosed within ninety days.', '90 days'],
    ['disclosureWindow', 'Please give us 90 days to work on a fix before public exposure.', '90 days'],
    ['disclosureWindow', 'Keep what you found confidential until we had 120 days to mend it.', '120 days'],
    ['disclosureWindow', 'The embargo ends 72 hours after the distros are notified.', undefined],
    ['acknowledge', 'We resolve it quickly, with a confirmation of your report within 72 hours.', '72 hours'],
    ['escalationContact', `If you are not sure, [write all the same](${advisory}).`, undefined],
    ['disclosureWindow', 'We follow a 60-day disclosure timeline.', '60 days'],
    ['disclosureWindow', 'The advisory is published 14 days after the release.', undefined],
    ['disclosureWindow', 'Distributors are told 7 days before public disclosure.', undefined],
    ['disclosureWindow', 'The CVE is published within 24 hours.', undefined],
    ['disclosureWindow', 'Potentially after a month or so, we publish the advisory.', undefined],
  ])('%s: %s', (key, body, value) => {
    expect(told(report(body), key)).toBe(value);
  });

  it('are not taken from sections on other matters', () => {
    expect(told(versions('We respond to questions about old releases for 6 months.'), 'acknowledge')).toBe(
      undefined,
    );
  });
});

describe('the month in which support ends', () => {
  const rows = (until: string) =>
    `| Version | Supported | Until |\n|---|---|---|\n| 2.x | yes | ${until} |\n| 1.x | no | 2020-01-01 |`;

  it.each([
    [rows('2027-04-30'), ['2.x: 04/2027']],
    [rows('April 2027'), ['2.x: 04/2027']],
    [rows('Jun 30th, 2027'), ['2.x: 06/2027']],
    [rows('06/2027'), ['2.x: 06/2027']],
    [rows('30/06/2027'), ['2.x: 06/2027']],
    ['- 2.x: until June 2027\n- 1.9.x', ['2.x: 06/2027']],
    // Nobody knows which of the two is the month.
    [rows('06/07/2027'), undefined],
    ['- 2.x (released in June 2027)\n- 1.x', undefined],
    // The support of a rule ends by the rule.
    ['| Version | Supported | Until |\n|---|---|---|\n| latest | yes | 2027-04-30 |', undefined],
  ])('of %j is %j', (body, ends) => {
    expect(told(versions(body), 'supportEnds')).toEqual(ends);
  });
});

describe('the supported versions', () => {
  const table = (...rows: string[]) => ['| Version | Supported |', '|---|---|', ...rows].join('\n');
  it.each([
    ['a table', table('| 2.x | :white_check_mark: |', '| 1.9.x | ✅ |', '| < 1.9 | :x: |'), '2.x, 1.9.x'],
    ['a table in words', table('| v3 | Yes |', '| v2 | No |'), '3'],
    ['a table with dates', table('| 8.x | ✅ until 2027-06 |', '| 7.x | ❌ since 2020 |'), '8.x'],
    [
      'a table with conditions',
      table('| 5.x | fully supported |', '| 4.x | security fixes only |', '| 3.x | end of life |'),
      '5.x, 4.x',
    ],
    ['a table with the newest', table('| Latest | Yes |', '| Older | No |'), 'latest-release'],
    ['a table with the branch', table('| main branch | ✔️ |', '| others | ❌ |'), 'main'],
    ['a table of at least', table('| >= 4.2 | ✅ |', '| < 4.2 | ❌ |'), '>= 4.2'],
    ['a table of and up', table('| 4.2+ | ✅ |'), '>= 4.2'],
    [
      'a table with the newest of each line',
      table('| Latest release in 8.x | ✅ |', '| latest (7.x) | ✅ |', '| All others | ❌ |'),
      '8.x, 7.x',
    ],
    ['a table of what is in scope', '| Version | In scope |\n|---|---|\n| 4.x | ✅ |\n| 3.x | ❌ |', '4.x'],
    ['a table of ends to come', '| Version | End-of-life |\n|---|---|\n| 6.x | TBD |', '6.x'],
    ['two released versions', 'Fixes go into the latest two released versions.', 'last-two-minors'],
    [
      'the current and the previous series',
      'The current release series and the next most recent one get patches.',
      'last-two-minors',
    ],
    [
      'the current and the previous major',
      'The current and the previous major version get fixes.',
      'last-two-majors',
    ],
    [
      'the latest, not the previous ones',
      'Only the latest release and no previous one gets fixes.',
      'latest-release',
    ],
    ['a list', 'We support:\n\n- 3.x\n- v2.7 (fixes only)', '3.x, 2.7'],
    ['a sentence', 'Versions 2.x and 1.9.x get security fixes, older ones do not.', '2.x, 1.9.x'],
    ['the latest release', 'Only the latest release is supported.', 'latest-release'],
    [
      'the latest version, with a name between',
      'We fix the latest released version of Rocket only.',
      'latest-release',
    ],
    ['the latest major', 'The latest major version gets security fixes.', 'latest-major'],
    ['two minors', 'We support the last two minor versions.', 'last-two-minors'],
    ['the default branch', 'Fixes are only applied to the `main` branch.', 'main'],
    ['a rolling release', 'Rocket is a rolling release.', 'main'],
    [
      'the rule that a table follows',
      `The latest major version gets fixes.\n\n${table('| 2.x | ✅ |', '| 1.x | ❌ |')}`,
      'latest-major',
    ],
    [
      'a table that no rule explains',
      `Always use the latest release.\n\n${table('| 2.x | ✅ |', '| 1.x | ✅ |')}`,
      '2.x, 1.x',
    ],
    ['none: everything', 'All versions are supported.', undefined],
    ['the newest commit', 'We only support the latest commit on main.', 'main'],
    ['the tip of a branch', 'Only the tip of the default branch is supported.', 'main'],
    ['an age after release', 'Each minor release is supported for one year after its release.', '12 months'],
    ['the latest and LTS', 'We support the latest release and all LTS releases.', 'latest-and-lts'],
    ['LTS and the current', 'Active LTS versions and the current release get fixes.', 'latest-and-lts'],
    [
      'marked LTS',
      '| Version | Supported |\n|---|---|\n| 22.x (LTS) | yes |\n| 23.x | yes |',
      '22.x LTS, 23.x',
    ],
    ['none: only LTS', 'Security updates are provided for the latest LTS release.', undefined],
    ['none: of LTS only', 'LTS releases get security fixes for 3 years.', undefined],
    [
      'none: from another event',
      'Versions are supported until 12 months after the next major release.',
      undefined,
    ],
    [
      'none: told elsewhere',
      'For the current supported version, see "Current Release Series" on our site.',
      undefined,
    ],
    [
      'none: what reports are about',
      'Please reproduce it on the latest release before reporting.',
      undefined,
    ],
    ['none: elsewhere', 'See the release page for the supported versions.', undefined],
    ['none: an example', 'We release patches (e.g. 1.8.5) for supported versions.', undefined],
    [
      'none: affected versions',
      '| Date | Affected versions | Patched |\n|---|---|---|\n| May | 1.2 | Yes |',
      undefined,
    ],
  ])('%s', (_, body, value) => {
    expect(told(versions(body), 'supportedVersions')).toBe(value);
  });
});

describe('the terms', () => {
  const fingerprint = '0123456789ABCDEF'.repeat(3).slice(0, 40);
  it.each<[string, string, unknown]>([
    ['pgpFingerprint', `Our PGP key is ${fingerprint}.`, fingerprint],
    ['pgpFingerprint', 'PGP: 0123 4567 89ab cdef 0123  4567 89AB CDEF 0123 4567', fingerprint],
    ['pgpFingerprint', `Fixed in commit ${fingerprint}.`, undefined],
    ['pgpFingerprint', 'Our PGP key has the id 89ABCDEF.', undefined],
    ['pgpKeyUrl', 'Encrypt with our [key](https://acme.dev/security.asc).', 'https://acme.dev/security.asc'],
    ['pgpKeyUrl', 'Downloads: https://acme.dev/release.tar.asc', undefined],
    ['languages', 'Please write in English or German.', ['English', 'German']],
    ['languages', 'If English is not your first language, we help.', undefined],
    ['bounty', 'We do not offer a bug bounty.', 'no'],
    ['bounty', 'We have no budget to pay for reports.', 'no'],
    ['bounty', 'We run a bug bounty on [HackerOne](https://hackerone.com/acme).', 'program'],
    ['bounty', 'We cannot pay, but may at our discretion consider a reward.', undefined],
    ['bountyUrl', 'We run a bug bounty program on https://hackerone.com/acme.', 'https://hackerone.com/acme'],
    ['safeHarbor', 'We will not take legal action against you.', 'simple'],
    ['safeHarbor', 'Safe harbor: your research is authorized under our terms of service.', 'full'],
    ['safeHarbor', 'We reserve the right to take legal action.', undefined],
    ['credit', 'We will credit you unless you prefer to stay anonymous.', 'yes'],
    ['credit', 'With your permission, we credit you.', 'on-request'],
    ['credit', 'If you wish to be credited, say so.', 'on-request'],
    ['credit', 'We will not give credit to reports made by a machine.', undefined],
    ['aiReports', 'Say so if you used AI: you must disclose it.', 'disclosed'],
    ['advisories', 'We publish a GitHub security advisory with each fix.', 'forge'],
    ['escalationContact', 'If we do not answer, write to cna@foundation.org.', 'cna@foundation.org'],
    [
      'escalationContact',
      'If there is no response, see https://foundation.org/cna.',
      'https://foundation.org/cna',
    ],
  ])('%s: %s', (key, body, value) => {
    expect(told(report(body), key)).toEqual(value);
  });
});

describe('the lists', () => {
  it('takes the items to include in a report', () => {
    const body =
      'Mail jo@acme.dev.\n\nPlease include:\n\n- The version;\n- the steps\n  to reproduce.\n\nThanks.';
    expect(told(report(body), 'reportItems')).toEqual(['The version', 'the steps to reproduce']);
  });

  it.each([
    ['what not to send', 'Please do not include:\n\n- passwords\n- tokens'],
    ['what something is made of', 'This includes:\n\n- headers\n- bodies'],
  ])('takes no list of %s', (_, body) => {
    expect(told(report(body), 'reportItems')).toBe(undefined);
  });

  it.each([
    [
      'a table',
      '| Severity | Fix |\n|---|---|\n| Critical | 7 days |\n| High | 30 days |\n| Low | next release |',
    ],
    [
      'a table with other times',
      '| Severity | First answer | Fix |\n|---|---|---|\n| Critical | 1 day | 7 days |\n| High | 2 days | 30 days |\n| Low | 3 days | next release |',
    ],
    [
      'a list',
      'We release fixes:\n\n- **Critical**: within 7 days\n- **High**: 2-30 days\n- **Low**: in the next release',
    ],
  ])('takes times to a fix by severity from %s', (_, body) => {
    expect(told(report(body), 'severityTargets')).toEqual([
      'critical: 7 days',
      'high: 30 days',
      'low: next release',
    ]);
  });
});

describe("the project's name", () => {
  it.each([
    ['# Security Policy of Rocket', 'Rocket'],
    ['# Security policy for the Rocket Engine', 'Rocket Engine'],
    ['# Rocket Security Policy', 'Rocket'],
    ["Rocket's Security\n===", 'Rocket'],
    ['# Security Policy', undefined],
    ['# Our security policy', undefined],
    ['# 🔒 Rocket Security Policy', 'Rocket'],
    ['# 🔒 Security Policy', undefined],
    ['# Reporting Security', undefined],
  ])('%s', (text, name) => {
    expect(told(text, 'projectName')).toBe(name);
  });
});

describe('readPolicy', () => {
  it('says from which line and which words it has an answer', () => {
    const text = versions('Only the latest release.\nOthers: no.') + report('\nWrite to **jo@acme.dev**.');
    const { answers } = readPolicy(text, own);
    expect(answers.get('email')).toEqual({ value: 'jo@acme.dev', line: 12, quote: 'Write to jo@acme.dev.' });
  });

  it('takes a promise from any section that makes it', () => {
    const text = '# Security\n\n## For users\n\n- Security patches are only made for the latest release.\n';
    expect(told(text, 'supportedVersions')).toBe('latest-release');
  });

  it('says which sections it understood', () => {
    const text = `# Security\n\n## Reporting\n\nMail jo@acme.dev.\n\n## Our rockets\n\nFast.\n`;
    expect(readPolicy(text, own).sections).toEqual([
      { heading: 'Security', line: 1, understood: false, topic: 'title' },
      { heading: 'Reporting', line: 3, understood: true, topic: 'reporting' },
      { heading: 'Our rockets', line: 7, understood: false },
    ]);
  });

  it('gives values that pass the check of their question', () => {
    const text = report('Mail jo@acme.dev within 900 days. We reply within 400 months. PGP: 0xABCD.');
    const { answers } = readPolicy(text, own);
    expect([...answers.keys()]).toEqual(['channels', 'email', 'acknowledge']);
  });

  it('takes nothing from the starter text of GitHub', () => {
    const table = [
      '| 5.1.x | :white_check_mark: |',
      '| 5.0.x | :x: |',
      '| 4.0.x | :white_check_mark: |',
      '| < 4.0 | :x: |',
    ];
    const body = [
      'Use this section to tell people about which versions of your project are currently being supported with security updates.',
      '',
      '| Version | Supported |',
      '| --- | --- |',
    ];
    expect(readPolicy(versions([...body, ...table].join('\n'))).answers.size).toBe(0);
    expect(told(versions([...body, ...table.slice(1)].join('\n')), 'supportedVersions')).toBe('4.0.x');
  });

  it('reads every text without an error', () => {
    const word = fc.constantFrom(
      ...[
        '# Reporting',
        '\n',
        '\n\n',
        'mail ',
        'a@b.de',
        ' [at] ',
        '| ',
        '|---|',
        'within ',
        '48 ',
        'hours',
        '- ',
      ],
      ...[
        '2.x',
        ' supported',
        'https://',
        'github.com/',
        '/security',
        '<',
        '>',
        '[',
        '](',
        ')',
        '**',
        '`',
        '. ',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(fc.property(text, (any) => readPolicy(any, own).sections.length > 0));
  });

  it.each([
    ['brackets', '['.repeat(30_000)],
    ['at signs', 'a @ '.repeat(10_000)],
    ['spans', '1 to '.repeat(10_000)],
    ['dots', 'mail a at b.'.repeat(4_000)],
    ['addresses', `mail ${'a@b.'.repeat(10_000)}`],
    ['slashes', `report ${'https://github.com/a/b/'.repeat(2_000)}`],
    ['nested quotes', `${'> '.repeat(20_000)}a@b.de`],
  ])('takes no long time over hostile %s', (_, text) => {
    expect(readPolicy(report(text), own).answers.get('formUrl')).toBe(undefined);
  });
});
