import { describe, expect, it } from 'vitest';
import type { Change, Rendered } from '../../source/documents/document.ts';
import { plan, writtenAfter } from '../../source/documents/plan.ts';
import type { Variable } from '../../source/questions/facts.ts';
import { driftFindings, environmentFindings } from '../../source/report/check-findings.ts';
import { keptByHand } from '../../source/report/hand-findings.ts';

const change = (more: Partial<Change> & Pick<Change, 'id' | 'action' | 'path'>): Change => ({
  conflicts: [],
  notes: [],
  ...more,
});

describe('a policy', () => {
  it.each<[what: string, more: Pick<Change, 'action' | 'before'>, codes: readonly string[]]>([
    ['that was deleted is found', { action: 'keep' }, ['no-policy']],
    ['that is empty is found', { action: 'unchanged', before: '\uFEFF\r\n' }, ['no-policy']],
    ['that says anything is none', { action: 'unchanged', before: 'x' }, []],
  ])('%s', (_, more, codes) => {
    const found = driftFindings([change({ id: 'security-policy', path: 'SECURITY.md', ...more })]);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a file that is left over', () => {
  const orphan = (id: string) => change({ id, path: 'FILE', action: 'orphan', notes: ['It is left.'] });

  it('is said once', () => {
    const changes = [orphan('support')];
    const written = new Map([['FILE', { text: 'x' }]]);
    expect([...driftFindings(changes), ...keptByHand(changes, written)]).toHaveLength(1);
  });

  it.each([
    ['may be deleted', 'support', /delete it/],
    [
      'is left alone where a newer version wrote it',
      'of-the-future',
      /leave it as it is, and run the newer one/,
    ],
  ])('%s', (_, id, words) => {
    expect(driftFindings([orphan(id)])[0]?.message).toMatch(words);
  });
});

describe('a variable that the code reads', () => {
  const variable: Variable = {
    name: 'TOKEN',
    reads: [{ path: 'a.js', line: 1 }],
    required: false,
    testOnly: false,
    platform: false,
    secret: true,
    connection: false,
    documented: false,
  };
  const path = '.env.example';
  const rendered: Rendered = { id: 'env-example', path, merge: 'dotenv', text: 'A=\nTOKEN=\n' };
  const last = new Map([[path, { id: 'env-example', text: 'A=\n' }]]);

  const said = (disk: string | undefined, written: typeof last) => {
    const texts = new Map(disk === undefined ? [] : [[path, disk]]);
    const changes = plan({ rendered: [rendered], disk: texts, written, onConflict: 'keep' });
    const environment = { variables: [variable], dynamic: [], unread: [] };
    const found = environmentFindings(environment, written, [rendered], changes);
    return { next: writtenAfter(changes, written), messages: found.map(({ message }) => message) };
  };

  it('was never taken out of a file that was deleted before, in any run', () => {
    const first = said(undefined, last);
    const second = said(undefined, new Map(first.next));
    const message = 'the code reads TOKEN, and .env.example, where it belongs, was deleted by hand';
    expect([first.messages, second.messages]).toEqual([[message], [message]]);
    expect(said('A=\n', new Map(second.next)).messages[0]).toMatch(/no example file documents/);
  });

  it('was taken out where it was', () => {
    const had = new Map([[path, { id: 'env-example', text: rendered.text }]]);
    expect(said('A=\n', had).messages).toEqual(['the code reads TOKEN, which you took out of the example']);
  });
});
