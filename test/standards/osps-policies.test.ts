import { describe, expect, it } from 'vitest';
import { readDependencyPolicies } from '../../source/standards/osps-policies.ts';
import { readSections } from '../../source/standards/osps-statements.ts';

// Each row keeps a fact that the scanner's own tests pin down, in our words.

describe('OSPS-VM-05.01, thresholds', () => {
  const thresholds = (text: string) => readDependencyPolicies(text).thresholds;
  const vulnerabilities = 'Critical vulnerabilities must be fixed within 30 days.';
  const licenses = 'Packages under a disallowed license must be replaced.';

  it.each([
    ['both thresholds', `# SCA\n\n${vulnerabilities} ${licenses}`, 'found'],
    ['spelled out', `# Software composition analysis\n${vulnerabilities}\n${licenses}`, 'found'],
    ['as a score', `# SCA\nA vulnerability of CVSS >= 7.0 shall be resolved. ${licenses}`, 'found'],
    ['as a span', `# SCA\nVulnerabilities shall be remediated within 2 weeks. ${licenses}`, 'found'],
    [
      'British spelling',
      `# SCA\n${vulnerabilities} Packages under an incompatible licence are required to be removed.`,
      'found',
    ],
    ['no licences', `# SCA\n\n${vulnerabilities} Licenses are listed.`, 'missing'],
    ['no duty', '# SCA\n\nWe fix critical vulnerabilities and remove disallowed licenses.', 'missing'],
    ['no threshold', '# SCA\n\nSCA lists vulnerabilities and licenses for us.', 'missing'],
    [
      'licences named, not dealt with',
      '# SCA\n\nSCA must address high vulnerabilities. Approved licenses are in a list.',
      'missing',
    ],
    ['in two sections', `# SCA\n\n${vulnerabilities}\n\n# Licenses\n\n${licenses}`, 'missing'],
    ['no word of dependency scanning', `# Dependencies\n\n${vulnerabilities} ${licenses}`, 'missing'],
    ['taken back nearby', `# SCA\n\n${vulnerabilities} ${licenses} We do not promise more.`, 'contradicted'],
    [
      'denied',
      '# SCA\n\nVulnerabilities and denied licenses need not be fixed within 30 days, nor must they be.',
      'missing',
    ],
    ['in a fence', `# SCA\n\n\`\`\`\n${vulnerabilities} ${licenses}\n\`\`\``, 'missing'],
    ['in a quotation', `# SCA\n\n> ${vulnerabilities} ${licenses}`, 'missing'],
    ['in a comment', `# SCA\n\n<!-- ${vulnerabilities} ${licenses} -->`, 'missing'],
  ])('%s', (_, text, expected) => {
    expect(thresholds(text)).toBe(expected);
  });
});

describe('OSPS-VM-05.02, before a release', () => {
  const gate = (text: string) => readDependencyPolicies(text).releaseGate;

  it.each([
    [
      'a duty',
      '# Releases\n\nEvery finding of dependency scanning must be resolved before any release.',
      'found',
    ],
    [
      'a blocked release',
      '# Releases\n\nSCA findings that are required to be fixed: the release is blocked.',
      'found',
    ],
    ['no duty', '# Releases\n\nWe release monthly and run SCA.', 'missing'],
    ['a choice', '# Releases\n\nSCA findings are optional and may be addressed before release.', 'missing'],
    ['in two sections', '# SCA\n\nSCA findings must be resolved.\n\n# Releases\n\nEvery month.', 'missing'],
    ['a scan, no remedy', '# Releases\n\nSCA must run before release.', 'missing'],
    [
      'in two statements',
      '# Releases\n\nSCA must run before release. Findings are addressed monthly.',
      'missing',
    ],
    [
      'taken back after a semicolon',
      '# R\n\nSCA findings must be fixed before release; for now that is optional.',
      'contradicted',
    ],
    [
      'taken back in the next sentence',
      '# R\n\nSCA findings must be fixed before release. This is optional.',
      'contradicted',
    ],
    ['not fixed', '# R\n\nSCA findings must be noted, not fixed before release.', 'missing'],
  ])('%s', (_, text, expected) => {
    expect(gate(text)).toBe(expected);
  });
});

describe('OSPS-VM-05.03, every change', () => {
  const gate = (text: string) => readDependencyPolicies(text).changeGate;
  const coverage =
    'Dependency review must check every change for known vulnerabilities and malicious packages.';
  const block = 'A violation is blocked: the check must pass before merging.';
  const exception = 'A finding that is not exploitable may be suppressed with a reason.';

  it.each([
    ['all three', `# SCA\n\n${coverage} ${block} ${exception}`, 'found'],
    ['no exception', `# SCA\n\n${coverage} ${block}`, 'missing'],
    ['nothing is blocked', `# SCA\n\n${coverage} ${exception}`, 'missing'],
    [
      'no malicious packages',
      `# SCA\n\n${coverage.replace('malicious', 'old')} ${block} ${exception}`,
      'missing',
    ],
    [
      'not every change',
      `# SCA\n\n${coverage.replace('every', 'not every')} ${block} ${exception}`,
      'missing',
    ],
  ])('%s', (_, text, expected) => {
    expect(gate(text)).toBe(expected);
  });
});

describe('sections', () => {
  it('are lower-case lines without what is hidden', () => {
    expect(readSections('Intro\n# One\nA <!-- x\n# y --> B\n\n~~~\nC\n~~~\n> D\n## Two\n')).toEqual([
      'intro',
      '# one a b',
      '## two',
    ]);
  });

  it('end at a fence that nobody closes', () => {
    expect(readSections('A\n```\nB\n# C')).toEqual(['a']);
  });

  it('take linear time however many comments are open', () => {
    expect(readSections('<!--'.repeat(100_000))).toHaveLength(1);
  });
});
