import { describe, expect, it } from 'vitest';
import { readSubject } from '../../source/standards/reading.ts';
import { scoreSecurityTxt, validateSecurityTxt } from '../../source/standards/security-txt.ts';
import { securityTxtRules } from '../../source/standards/security-txt-rules.ts';
import { subjectOf } from './subjects.ts';

const today = '2026-11-22';
const good = 'Contact: mailto:security@acme.test\nExpires: 2027-11-21T00:00:00Z\n';
const broken = (text: string) => validateSecurityTxt(text, today).map(({ rule, line }) => `${rule} ${line}`);

describe('what is valid', () => {
  it.each([
    ['the least', good],
    ['comments and empty lines', `# Hello\n\n${good}`],
    ['lines of Windows', good.replaceAll('\n', '\r\n')],
    ['names in any case', good.replace('Contact', 'CONTACT')],
    ['spaces at the end of a line', good.replace('test\n', 'test  \n')],
    ['many contacts', `Contact: https://acme.test/report\nContact: tel:+1-201-555-0123\n${good}`],
    [
      'every field',
      `${good}Encryption: openpgp4fpr:5F2DE5521C63A801AB59CCB603D49DE44B29100F\nEncryption: https://acme.test/key.txt\nAcknowledgments: https://acme.test/thanks\nPolicy: https://acme.test/policy\nHiring: https://acme.test/jobs\nCanonical: https://acme.test/.well-known/security.txt\nPreferred-Languages: en, de-AT\nCSAF: https://acme.test/csaf.json\n`,
    ],
    ['an unknown field', `${good}Favourite-Colour: green\n`],
    ['an offset and a fraction', good.replace('00Z', '00.5+02:00')],
    [
      'a signature with its address',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nCanonical: https://acme.test/x\n${good}-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n`,
    ],
    [
      'a line that a signature escapes',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- # --\nCanonical: https://acme.test/x\n${good}`,
    ],
  ])('%s', (_, text) => {
    expect(broken(text)).toEqual([]);
  });
});

describe('what breaks a rule', () => {
  it.each([
    ['no contact', 'Expires: 2027-11-21T00:00:00Z\n', ['contact 1']],
    ['a bare mailbox', good.replace('mailto:', ''), ['contact 1']],
    ['a contact that is not encrypted', `Contact: http://acme.test\n${good}`, ['addresses 1']],
    ['no end', 'Contact: tel:1\n', ['expires 1']],
    ['two ends', `${good}Expires: 2027-01-01T00:00:00Z\n`, ['expires 3']],
    ['a day for a time', good.replace('T00:00:00Z', ''), ['expires 2']],
    ['a month that does not exist', good.replace('-11-21', '-13-21'), ['expires 2']],
    ['an end that has passed', good.replace('2027', '2025'), ['expires 2']],
    ['an end far away', good.replace('2027', '2028'), ['expires-within-a-year 2']],
    ['an end that is near', good.replace('2027-11-21', '2026-12-01'), ['expires-within-a-year 2']],
    ['languages twice', `${good}Preferred-Languages: en\nPreferred-Languages: de\n`, ['languages 4']],
    ['no language tag', `${good}Preferred-Languages: English please\n`, ['languages 3']],
    [
      'brackets in an address',
      `${good}Policy: https://gitlab.com/a/issues/new?issue[confidential]=true\n`,
      ['addresses 3'],
    ],
    ['a key in place of its address', `${good}Encryption: mQINBFx+key/==\n`, ['addresses 3']],
    ['a misspelt name', `${good}Acknowledgements: https://acme.test\n`, ['names 3']],
    ['a line of prose', `${good}Please be kind\n`, ['lines 3']],
    ['no space after the colon', `${good}Policy:https://acme.test\n`, ['lines 3']],
    ['no value', `${good}Policy:\n`, ['lines 3', 'addresses 3']],
    ['no line break at the end', good.trimEnd(), ['lines 2']],
    ['a signature without an address', `-----BEGIN PGP SIGNED MESSAGE-----\n\n${good}`, ['canonical 1']],
    ['too many lines', good + '#\n'.repeat(1000), ['size 1']],
    ['a value that is too long', `${good}X: ${'x'.repeat(2049)}\n`, ['size 3']],
  ])('%s', (_, text, expected) => {
    expect(broken(text)).toEqual(expected);
  });

  it('has an example for every rule', () => {
    const checked = securityTxtRules.map(({ id }) => id).filter((id) => id !== 'location');
    expect(checked).toEqual([
      'lines',
      'contact',
      'expires',
      'expires-within-a-year',
      'languages',
      'addresses',
      'names',
      'canonical',
      'size',
    ]);
  });

  it('takes linear time', () => {
    expect(broken(`${good}${'a'.repeat(200_000)}`).length).toBeGreaterThan(0);
  });
});

describe('the score', () => {
  const score = (files: Record<string, string>) => scoreSecurityTxt(readSubject(subjectOf(files)));

  it('is left out without a file', () => {
    expect(score({ 'SECURITY.md': 'x' })).toBeUndefined();
  });

  it('is whole for a good file in its place', () => {
    expect(score({ 'public/.well-known/security.txt': good })).toMatchObject({ score: 10, max: 10 });
  });

  it('says where the file belongs', () => {
    const rules = score({ 'public/security.txt': good })?.rules ?? [];
    expect(rules.filter(({ status }) => status === 'missing')).toEqual([
      {
        id: 'location',
        status: 'missing',
        demand: 'It lies in .well-known/.',
        source: 'https://www.rfc-editor.org/rfc/rfc9116#section-3',
        questions: ['files'],
        missing: 'Line 1: It belongs into .well-known/.',
      },
    ]);
  });
});
