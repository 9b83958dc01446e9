import type { Document } from '../document.ts';
import { issueTemplateConfig } from './issue-template-config.ts';
import { readmeLink } from './readme-link.ts';
import { securityInsights } from './security-insights.ts';
import { securityTxt } from './security-txt.ts';
import { support } from './support.ts';

/** What else is written from the same answers as the policy. */
export const twinDocuments: readonly Document[] = [
  securityInsights,
  securityTxt,
  issueTemplateConfig,
  readmeLink,
  support,
];
