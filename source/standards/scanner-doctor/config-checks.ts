import type { Check, Complaint } from './check.ts';
import { defaultRuleIds, gitleaksOnlyRuleIds } from './default-rule-ids.ts';
import { knownKeys, type Level } from './known-keys.ts';
import { type ScannerConfig, string, strings, type Table, tables } from './scanner-config.ts';

const usesDefault = ({ extend }: ScannerConfig) => extend.entries.get('usedefault') === true;
const extendsFile = ({ extend }: ScannerConfig) => string(extend, 'path') !== undefined;

type Placed = { readonly level: Level; readonly table: Table };

/** Every table of the file with the level that says which keys it may hold. */
function placedTables(config: ScannerConfig): readonly Placed[] {
  const of = (level: Level) => (table: Table) => ({ level, table });
  return [
    { level: 'top', table: config.root },
    { level: 'extend', table: config.extend },
    ...config.allowlists.map(of('allowlist')),
    ...config.rules.flatMap((rule) => [
      { level: 'rule' as const, table: rule },
      ...rule.allowlists.map(of('rule-allowlist')),
      ...tables(rule, 'required').map(of('required')),
      ...tables(rule, 'components').map(of('component')),
    ]),
  ];
}

const at = (table: Table, key: string) => (table.path ? `${table.path}.${key}` : key);

function keyRow(level: Level, key: string) {
  return knownKeys.find((row) => row.level === level && row.key.toLowerCase() === key);
}

/** Where the key belongs, if anywhere; and the nearest spelling. */
function hint(level: Level, key: string): string {
  const near = knownKeys.find((row) => row.level === level && sameButForEnding(row.key.toLowerCase(), key));
  if (near) return `; "${near.key}" is meant`;
  const elsewhere = knownKeys.find((row) => row.key.toLowerCase() === key);
  return elsewhere ? `; it belongs into ${levelNames[elsewhere.level]}` : '';
}

const sameButForEnding = (known: string, key: string) =>
  known !== key &&
  (known.startsWith(key) || key.startsWith(known)) &&
  Math.abs(known.length - key.length) < 3;

const levelNames: Readonly<Record<Level, string>> = {
  top: 'the top of the file',
  extend: '[extend]',
  rule: '[[rules]]',
  allowlist: '[[allowlists]]',
  'rule-allowlist': '[[rules.allowlists]]',
  required: '[[rules.required]]',
  component: '[[rules.components]]',
};

const eachKey = (config: ScannerConfig, complain: (placed: Placed, key: string) => string | undefined) =>
  placedTables(config).flatMap((placed) =>
    [...placed.table.entries.keys()].flatMap((key): readonly Complaint[] => {
      const message = complain(placed, key);
      return message ? [{ at: at(placed.table, key), message }] : [];
    }),
  );

/** Checks of the file as a whole and of its keys. */
export const configChecks: readonly Check[] = [
  {
    code: 'scanner-no-rules',
    severity: 'error',
    find: (config) =>
      config.rules.length || usesDefault(config) || extendsFile(config)
        ? []
        : [
            {
              at: config.extend.entries.size ? 'extend' : '',
              message:
                'No rule is in force, so nothing is ever found: the file has no [[rules]] and does not say "useDefault = true" under [extend].',
            },
          ],
  },
  {
    code: 'scanner-defaults-left-out',
    severity: 'warning',
    find: (config) =>
      config.rules.length && !usesDefault(config) && !extendsFile(config)
        ? [
            {
              at: 'rules.0',
              message:
                'Only the rules of this file are in force: without "useDefault = true" under [extend] the engine\'s own rules are off.',
            },
          ]
        : [],
  },
  {
    code: 'scanner-unknown-key',
    severity: 'warning',
    find: (config) =>
      eachKey(config, ({ level }, key) =>
        keyRow(level, key)
          ? undefined
          : `"${key}" is no key of ${levelNames[level]}, and is ignored without a word${hint(level, key)}.`,
      ),
  },
  {
    code: 'scanner-deprecated-key',
    severity: 'warning',
    find: (config) =>
      eachKey(config, ({ level }, key) => {
        const instead = keyRow(level, key)?.instead;
        return instead ? `"${key}" is deprecated: write ${instead}.` : undefined;
      }),
  },
  {
    code: 'scanner-mixed-allowlists',
    severity: 'error',
    find: (config) =>
      [config.root, ...config.rules]
        .filter(({ entries }) => entries.has('allowlist') && entries.has('allowlists'))
        .map((table) => ({
          at: at(table, 'allowlist'),
          message:
            'The old "allowlist" and the new "allowlists" stand side by side: the engines refuse the file.',
        })),
  },
  {
    code: 'scanner-betterleaks-only',
    severity: 'warning',
    find: (config, { engine }) =>
      engine === 'betterleaks' && config.path.includes('betterleaks')
        ? []
        : eachKey(config, ({ level }, key) =>
            keyRow(level, key)?.betterleaks
              ? `Only betterleaks reads "${key}"; gitleaks ignores it without a word.`
              : undefined,
          ),
  },
  {
    code: 'scanner-default-filter-replaced',
    severity: 'warning',
    find: ({ root }) =>
      ['filter', 'prefilter']
        .filter((key) => root.entries.has(key))
        .map((key) => ({
          at: key,
          message: `A "${key}" of your own replaces betterleaks' default one, which skips lock files and node_modules.`,
        })),
  },
  {
    code: 'scanner-extends-twice',
    severity: 'error',
    find: (config) =>
      usesDefault(config) && extendsFile(config)
        ? [
            {
              at: 'extend.path',
              message: '"path" and "useDefault" exclude each other: the engines refuse the file.',
            },
          ]
        : [],
  },
  {
    code: 'scanner-min-version',
    severity: 'warning',
    find: ({ root }) => {
      const [major = 0, minor = 0] = (string(root, 'minversion') ?? '')
        .replace(/^v/, '')
        .split('.')
        .map(Number);
      return major * 1000 + minor > 8025
        ? [
            {
              at: 'minversion',
              message: 'betterleaks counts as gitleaks 8.25.0 and warns about any higher "minVersion".',
            },
          ]
        : [];
    },
  },
  {
    code: 'scanner-unknown-rule',
    severity: 'warning',
    find: (config) => {
      const own = new Set(config.rules.map(({ id }) => id));
      const known = (id: string) => own.has(id) || defaultRuleIds().has(id) || gitleaksOnlyRuleIds.has(id);
      const named = [
        ...strings(config.extend, 'disabledrules').map((id, index) => ({
          id,
          at: `extend.disabledrules.${index}`,
        })),
        ...config.allowlists.flatMap(({ path, targetRules }) =>
          targetRules.map((id, index) => ({ id, at: `${path}.targetrules.${index}` })),
        ),
      ];
      return extendsFile(config)
        ? []
        : named
            .filter(({ id }) => !known(id))
            .map(({ id, at: place }) => ({
              at: place,
              message: `There is no rule "${id}", in this file or among the defaults.`,
            }));
    },
  },
  {
    code: 'scanner-unknown-target',
    severity: 'error',
    find: ({ allowlists }) =>
      allowlists.flatMap(({ path, targetRules }) =>
        targetRules.flatMap((id, index) =>
          gitleaksOnlyRuleIds.has(id)
            ? [
                {
                  at: `${path}.targetrules.${index}`,
                  message: `betterleaks has no rule "${id}" and refuses the file.`,
                },
              ]
            : [],
        ),
      ),
  },
];
