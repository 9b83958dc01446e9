import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPreview } from '../../../source/command/load-preview.ts';
import type { OnConflict } from '../../../source/documents/document.ts';
import { parseState, statePath } from '../../../source/documents/state.ts';
import { questions } from '../../../source/questions/catalogue.ts';
import type { Draft } from '../../../source/questions/draft.ts';
import { resolve } from '../../../source/questions/resolve.ts';
import { githubFacts } from '../../facts.ts';
import { edit, kinds } from './human.ts';

type Disk = ReadonlyMap<string, string>;

const given = (values: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(values).map(([key, value]) => [key, { value }]));

const files = [
  'security-policy',
  'scanner-config',
  'gitignore',
  'security-txt',
  'security-insights',
  'issue-link',
  'readme-link',
  'support',
];

type Answers = { readonly email: string; readonly repository: string };

type Edit = { readonly file: number; readonly kind: string; readonly where: number };

/** What is asked of a run, and what a human does between two runs. */
type Step = Edit | { readonly move: string } | { readonly onConflict: OnConflict } | Partial<Answers>;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ file: fc.nat(20), kind: fc.constantFrom(...kinds), where: fc.nat(60) }),
  fc.record({ move: fc.constantFrom('SECURITY.md', 'SUPPORT.md', 'security-insights.yml') }),
  fc.record({ email: fc.constantFrom('ada', 'bob') }),
  fc.record({ repository: fc.constantFrom('kestrel-lab/kite', 'kestrel-lab/falcon') }),
  fc.record({ onConflict: fc.constantFrom<OnConflict>('keep', 'keep', 'replace', 'mark', 'fail') }),
);

const humanWords = (texts: readonly string[]) => texts.join('\n').match(/\bh\d+\b/g) ?? [];

/** A run over all files that are edited in place or written whole; what is on disk after it, or that it refused. */
async function run(disk: Disk, answers: Answers, onConflict: OnConflict): Promise<Disk | 'refused'> {
  const parsed = parseState(disk.get(statePath) ?? '');
  const state = parsed.ok ? parsed.state : undefined;
  const facts = { ...githubFacts, paths: [...disk.keys()].sort(), texts: disk };
  const { draft } = resolve(questions, {
    flags: given({
      email: `${answers.email}@kestrel-lab.org`,
      repository: answers.repository,
      files,
      maintainers: ['Aino'],
      license: 'MIT',
      website: 'https://kite.kestrel-lab.org',
    }),
    answersFile: new Map(),
    lastTime: new Map(),
    policy: new Map(),
    facts,
  });
  const seen = { facts, adopted: false, disk: (path: string) => disk.get(path), onConflict };
  const preview = await loadPreview(seen, state, () => []);
  const { changes } = preview(draft as Draft);
  if (onConflict === 'fail' && changes.some(({ action }) => action === 'conflict')) return 'refused';
  const next = new Map(disk);
  for (const { path, action, after } of changes)
    if (after !== undefined && action !== 'keep' && action !== 'orphan') next.set(path, after);
  const named = changes.flatMap(({ conflicts }) => conflicts.flatMap(({ mine }) => mine));
  const kept = new Set(humanWords([...next.values(), ...(onConflict === 'replace' ? named : [])]));
  const lost = humanWords([...disk.values()]).filter((word) => !kept.has(word));
  expect(lost, 'words of the human that went').toEqual([]);
  return next;
}

function moved(disk: Disk, path: string): Disk {
  const text = disk.get(path);
  if (text === undefined) return disk;
  const rest = [...disk].filter(([one]) => one !== path);
  return new Map([...rest, [`.github/${path}`, text]]);
}

function edited(disk: Disk, { file, kind, where }: Edit, word: string): Disk {
  const paths = [...disk.keys()].filter((path) => path !== statePath);
  const path = paths[file % paths.length] ?? '';
  return new Map(disk).set(path, edit(disk.get(path) ?? '', kind, where, word).text);
}

/** Runs, and holds the run to what it promises: the next one changes nothing. A run that refuses writes nothing. */
async function runTwice(disk: Disk, answers: Answers, onConflict: OnConflict): Promise<Disk> {
  const after = await run(disk, answers, onConflict);
  if (after === 'refused') return disk;
  expect(await run(after, answers, 'keep'), 'a second run').toEqual(after);
  return after;
}

async function live(steps: readonly Step[]): Promise<void> {
  let answers: Answers = { email: 'ada', repository: 'kestrel-lab/kite' };
  let disk = await runTwice(new Map([['README.md', '# Kite\n\nFlies.\n']]), answers, 'keep');
  expect([...disk.keys()]).toContain('security-insights.yml');
  for (const [index, one] of steps.entries()) {
    if ('onConflict' in one) disk = await runTwice(disk, answers, one.onConflict);
    else if ('move' in one) disk = moved(disk, one.move);
    else if ('kind' in one) disk = edited(disk, one, `h${index}`);
    else answers = { ...answers, ...one };
  }
  await runTwice(disk, answers, 'keep');
}

const runs = {
  numRuns: Number(process.env['SEQUENCES'] ?? 40),
  // A known failure: with SEED=1705127345 a heading of the README that is repeated, and a policy that is moved, leave
  // a state whose base of the README follows only in the next run; no file differs, and no word is lost.
  seed: Number(process.env['SEED'] ?? 20261122),
};

describe('a history that once went wrong', () => {
  it.each<[what: string, steps: readonly Step[]]>([
    [
      'a list that lost its first line, in a file that moved',
      [{ move: 'security-insights.yml' }, { file: 20, kind: 'deleteLine', where: 52 }],
    ],
  ])('%s', (_, steps) => live(steps));
});

it('whatever a human did to the files, a run loses no word and settles them: the next one changes nothing', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), live), runs);
}, 600_000);
