import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEnvExample } from '../../../source/documents/env-example/merge-env-example.ts';

const theirs = '# head\n\n# --- SMTP ---\n\n# Host.\nSMTP_HOST=\n\n# Port.\n# SMTP_PORT=25\n';

describe('merging .env.example', () => {
  it.each([
    ['takes ours where there is no file', undefined, theirs],
    ['leaves alone a file that has all names', 'SMTP_HOST=x\n#SMTP_PORT=1\n', 'SMTP_HOST=x\n#SMTP_PORT=1\n'],
    [
      'adds a name behind its kin',
      'SMTP_HOST=x\nOTHER=1\n',
      'SMTP_HOST=x\n# Port.\n# SMTP_PORT=25\nOTHER=1\n',
    ],
    [
      'keeps paragraphs apart where the file does',
      'SMTP_HOST=x\n\nOTHER=1\n',
      'SMTP_HOST=x\n\n# Port.\n# SMTP_PORT=25\n\nOTHER=1\n',
    ],
    [
      'keeps carriage returns and the mark',
      '\uFEFFSMTP_HOST=x\r\n',
      '\uFEFFSMTP_HOST=x\r\n\r\n# Port.\r\n# SMTP_PORT=25\r\n',
    ],
    [
      'takes a first word that stands everywhere for none of kin',
      'SMTP_A=\nX=\nSMTP_B=\nY=\nSMTP_C=\nZ=\n',
      `SMTP_A=\nX=\nSMTP_B=\nY=\nSMTP_C=\nZ=\n\n${theirs.slice(8)}`,
    ],
    [
      'adds strangers at the end under a heading',
      'OTHER=1\n',
      'OTHER=1\n\n# --- SMTP ---\n\n# Host.\nSMTP_HOST=\n\n# Port.\n# SMTP_PORT=25\n',
    ],
    [
      'does not cut a value that runs over lines',
      'SMTP_HOST="a\nb"\nOTHER=1\n',
      'SMTP_HOST="a\nb"\n# Port.\n# SMTP_PORT=25\nOTHER=1\n',
    ],
  ])('%s', (_, mine, text) => {
    expect(mergeEnvExample({ theirs, ...(mine === undefined ? {} : { mine }) }).text).toBe(text);
  });

  it('keeps strangers under one heading in the order in which they are rendered', () => {
    const text = '# --- Application ---\n\nADMINS=\n\nSUPPORT=\n\nZONE=\n';
    expect(mergeEnvExample({ mine: 'OTHER=1\n', theirs: text }).text).toBe(`OTHER=1\n\n${text}`);
  });

  it('leaves deleted what a human deleted, and says so', () => {
    const mine = '# Host.\nSMTP_HOST=\n';
    expect(mergeEnvExample({ base: theirs, mine, theirs })).toEqual({
      text: mine,
      notes: ['SMTP_PORT was deleted by hand and stays deleted.'],
    });
  });

  it('refreshes what nobody touched, and keeps what somebody did', () => {
    const base = '# Old.\nA_B=\n\n# Old.\nC_D=\n';
    const mine = '# Old.\nA_B=\n\n# Mine.\nC_D=\n';
    const now = '# New.\nA_B=1\n\n# New.\nC_D=1\n';
    expect(mergeEnvExample({ base, mine, theirs: now }).text).toBe('# New.\nA_B=1\n\n# Mine.\nC_D=\n');
  });

  it('never removes a variable that is no longer read', () => {
    const base = 'GONE=\nA_B=\n';
    expect(mergeEnvExample({ base, mine: base, theirs: 'A_B=\n' }).text).toBe(base);
  });

  const name = fc.stringMatching(/^[A-Z]{1,3}(?:_[A-Z]{1,3})?$/);
  const value = fc.stringMatching(/^[a-z0-9:/.-]{0,8}$/);
  const line = fc.oneof(
    fc.tuple(name, value).map(([key, text]) => `${key}=${text}`),
    name.map((key) => `# ${key}=`),
    fc.stringMatching(/^# [a-z ]{0,10}$/),
    fc.constant(''),
  );
  const eol = fc.constantFrom('\n', '\r\n');
  const dotenv = fc
    .tuple(fc.array(line), eol)
    .map(([lines, end]) => lines.map((text) => text + end).join(''));
  const rendered = fc
    .uniqueArray(name)
    .map((names) => `# --- Group ---\n\n${names.map((key) => `# About.\n${key}=\n`).join('\n')}`);

  it('keeps every human line in its order, and is done after one run', () => {
    fc.assert(
      fc.property(dotenv, rendered, (mine, ours) => {
        const { text } = mergeEnvExample({ mine, theirs: ours });
        const lines = text.split(/\r?\n/);
        let from = 0;
        for (const human of mine.split(/\r?\n/).slice(0, -1)) {
          from = lines.indexOf(human, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
        expect(mergeEnvExample({ base: ours, mine: text, theirs: ours })).toEqual({ text, notes: [] });
      }),
    );
  });
});
