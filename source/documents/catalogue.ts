import type { Document } from './document.ts';
import { envExample } from './env-example/env-example.ts';
import { scanningDocuments } from './scanning/documents.ts';
import { securityPolicy } from './security-policy/security-policy.ts';
import { twinDocuments } from './twins/documents.ts';

/** Every document that can be written, in the order in which they are shown. */
export const documents: readonly Document[] = [
  securityPolicy,
  envExample,
  ...scanningDocuments,
  ...twinDocuments,
];
