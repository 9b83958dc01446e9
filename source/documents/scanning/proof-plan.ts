import type { RenderInput } from '../document.ts';
import type { EngineId } from './engines.ts';
import { connectionNames, ruleIds, secretNames } from './gitleaks/render-config.ts';

/** A file of the scratch repository on which a configuration is proven. */
export type ProofFile = { readonly path: string; readonly text: string };

/** A file with secrets that nobody issued: each of these lines has to be reported by this rule. */
export type PlantedFile = ProofFile & { readonly rule: string; readonly lines: readonly number[] };

/** What a proof shows: each planted secret is caught by its rule, and nothing harmless is reported. */
export type ProofPlan = {
  readonly planted: readonly PlantedFile[];
  readonly harmless: readonly ProofFile[];
};

/** Thirty-two letters and digits that no one issued: made when asked for, so that no scanner meets them in our text. */
export function syntheticSecret(seed: string, length = 32): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  let state = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // Every fourth one is a digit, so that it never reads like a word.
    return index % 4 === 3 ? `${(state >>> 16) % 10}` : (alphabet[(state >>> 16) % alphabet.length] ?? 'a');
  }).join('');
}

/**
 * Placeholders that no engine reports for any name. Words such as `changeme` are not among them: betterleaks 1.8
 * reports them for names that end in PASSWORD.
 */
const placeholders = [
  { secret: '', connection: '' },
  { secret: '<your-value>', connection: 'postgres://localhost:5432/app' },
  { secret: 'placeholder', connection: 'redis://localhost:6379' },
];

/** How an engine names the rules that we write and one of those that come with it. */
const rulesOf = {
  toml: { ...ruleIds, own: 'github-pat' },
  secretlint: { assignment: 'pattern', connection: 'pattern', own: 'github' },
} as const;

/**
 * The plan of the proof: every name of every rule in one file, one secret a rule in several kinds of file, the
 * example file among them, one that the engine's own rules know, and every placeholder for every name.
 */
export function planProof(
  facts: RenderInput['facts'],
  engine: EngineId,
  /** The example file as it will be written, if it will. */
  example?: string,
): ProofPlan {
  const rules = engine === 'secretlint' ? rulesOf.secretlint : rulesOf.toml;
  const secrets = secretNames(facts);
  const connections = connectionNames(facts);
  // The rule for connection strings stands without names; secretlint's patterns need one.
  const urls = connections.length > 0 || engine === 'secretlint' ? connections : ['DATABASE_URL'];
  return {
    planted: [
      ...planted('assignment', rules.assignment, secrets, syntheticSecret),
      ...planted('connection', rules.connection, urls, connectionString),
      ownRule('own', rules.own, ['ghp_', syntheticSecret('own', 36)].join('')),
    ],
    harmless: harmless(secrets, connections, example),
  };
}

const connectionString = (name: string) =>
  ['postgres', '://app:', syntheticSecret(name), '@db.production.net/app'].join('');

const ownRule = (folder: string, rule: string, value: string): PlantedFile => ({
  rule,
  path: `${folder}/.env.example`,
  text: `# Needed.\nGITHUB_LOGIN=${value}\n`,
  lines: [2],
});

function planted(
  folder: string,
  rule: string,
  names: readonly string[],
  make: (name: string) => string,
): readonly PlantedFile[] {
  const [name] = names;
  if (name === undefined) return [];
  const value = make(name);
  const all = names.map((each) => `${each}=${make(each)}\n`).join('');
  return [
    { path: 'names.env', text: all, lines: names.map((_, index) => index + 1) },
    { path: '.env.example', text: `# Needed.\n${name}=${value}\n`, lines: [2] },
    { path: 'config.json', text: `{ "${name}": "${value}" }\n`, lines: [1] },
    { path: 'compose.yaml', text: `environment:\n  ${name}: \${${name}:-${value}}\n`, lines: [2] },
  ].map((file) => ({ ...file, rule, path: `${folder}/${file.path}` }));
}

function harmless(
  secrets: readonly string[],
  connections: readonly string[],
  example?: string,
): readonly ProofFile[] {
  const lines = (names: readonly string[], value: string) =>
    names.map((name) => `# Needed.\n${name}=${value}\n`);
  const made = placeholders.map(({ secret, connection }, index) => ({
    path: `placeholders-${index}/.env.example`,
    text: [...lines(secrets, secret), ...lines(connections, connection)].join(''),
  }));
  return example === undefined ? made : [...made, { path: '.env.example', text: example }];
}
