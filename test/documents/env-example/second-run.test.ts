import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderEnvExample } from '../../../source/documents/env-example/render-env-example.ts';
import type { Written } from '../../../source/documents/document.ts';
import { plan, writtenAfter } from '../../../source/documents/plan.ts';
import { environmentReader } from '../../../source/survey/environment/environment-reader.ts';
import { noFacts } from '../../facts.ts';

const path = '.env.example';

type World = {
  readonly code: string;
  readonly disk: string | undefined;
  readonly written: ReadonlyMap<string, Written>;
};

/** Looks at the code and the example, and runs as the command does. */
function run({ code, disk, written }: World): World {
  const reader = environmentReader();
  reader.read({ path: 'src/a.js', text: code });
  if (disk !== undefined) reader.read({ path, text: disk });
  const facts = { ...noFacts, environment: reader.result() };
  const rendered = renderEnvExample({ facts }).map((file) => ({
    ...file,
    id: 'env-example',
    merge: 'dotenv' as const,
  }));
  const changes = plan({
    rendered,
    disk: new Map(disk === undefined ? [] : [[path, disk]]),
    written,
    onConflict: 'keep',
  });
  const change = changes.find((one) => one.path === path);
  return { code, disk: change?.after ?? disk, written: writtenAfter(changes, written) };
}

const reads = [
  'process.env.PORT ?? "3000";',
  'process.env.SMTP_HOST;',
  'process.env.SMTP_PORT || 25;',
  'if (!process.env.API_KEY) throw new Error();',
  'process.env.DATABASE_URL;',
  'const { LOG_LEVEL = "info" } = process.env;',
];

/** What a human does to a line, and to the file as a whole. */
const edits: Readonly<Record<string, (lines: readonly string[], at: number) => readonly string[]>> = {
  repeat: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  remove: (lines, at) => lines.toSpliced(at, 1),
  blank: (lines, at) => lines.toSpliced(at, 0, ''),
  start: (lines, at) => lines.toSpliced(at, 0, '<<<<<<< HEAD'),
  middle: (lines, at) => lines.toSpliced(at, 0, '======='),
  end: (lines, at) => lines.toSpliced(at, 0, '>>>>>>> branch'),
  marks: (lines, at) =>
    lines.toSpliced(at, 1, '<<<<<<< HEAD', lines[at] ?? '', '=======', lines[at] ?? '', '>>>>>>> b'),
  value: (lines, at) => lines.with(at, `${lines[at]}x`),
  quote: (lines, at) => lines.with(at, (lines[at] ?? '').replace(/=.*/, '="open')),
  uncomment: (lines, at) => lines.with(at, (lines[at] ?? '').replace(/^# /, '')),
  comment: (lines, at) => lines.with(at, `# ${lines[at]}`),
  exported: (lines, at) => lines.with(at, `export ${lines[at]}`),
  spaced: (lines, at) => lines.with(at, (lines[at] ?? '').replace('=', ' = ')),
  lower: (lines, at) => lines.with(at, (lines[at] ?? '').toLowerCase()),
  trailing: (lines, at) => lines.with(at, `${lines[at]}  `),
  own: (lines, at) => lines.toSpliced(at, 0, 'MY_OWN=1'),
  mark: (lines) => lines.with(0, lines[0]?.startsWith('\uFEFF') ? lines[0].slice(1) : `\uFEFF${lines[0]}`),
  carriage: (lines) => lines.map((line) => `${line.replace(/\r$/, '')}\r`),
  empty: () => [''],
};

const step = fc.oneof(
  fc.record({ edit: fc.constantFrom(...Object.keys(edits)), at: fc.nat(40) }),
  fc.record({ reads: fc.subarray(reads) }),
  fc.constant({ run: true } as const),
);

const edited = (disk: string | undefined, edit: string, at: number) => {
  if (disk === undefined) return disk;
  const lines = disk.split('\n');
  return (edits[edit] ?? expect.fail())(lines, at % lines.length).join('\n');
};

describe('an example file, whatever a human did to it and the code reads', () => {
  it('is settled by one run: the next one changes nothing, not even what it remembers', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let world = run({ code: reads.slice(0, 3).join('\n'), disk: undefined, written: new Map() });
        for (const one of steps) {
          if ('run' in one) world = run(world);
          else if ('reads' in one) world = { ...world, code: one.reads.join('\n') };
          else world = { ...world, disk: edited(world.disk, one.edit, one.at) };
        }
        const first = run(world);
        expect(run(first)).toEqual(first);
      }),
      { numRuns: Number(process.env['SEQUENCES'] ?? 300) },
    );
  });
});
