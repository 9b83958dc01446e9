/** What a section of a security policy is about. */
export type Topic =
  | 'reporting'
  | 'include'
  | 'response'
  | 'disclosure'
  | 'versions'
  | 'scope'
  | 'threat-model'
  | 'safe-harbor'
  | 'bounty'
  | 'secrets'
  | 'dependencies'
  | 'verification'
  | 'users'
  | 'contributors'
  | 'features'
  | 'considerations'
  | 'cra'
  | 'about'
  | 'escalation'
  | 'encryption'
  | 'advisories'
  | 'credit'
  | 'title';

/** Headings that tell the topic. The first row that fits wins, so the narrow ones stand before the wide ones. */
const rows: readonly (readonly [Topic, RegExp])[] = [
  ['escalation', /\bescalat|secondary contact|no (?:response|answer|reply)\b|unresponsive/i],
  ['encryption', /\b(?:pgp|gpg|openpgp|encrypt\w*)\b|public key/i],
  [
    'safe-harbor',
    /safe[ -]?harbou?r|legal (?:protection|safety|action)|good[ -]faith|authori[sz]ation to test/i,
  ],
  ['bounty', /bount(?:y|ies)|\brewards?\b|monetary|compensation/i],
  [
    'threat-model',
    /threat|trust (?:model|boundar|statement)|security model|attack surface|\b(?:does not |do not )?trusts?\b|\bboundar(?:y|ies)\b/i,
  ],
  [
    'include',
    /\bwhat to (?:include|send|report)|\binclud(?:e|ing)\b|helpful report|report (?:content|format|template|form)s?\b|good report|submission guidelines/i,
  ],
  [
    'scope',
    /scope|exclusions?|exceptions|non-?vulnerabilit|not (?:a |considered )?(?:a )?(?:vulnerabilit|security)|what (?:is|counts|qualifies|constitutes)|qualifying|(?:examples? of|common) .*(?:vulnerabilit|non-)|reports are closed|\bai\b|\bllms?\b|ai-\w+|scanners?\b|false positives|third[ -]party/i,
  ],
  [
    'verification',
    /verif(?:y|ying|ication)\b.*(?:release|download|artifact|signature|image|build|package)|provenance|\bsbom\b|\bvex\b|signed releases?|signatures?|attestation/i,
  ],
  [
    'advisories',
    /advisor(?:y|ies)|\bcves?\b|announcements?|notifications?|receiving security|security updates via|subscri/i,
  ],
  ['credit', /\bcredits?\b|recogni(?:tion|[sz]e)|acknowledge?ments?$|hall of fame|\bthanks\b|attribution/i],
  ['disclosure', /disclosure|embargo|publication|publishing|responsible|coordinated/i],
  [
    'response',
    /(?:what|when) .*expect|what happens|expectation|response|\btime ?(?:line|frame)s?\b|\bsla\b|\bslos?\b|triage|(?:our|the) (?:commitment|promise|process)|what we promise|we promise|handling|after (?:you|your) report|severity|vulnerability (?:lifecycle|management|review)|next steps|process$|remediation/i,
  ],
  [
    'versions',
    /\bversions?\b|supported (?:releases?|branches)|support(?: (?:policy|lifecycle|matrix|status|window|period|timeline))?$|end[ -]of[ -](?:life|support)|\beol\b|security (?:fixes|patches|maintenance)|backport|release lines?/i,
  ],
  ['secrets', /secrets?\b|credentials?\b|key management/i],
  ['dependencies', /dependenc(?:y|ies)|supply[ -]chain|vendored/i],
  ['cra', /\bcra\b|cyber resilience/i],
  [
    'about',
    /about this|changes to this|this (?:policy|document)|comments on|policy (?:updates|review|history)|changelog|suggestions/i,
  ],
  [
    'reporting',
    /\breport(?:s|ing|ed)?\b|\bcontact|disclosing|found a|how to (?:reach|submit)|channels?\b|submit|get in touch|private vulnerab|\be-?mail\b|\bvulnerabilit(?:y|ies)$|meldung|schwachstelle|vulnerabilidad|signaler|漏洞|报告|報告/i,
  ],
  ['contributors', /contributors?|developers?\b|contributing|development practices/i],
  [
    'users',
    /\busers?\b|securing your|secure usage|hardening|(?<!openssf |cii )best practices|recommendations|deploy/i,
  ],
  ['features', /security (?:features|measures|controls)|how we (?:protect|secure)|features/i],
  ['considerations', /considerations?|limitations?|known (?:issues|risks)/i],
  ['title', /^security(?: polic(?:y|ies))?$|security polic(?:y|ies)\b|^security\b/i],
];

/** The topic that a heading announces, or nothing. */
export function topicOf(title: string): Topic | undefined {
  return rows.find(([, form]) => form.test(title))?.[0];
}

/** Every topic that a heading announces: `Threat model and scope` has two. */
export function topicsIn(title: string): readonly Topic[] {
  const parts = [title, ...title.split(/\s+(?:and|&)\s+|,\s+/i)];
  const topics = parts.map((part) => topicOf(part)).filter((topic) => topic !== undefined);
  return [...new Set(topics)];
}
