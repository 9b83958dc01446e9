import type { Check } from './check.ts';
import { defaultRuleIds } from './default-rule-ids.ts';
import { compile } from './expression/compile.ts';
import { allAllowlists, type Rule, type ScannerConfig } from './scanner-config.ts';

/** Characters that a TOML basic string makes of `\b`, `\f`, `\t` and the like. */
const control = /[\u0000-\u0009\u000b-\u001f]/;

const isMerged = (rule: Rule) => rule.id !== undefined && defaultRuleIds().has(rule.id);

/** Every expression of the file with its place. */
function expressions(config: ScannerConfig): readonly { readonly at: string; readonly regex: string }[] {
  return [
    ...config.rules.flatMap((rule) =>
      (['regex', 'path'] as const).flatMap((key) => {
        const regex = rule.entries.get(key);
        return typeof regex === 'string' ? [{ at: `${rule.path}.${key}`, regex }] : [];
      }),
    ),
    ...allAllowlists(config).flatMap(({ path, paths, regexes }) => [
      ...paths.map((regex, index) => ({ at: `${path}.paths.${index}`, regex })),
      ...regexes.map((regex, index) => ({ at: `${path}.regexes.${index}`, regex })),
    ]),
  ];
}

/** Letters and digits that the expression spells out, lower-case. */
const literals = (regex: string) =>
  regex
    .replace(/\[([A-Za-z]+)\]\(\?:([\w|]+)\)/g, (_, firsts: string, rests: string) =>
      joined(firsts, rests.split('|')),
    )
    .replace(/\\x[0-9a-f]{2}|\\./gi, (escape) => escape.replace(/^\\\W?/, ''))
    .toLowerCase();

/** `[ab](?:c|d)` says ac, ad, bc and bd. */
const joined = (firsts: string, rests: readonly string[]) =>
  [...firsts].flatMap((first) => rests.map((rest) => first + rest)).join('|');

/** A sign at the end of a keyword, as in `redis://`, may stand further on in the expression. */
const holdsOne = (text: string, keywords: readonly string[]) =>
  keywords.some((word) => text.includes(word.toLowerCase().replace(/\W+$/, '')));

/** Checks of the rules and of every expression. */
export const ruleChecks: readonly Check[] = [
  {
    code: 'scanner-regex-refused',
    severity: 'error',
    find: (config) =>
      expressions(config).flatMap(({ at, regex }) => {
        const compiled = compile(regex);
        return 'refused' in compiled
          ? [
              {
                at,
                message: `The engines refuse this expression (${compiled.refused}); they know no lookaround and no backreference.`,
              },
            ]
          : [];
      }),
  },
  {
    code: 'scanner-regex-escape',
    severity: 'error',
    find: (config) =>
      expressions(config)
        .filter(({ regex }) => control.test(regex))
        .map(({ at }) => ({
          at,
          message:
            "A double-quoted string turned a backslash into a control character, so this never matches: write it in '''…'''.",
        })),
  },
  {
    code: 'scanner-rule-without-pattern',
    severity: 'error',
    find: ({ rules }) =>
      rules
        .filter((rule) => !rule.regex && !rule.entries.get('path') && !isMerged(rule))
        .map(({ path, id }) => ({
          at: path,
          message: `Rule "${id ?? ''}" has neither "regex" nor "path": the engines refuse the file.`,
        })),
  },
  {
    code: 'scanner-rule-without-id',
    severity: 'error',
    find: ({ rules }) =>
      rules
        .filter(({ id }) => id === undefined)
        .map(({ path }) => ({ at: path, message: 'This rule has no "id": the engines refuse the file.' })),
  },
  {
    code: 'scanner-rule-twice',
    severity: 'warning',
    find: ({ rules }) =>
      rules
        .filter(({ id }, index) => id !== undefined && rules.findIndex((other) => other.id === id) < index)
        .map(({ path, id }) => ({
          at: `${path}.id`,
          message: `Rule "${id ?? ''}" is written twice; only the last one counts.`,
        })),
  },
  {
    code: 'scanner-keyword-never-seen',
    severity: 'warning',
    find: ({ rules }) =>
      rules
        .filter(
          ({ regex, keywords }) =>
            regex !== undefined && keywords.length > 0 && !holdsOne(literals(regex), keywords),
        )
        .map(({ path }) => ({
          at: `${path}.keywords`,
          message:
            'None of the keywords is part of the expression: the rule only runs on files that hold one of them elsewhere.',
        })),
  },
  {
    code: 'scanner-secret-group',
    severity: 'error',
    find: ({ rules }) =>
      rules.flatMap(({ path, regex, entries }) => {
        const group = entries.get('secretgroup');
        const compiled = regex === undefined ? undefined : compile(regex);
        if (typeof group !== 'number' || compiled === undefined || 'refused' in compiled) return [];
        return group > compiled.groups
          ? [
              {
                at: `${path}.secretgroup`,
                message: `The expression has no group ${group}: the engines refuse the file.`,
              },
            ]
          : [];
      }),
  },
  {
    code: 'scanner-entropy-too-high',
    severity: 'warning',
    find: ({ rules }) =>
      rules
        .filter(({ entries }) => Number(entries.get('entropy') ?? 0) >= 6)
        .map(({ path }) => ({
          at: `${path}.entropy`,
          message:
            'No secret of 64 different characters or fewer reaches this entropy: the rule never matches.',
        })),
  },
];
