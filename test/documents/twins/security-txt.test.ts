import { describe, expect, it } from 'vitest';
import { securityTxt } from '../../../source/documents/twins/security-txt.ts';
import { input, textOf } from './input.ts';

const path = 'public/.well-known/security.txt';
const mark = '# Written from the answers in .security-policy.json';

const lines = (...args: Parameters<typeof input>) =>
  textOf(securityTxt, input(...args))
    ?.trimEnd()
    .split('\n');
const expiry = (text: string) =>
  lines({}, { [path]: `${mark}\n${text}\n` })?.find((line) => line.startsWith('Expires:'));

describe('security.txt', () => {
  it('says where to report, in the order of preference', () => {
    expect(
      lines({ languages: ['English', 'German', 'Klingon'], pgpKeyUrl: 'https://kestrel-lab.org/key.asc' }),
    ).toEqual([
      mark,
      'Contact: https://github.com/kestrel-lab/kite/security/advisories/new',
      'Contact: mailto:security@kestrel-lab.org',
      'Expires: 2027-11-21T00:00:00Z',
      'Encryption: https://kestrel-lab.org/key.asc',
      'Preferred-Languages: en, de',
      'Canonical: https://kite.kestrel-lab.org/.well-known/security.txt',
      'Policy: https://github.com/kestrel-lab/kite/blob/main/SECURITY.md',
    ]);
  });

  it('encodes the brackets of a GitLab link', () => {
    expect(lines({ forge: 'gitlab' })?.[1]).toBe(
      'Contact: https://gitlab.com/kestrel-lab/kite/-/issues/new?issue%5Bconfidential%5D=true',
    );
  });

  it.each([
    ['is kept while it lies far ahead', 'Expires: 2027-06-01T00:00:00Z', 'Expires: 2027-06-01T00:00:00Z'],
    ['is renewed when it comes near', 'Expires: 2026-12-24T00:00:00Z', 'Expires: 2027-11-21T00:00:00Z'],
    ['is renewed when it is past', 'Expires: 2020-01-01T00:00:00Z', 'Expires: 2027-11-21T00:00:00Z'],
    ['is brought within a year', 'Expires: 2040-01-01T00:00:00Z', 'Expires: 2027-11-21T00:00:00Z'],
    ['is mended when it is no date', 'Expires: soon', 'Expires: 2027-11-21T00:00:00Z'],
  ])('the end of validity %s', (_, own, expected) => {
    expect(expiry(own)).toBe(expected);
  });

  it('keeps every line of a file written by hand', () => {
    const own =
      '# ours\nContact: mailto:ada@kestrel-lab.org\nExpires: 2020-01-01T00:00:00Z\nHiring: https://kestrel-lab.org/jobs';
    const text = lines({}, { [path]: own });
    expect(text?.slice(0, 4)).toEqual([
      '# ours',
      'Contact: mailto:ada@kestrel-lab.org',
      'Expires: 2027-11-21T00:00:00Z',
      'Hiring: https://kestrel-lab.org/jobs',
    ]);
    expect(text?.filter((line) => line.startsWith('Contact:'))).toHaveLength(1);
  });

  it('leaves a signed file alone: only its owner can sign it again', () => {
    const own = '-----BEGIN PGP SIGNED MESSAGE-----\nContact: mailto:a@b.org';
    expect(textOf(securityTxt, input({}, { [path]: own }))).toBe(own);
  });

  it('is not written without a website or a contact', () => {
    expect(lines({ files: [] })).toBeUndefined();
    expect(lines({ webDirectory: '' })).toBeUndefined();
    expect(lines({ channels: [] })).toBeUndefined();
  });
});
