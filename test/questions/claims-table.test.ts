import { describe, expect, it } from 'vitest';
import { claimItem, claimOf, claims, suggestClaims } from '../../source/questions/claims-table.ts';
import { checkFeature } from '../../source/questions/checks.ts';

describe('the claims', () => {
  it('are at least sixty, each with its own id and words', () => {
    expect(claims.length).toBeGreaterThanOrEqual(60);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(new Set(claims.map(claimItem)).size).toBe(claims.length);
  });

  it.each(claims.map((claim) => [claim.id, claim] as const))(
    '%s is known again by its words',
    (id, claim) => {
      expect(claimOf(claimItem(claim))?.id).toBe(id);
      expect(checkFeature(claimItem(claim))).toBeUndefined();
    },
  );

  /** A claim states; it neither advises nor promises. */
  it.each(claims.map((claim) => [claimItem(claim)]))('%s is no advice', (item) => {
    expect(item).not.toMatch(/\b(?:should|consider|must|recommend\w*|always|never|all|fully|secure by)\b/i);
  });
});

describe('suggestClaims', () => {
  it('offers what was found, in the order of the table, with its first place', () => {
    const found = [
      { id: 'dependabot', evidence: [{ path: '.github/dependabot.yml', line: 3 }] },
      { id: 'lock-file', evidence: [{ path: 'go.sum' }] },
      { id: 'csrf', evidence: [{ path: 'src/app.ts', line: 9 }] },
      { id: 'unknown', evidence: [{ path: 'a' }] },
    ];
    expect(suggestClaims({ claims: found }).map(({ from }) => from)).toEqual([
      'src/app.ts:9',
      'go.sum',
      '.github/dependabot.yml:3',
    ]);
  });
});
