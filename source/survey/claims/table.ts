import type { ClaimId } from '../../questions/claims-table.ts';
import type { Evidence } from './evidence.ts';
import { application } from './evidence/application.ts';
import { authentication } from './evidence/authentication.ts';
import { container } from './evidence/container.ts';
import { cryptography } from './evidence/cryptography.ts';
import { isolation } from './evidence/isolation.ts';
import { memory } from './evidence/memory.ts';
import { process } from './evidence/process.ts';
import { release } from './evidence/release.ts';
import { secrets } from './evidence/secrets.ts';
import { sessions } from './evidence/sessions.ts';
import { supplyChain } from './evidence/supply-chain.ts';
import { web } from './evidence/web.ts';

/** What in a repository supports each claim: one piece of evidence is enough. */
export const evidenceTable: Readonly<Record<ClaimId, readonly Evidence[]>> = {
  ...application,
  ...web,
  ...authentication,
  ...sessions,
  ...cryptography,
  ...memory,
  ...isolation,
  ...container,
  ...secrets,
  ...supplyChain,
  ...release,
  ...process,
};
