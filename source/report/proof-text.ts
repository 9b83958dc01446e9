import { engineOf, type EngineId } from '../documents/scanning/engines.ts';
import { advice, type FirstScan } from '../documents/scanning/first-scan.ts';
import type { Proof } from '../documents/scanning/proof.ts';
import { printableLine } from './visible.ts';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** What the proof showed, in sentences for the summary. */
export function proofText(proof: Proof): string {
  const { status, notes } = proof;
  const said = {
    proven: [`Proven${tool(proof)}:`, ...shown(proof)],
    failed: [
      `Not proven: with${tool(proof).slice(5)}, ${proof.path} does not do what it should.`,
      ...shown(proof),
    ],
    unproven: [`Not proven${tool(proof)}:`, ...shown(proof)],
    'not-run': [`Not proven: ${proof.path} was not tried with a scanner.`],
  }[status];
  const [head = '', ...rest] = said;
  return [head, ...[...rest, ...notes].map((line) => `  ${printableLine(line)}`)].join('\n');
}

const tool = ({ engine }: Proof) => (engine ? ` with ${engine.id} ${engine.version}` : '');

function shown({ path, planted, flagged, harmless, hook }: Proof): readonly string[] {
  const missed = planted.filter(({ caught }) => !caught);
  const inExample = planted.filter((file) => file.caught && file.path.endsWith('.env.example')).length;
  const rules = unique(planted.map(({ rule }) => rule)).length;
  return [
    ...(missed.length === 0 && planted.length > 0
      ? [
          `${path}: ${count(rules, 'rule')} caught every made-up secret in ${count(planted.length, 'trial file')} outside of your repository, ${inExample} of them .env.example.`,
        ]
      : []),
    ...unique(missed.map(({ rule }) => rule)).map((rule) => {
      const places = missed.filter((file) => file.rule === rule).map((file) => file.path);
      return `${path}: the rule ${rule} missed a made-up secret (${places.join(', ')}).`;
    }),
    ...(flagged.length === 0 && harmless > 0
      ? [`Placeholders in ${count(harmless, 'trial file')} were left alone, as they should be.`]
      : []),
    ...flagged
      .slice(0, 5)
      .map((hit) => `${hit.rule} reports a placeholder in line ${hit.line} of ${hit.path}.`),
    ...(hook?.status === 'proven'
      ? [`The ${hook.manager} hook refused a commit with a secret, and let one without pass.`]
      : []),
    ...(hook?.status === 'failed' ? [`The ${hook.manager} hook let a commit with a secret pass.`] : []),
  ];
}

/** Why nothing could be proven where no engine is installed, with the command that installs it. */
export function noEngineNotes(id: EngineId): readonly string[] {
  const install = engineOf(id)?.install ?? '';
  return [
    `${id} is not installed: ${install}`,
    'Then prove it by npx create-security-policy --check --proof require',
  ];
}

const placeOf = (path: string, lines: readonly number[]) =>
  lines.length === 0
    ? `${path}, in older commits only`
    : `${path}:${lines.slice(0, 10).join(',')}${lines.length > 10 ? ',…' : ''}`;

const shownPlace = ({ path, lines, inHistory }: FirstScan['groups'][number]) =>
  `    ${printableLine(placeOf(path, lines))}${inHistory && lines.length > 0 ? ', committed' : ''}`;

/** How many places of one rule are shown; a report with all of them is for a file. */
const mostPlaces = 20;

/** The findings of the first scan, grouped by rule, and what to do; never a value. */
export function firstScanText({ engine, groups, notes }: FirstScan): string {
  const head = `${engine.id} ${engine.version}: ${groups.length === 0 ? 'no secret found' : `${count(groups.length, 'place')} with what looks like a secret`}.`;
  const rules = unique(groups.map(({ rule }) => rule));
  const found = rules.flatMap((rule) => {
    const places = groups.filter((group) => group.rule === rule);
    const more = places.length - mostPlaces;
    return [
      `  ${printableLine(rule)}`,
      ...places.slice(0, mostPlaces).map(shownPlace),
      ...(more > 0 ? [`    and ${more} more, in the report of --json`] : []),
    ];
  });
  const todo =
    groups.length === 0 ? [] : ['  What to do:', ...advice.map((step, index) => `    ${index + 1}. ${step}`)];
  return [head, ...found, ...todo, ...notes.map((note) => `  ${note}`)].join('\n');
}
