import { formatDuration, parseDuration } from '../../questions/duration.ts';

/** `3 business days`; nothing for words that promise no time, or when there is no answer. */
export function duration(text: string | undefined): string | false {
  const parsed = text === undefined ? undefined : parseDuration(text);
  return parsed !== undefined && formatDuration(parsed);
}

/** `14 days`, or for a single unit just `day`: what follows "every". */
export function interval(text: string | undefined): string | false {
  const words = duration(text);
  return words && words.replace(/^1 /, '');
}
