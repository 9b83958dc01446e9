/** Where a key may stand. */
export type Level = 'top' | 'extend' | 'rule' | 'allowlist' | 'rule-allowlist' | 'required' | 'component';

/** One key that an engine reads. */
export type KnownKey = {
  readonly level: Level;
  readonly key: string;
  /** First gitleaks that reads it, where that is later than 8.9. */
  readonly since?: string;
  /** Only betterleaks reads it. */
  readonly betterleaks?: true;
  /** What took its place. */
  readonly instead?: string;
};

const row = (level: Level, key: string, more: Omit<KnownKey, 'level' | 'key'> = {}): KnownKey => ({
  level,
  key,
  ...more,
});

const betterleaks = { betterleaks: true } as const;

/**
 * Every key of the file, read off the configuration structs of gitleaks 8.30.1 and betterleaks 1.8.1 (2026-11);
 * `since` from gitleaks' tags. Both ignore every other key without a word.
 */
export const knownKeys: readonly KnownKey[] = [
  row('top', 'title'),
  row('top', 'description'),
  row('top', 'minVersion', { since: '8.29.0' }),
  row('top', 'extend'),
  row('top', 'rules'),
  row('top', 'allowlists', { since: '8.25.0' }),
  row('top', 'allowlist', { instead: '[[allowlists]], from gitleaks 8.25 on' }),
  row('top', 'betterleaksMinVersion', betterleaks),
  row('top', 'prefilter', betterleaks),
  row('top', 'filter', betterleaks),
  row('extend', 'path'),
  row('extend', 'url'),
  row('extend', 'useDefault'),
  row('extend', 'disabledRules', { since: '8.23.1' }),
  row('rule', 'id'),
  row('rule', 'description'),
  row('rule', 'path'),
  row('rule', 'regex'),
  row('rule', 'secretGroup'),
  row('rule', 'entropy'),
  row('rule', 'keywords'),
  row('rule', 'tags'),
  row('rule', 'allowlists', { since: '8.21.0' }),
  row('rule', 'allowlist', { instead: '[[rules.allowlists]], from gitleaks 8.21 on' }),
  row('rule', 'required', { since: '8.28.0' }),
  row('rule', 'skipReport', { since: '8.28.0' }),
  row('rule', 'specificity', betterleaks),
  row('rule', 'confidence', betterleaks),
  row('rule', 'components', betterleaks),
  row('rule', 'validate', betterleaks),
  row('rule', 'tokenEfficiency', betterleaks),
  row('rule', 'filter', betterleaks),
  ...(['allowlist', 'rule-allowlist'] as const).flatMap((level) => [
    row(level, 'description'),
    row(level, 'condition', { since: '8.21.0' }),
    row(level, 'commits'),
    row(level, 'paths'),
    row(level, 'regexTarget', { since: '8.16.0' }),
    row(level, 'regexes'),
    row(level, 'stopwords'),
  ]),
  row('allowlist', 'targetRules', { since: '8.25.0' }),
  row('required', 'id'),
  row('required', 'withinLines'),
  row('required', 'withinColumns'),
  row('component', 'id', betterleaks),
  row('component', 'optional', betterleaks),
  row('component', 'within', betterleaks),
];
