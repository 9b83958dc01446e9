import { describe, expect, it } from 'vitest';
import { syntheticSecret } from '../../../../source/documents/scanning/proof-plan.ts';
import {
  connectionString,
  harmlessPasswords,
  harmlessValues,
  localHosts,
} from '../../../../source/documents/scanning/gitleaks/patterns.ts';

/** Our expressions scope their flags as the engines' language does, and JavaScript's does not yet. */
const matches = (expression: string, text: string) =>
  new RegExp(expression.replaceAll('(?i:', '(?:'), expression.includes('(?i:') ? 'i' : '').test(text);
const isHarmless = (text: string) => harmlessValues.some((expression) => matches(expression, text));

/** Each was reported in a public repository once. */
describe('values that are no secrets', () => {
  it.each([
    ['a limit', '60/minute'],
    ['a test word', 'e2e_srh_token'],
    ['words with a digit in them', 's3user-s3cret'],
    ['what a vendor made up', 'THis~iS4faKe.53CreTvALu'],
    ['a message with an interpolation', '.{$show_line_num}.'],
    ['a Ruby interpolation', 'key-#{index}1'],
    ['code between two texts', ").type(Cypress.env('".slice(0, -1)],
    ['minified code between two texts', '),E=n.limit1;!D;)n.limit=h,n.limit=[w,'],
    ['a negated identifier', '!isDevelopment'],
    ['a reference', 'process.env.SESSION_SECRET'],
    ['a template', 'prefix-${SECRET_1}'],
  ])('%s', (_, text) => {
    expect(isHarmless(text)).toBe(true);
  });
});

describe('values that are reported', () => {
  it.each([
    ['letters and digits', syntheticSecret('a')],
    ['words and a long number', 'kestrel-48151623'],
    ['a digest', [...syntheticSecret('b')].map((char) => char.charCodeAt(0).toString(16)).join('')],
    ['a password that opens with a bracket', `)${syntheticSecret('c', 12)}!`],
    ['upper and lower case around a digit', 'qWer7TyuI-oPas4DfgH'],
  ])('%s', (_, text) => {
    expect(isHarmless(text)).toBe(false);
  });
});

describe('connection strings', () => {
  const [password] = [syntheticSecret('d', 16)];
  const reported = (text: string) => {
    const match = new RegExp(connectionString([])).exec(text);
    const secret = match?.[1] ?? '';
    return (
      match !== null &&
      !harmlessPasswords.some((expression) => matches(expression, secret)) &&
      !localHosts.some((expression) => matches(expression, match[0]))
    );
  };

  it.each(['db.acme-prod.net', 'db.acme.internal', '10.1.2.3:5432'])('to %s are reported', (host) => {
    expect(reported(`postgres://app:${password}@${host}/app`)).toBe(true);
  });

  it.each([
    'localhost:5432',
    'db:5432',
    'host.docker.internal',
    'host.testcontainers.internal:%d',
    'db.example.com',
    '192.0.2.7',
  ])('to %s are not', (host) => {
    expect(reported(`postgres://app:${password}@${host}/app`)).toBe(false);
  });
});
