import type { Option } from './option.ts';

/** True when every typed word occurs in the option's words; case does not count. */
export function matches({ label, value, hint = '' }: Option, filter: string): boolean {
  const words = `${label} ${value} ${hint}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
