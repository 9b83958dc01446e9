import type { DraftAnswer, Origin } from '../questions/draft.ts';

const words: Readonly<Record<Origin, string>> = {
  asked: 'your answer',
  flag: 'from a flag',
  'answers-file': 'from the answers file',
  'last-time': 'last time',
  policy: 'from your policy',
  survey: 'found',
  default: 'default',
};

/** Where an answer came from, in words: `from package.json`, `last time`, `default`. */
export function originInWords({ origin, from }: DraftAnswer): string {
  const place = from !== undefined && (origin === 'survey' || origin === 'policy');
  return place ? `from ${from}` : words[origin];
}
