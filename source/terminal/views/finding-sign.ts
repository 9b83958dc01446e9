import type { Finding } from '../../standards/standard.ts';
import type { Segment } from '../rows.ts';

/** What a finding starts with: its weight, told without colour too. */
export const findingSign = ({ severity }: Pick<Finding, 'severity'>): Segment =>
  severity === 'error' ? { text: '✗ ', style: 'bad' } : { text: '! ', style: 'warn' };
