import type { RenderInput } from '../document.ts';
import { connectionNames, renderGitleaksConfig, ruleIds, secretNames } from './gitleaks/render-config.ts';

/** A file of the scratch repository on which a configuration is proven. */
export type ProofFile = { readonly path: string; readonly text: string };

/** What a proof shows: each planted secret is caught by its rule, and nothing harmless is reported. */
export type ProofPlan = {
  readonly config: string;
  readonly planted: readonly (ProofFile & { readonly rule: string })[];
  readonly harmless: readonly ProofFile[];
};

/** Thirty-two letters and digits that no one issued: made when asked for, so that no scanner meets them in our text. */
export function syntheticSecret(seed: string): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  let state = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: 32 }, (_, index) => {
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

/**
 * The plan of the proof: one planted secret a rule and kind of file, the example file among them, and every
 * placeholder for every name.
 */
export function planProof(
  { answers, facts }: Pick<RenderInput, 'answers' | 'facts'>,
  /** The example file as it will be written, if it will. */
  example?: string,
): ProofPlan {
  const [secret] = secretNames(facts);
  const connection = connectionNames(facts)[0] ?? 'DATABASE_URL';
  return {
    config: renderGitleaksConfig({ answers, facts }),
    planted: [
      ...(secret ? planted(ruleIds.assignment, secret, syntheticSecret(secret)) : []),
      ...planted(ruleIds.connection, connection, connectionString(connection)),
    ],
    harmless: harmless(secretNames(facts), connectionNames(facts), example),
  };
}

const connectionString = (name: string) =>
  ['postgres', '://app:', syntheticSecret(name), '@db.production.net/app'].join('');

function planted(rule: string, name: string, value: string) {
  return [
    { rule, path: `${rule}/.env.example`, text: `# Needed.\n${name}=${value}\n` },
    { rule, path: `${rule}/config.json`, text: `{ "${name}": "${value}" }\n` },
    { rule, path: `${rule}/compose.yaml`, text: `environment:\n  ${name}: \${${name}:-${value}}\n` },
  ];
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
