import { baseName } from '../../../text/path-parts.ts';
import type { RenderInput } from '../../document.ts';
import { stringify } from 'smol-toml';
import { lockFiles } from './lock-files.ts';
import {
  connectionSchemes,
  connectionString,
  harmlessPasswords,
  harmlessValues,
  localHosts,
  madeUp,
  madeUpPlaces,
  secretAssignment,
} from './patterns.ts';

/** Ids of the rules that we add to the engine's own. */
export const ruleIds = {
  assignment: 'repository-secret-assignment',
  connection: 'repository-connection-string',
} as const;

type Allowlist = {
  readonly description: string;
  readonly target?: 'match';
  readonly paths?: readonly string[];
  readonly regexes: readonly string[];
};

type Rule = {
  readonly comment: readonly string[];
  readonly id: string;
  readonly description?: string;
  readonly regex?: string;
  readonly entropy?: number;
  readonly keywords?: readonly string[];
  readonly allowlists: readonly Allowlist[];
};

/**
 * `.gitleaks.toml` in the subset that gitleaks from 8.25 and betterleaks read alike: the default rules, and what
 * this repository needs on top. Sorted, so that the same answers and facts give the same bytes.
 */
export function renderGitleaksConfig({ answers, facts }: Pick<RenderInput, 'answers' | 'facts'>): string {
  const rules = [
    ...assignmentRule(secretNames(facts)),
    connectionRule(connectionNames(facts)),
    ...lockFileRule(facts),
  ];
  return `${header(answers.projectName)}\n${rules.map(renderRule).join('\n')}`;
}

type Facts = RenderInput['facts'];

/** A single word that every language and SQL use for other things: as a rule it would be noise. */
const anyonesWord = /^(?:[a-z][a-z\d]*|KEYS?)$/;

/** Names of the variables whose values are credentials and that are told from other words, sorted. */
export function secretNames(facts: Facts): readonly string[] {
  return namesOf(facts, ({ name, secret, connection }) => secret && !connection && !anyonesWord.test(name));
}

/** Names of the variables that hold connection strings, sorted. */
export function connectionNames(facts: Facts): readonly string[] {
  return namesOf(facts, ({ connection }) => connection);
}

type Variable = Facts['environment']['variables'][number];

function namesOf(facts: Facts, wanted: (variable: Variable) => boolean): readonly string[] {
  const names = facts.environment.variables.filter(wanted).map(({ name }) => name);
  // Names come from the code: anything but a plain identifier would be read as a regular expression.
  return [...new Set(names)].filter((name) => /^[A-Za-z_]\w+$/.test(name)).sort();
}

function header(projectName: string): string {
  return `# Secret scanning with gitleaks (8.25 or later) and betterleaks, which read this file alike.
# Rules of your own can be added below; an allowlist belongs into the rule that it is for, names exact values,
# and never a whole file: what it exempts is never looked at again.
${stringify({ title: `${projectName} secret scanning` }).trim()}
minVersion = "v8.25.0"

[extend]
useDefault = true
`;
}

function assignmentRule(names: readonly string[]): readonly Rule[] {
  if (names.length === 0) return [];
  return [
    {
      comment: ['Literals given to the secret variables that this repository reads.'],
      id: ruleIds.assignment,
      description: 'A literal value for a secret environment variable of this repository',
      regex: secretAssignment(names),
      entropy: 3.2,
      keywords: names.map((name) => name.toLowerCase()),
      allowlists: [
        { description: 'words, references and placeholders', regexes: harmlessValues },
        {
          description: 'short values in tests, documentation, translations and migrations',
          paths: madeUpPlaces,
          regexes: [madeUp],
        },
      ],
    },
  ];
}

function connectionRule(names: readonly string[]): Rule {
  return {
    comment: ['Connection strings with a password in them, for hosts that can be reached from outside.'],
    id: ruleIds.connection,
    description: 'A connection string with a password',
    regex: connectionString(names),
    // Not the bare schemes: the expression would run on every file that says “redis”.
    keywords: [
      ...connectionSchemes.flatMap((scheme) => [`${scheme}+`, `${scheme}://`]),
      ...names.map((name) => name.toLowerCase()),
    ],
    allowlists: [
      { description: 'passwords that stand for none', regexes: harmlessPasswords },
      { description: 'this machine, containers, example hosts', target: 'match', regexes: localHosts },
    ],
  };
}

/** Merges into the engine's own rule of the same id. */
function lockFileRule({ paths }: Facts): readonly Rule[] {
  const names = new Set(paths.map(baseName));
  const present = lockFiles.filter(({ name }) => names.has(name));
  if (present.length === 0) return [];
  return [
    {
      comment: [
        'Digests and versions in lock files that the defaults do not skip.',
        'Adds to the default rule of this name.',
      ],
      id: 'generic-api-key',
      allowlists: present.map(({ name, values }) => ({
        description: name,
        paths: [String.raw`(?:^|[\\/])${name.replace(/[.]/g, String.raw`\.`)}$`],
        regexes: values,
      })),
    },
  ];
}

function renderRule({ comment, id, description, regex, entropy, keywords, allowlists }: Rule): string {
  return [
    ...comment.map((line) => `# ${line}`),
    '[[rules]]',
    `id = "${id}"`,
    ...(description ? [`description = "${description}"`] : []),
    ...(regex ? [`regex = ${literal(regex)}`] : []),
    ...(entropy ? [`entropy = ${entropy.toFixed(1)}`] : []),
    ...(keywords
      ? renderList(
          'keywords',
          keywords.map((word) => `"${word}"`),
          '',
        )
      : []),
    ...allowlists.flatMap(renderAllowlist),
    '',
  ].join('\n');
}

function renderAllowlist({ description, target, paths, regexes }: Allowlist): readonly string[] {
  return [
    '  [[rules.allowlists]]',
    `  description = "${description}"`,
    '  condition = "AND"',
    ...(target ? [`  regexTarget = "${target}"`] : []),
    ...(paths ? renderList('paths', paths.map(literal), '  ') : []),
    ...renderList('regexes', regexes.map(literal), '  '),
  ];
}

function renderList(key: string, items: readonly string[], indent: string): readonly string[] {
  return [`${indent}${key} = [`, ...items.map((item) => `${indent}  ${item},`), `${indent}]`];
}

/** A TOML literal string: no escapes, so a backslash stays a backslash. */
function literal(text: string): string {
  return `'''${text}'''`;
}
