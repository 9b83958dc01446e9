import { claimOf } from '../questions/claims-table.ts';
import type { FoundClaim, Place } from '../questions/facts.ts';

/**
 * How a claim that the policy makes stands: `verified` by evidence in the repository, `attested` by the
 * maintainer alone, or `lost` when there was evidence once and is none now.
 */
export type ClaimStatus = 'verified' | 'attested' | 'lost';

export type StatedClaim = {
  readonly id: string;
  readonly status: ClaimStatus;
  /** Empty unless verified. */
  readonly evidence: readonly Place[];
};

/** The status of one claim that the maintainer ticked. `before` is its status when it was last written. */
export function claimStatus(found: boolean, before?: ClaimStatus): ClaimStatus {
  if (found) return 'verified';
  return before === 'verified' || before === 'lost' ? 'lost' : 'attested';
}

/** The claims among the items of a list, in its order. Items in the maintainer's own words are none. */
export function statedClaims(
  items: readonly string[],
  found: readonly FoundClaim[],
  before: ReadonlyMap<string, ClaimStatus> = new Map(),
): readonly StatedClaim[] {
  const evidenceById = new Map(found.map(({ id, evidence }) => [id, evidence]));
  return items.flatMap((item) => {
    const id = claimOf(item)?.id;
    if (id === undefined) return [];
    const evidence = evidenceById.get(id);
    return [{ id, status: claimStatus(evidence !== undefined, before.get(id)), evidence: evidence ?? [] }];
  });
}
