import { describe, expect, it } from 'vitest';
import { claimStatus, statedClaims } from '../../source/documents/claims.ts';
import { claimItem, claims } from '../../source/questions/claims-table.ts';

it.each([
  [true, undefined, 'verified'],
  [true, 'lost', 'verified'],
  [true, 'attested', 'verified'],
  [false, undefined, 'attested'],
  [false, 'attested', 'attested'],
  [false, 'verified', 'lost'],
  [false, 'lost', 'lost'],
] as const)('claimStatus(%s, %s) is %s', (found, before, expected) => {
  expect(claimStatus(found, before)).toBe(expected);
});

describe('statedClaims', () => {
  const [csrf, orm] = ['csrf', 'orm'].map((id) => claimItem(claims.find((claim) => claim.id === id)!));
  const evidence = [{ path: 'src/app.ts', line: 3 }];

  it('tells verified, attested and lost claims apart and leaves own words alone', () => {
    const stated = statedClaims(['Our own words: of course', csrf!, orm!], [{ id: 'csrf', evidence }]);
    expect(stated).toEqual([
      { id: 'csrf', status: 'verified', evidence },
      { id: 'orm', status: 'attested', evidence: [] },
    ]);
    expect(statedClaims([csrf!], [], new Map([['csrf', 'verified']]))).toEqual([
      { id: 'csrf', status: 'lost', evidence: [] },
    ]);
  });
});
