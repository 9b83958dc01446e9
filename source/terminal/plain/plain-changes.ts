import { structuredPatch } from 'diff';
import { isWritten, type Change } from '../../documents/document.ts';
import { actionSentences, lines } from './plain-words.ts';

/** What would be written, line by line, in words: signs at the edge are lost on those who listen. */
export function changesText(changes: readonly Change[]): string {
  const written = changes.filter(isWritten);
  if (written.length === 0) return lines(['Nothing would change on disk.']);
  return lines(written.flatMap((change) => ['', ...changeSentences(change)]));
}

function changeSentences({ id, path, action, before, after }: Change): readonly string[] {
  const sentence = `${path} ${actionSentences[action]}`;
  // The state file holds packed texts that nobody reads.
  if (id === 'state' || after === undefined) return [`${sentence}.`];
  if (before === undefined) return [`${sentence}. It will say:`, ...indented(linesOf(after))];
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  return [
    `${sentence}.`,
    ...hunks.flatMap(({ oldStart, lines: changed }) => hunkSentences(oldStart, changed)),
  ];
}

function hunkSentences(line: number, changed: readonly string[]): readonly string[] {
  const side = (sign: string) =>
    indented(changed.filter((one) => one.startsWith(sign)).map((one) => one.slice(1)));
  const [old, fresh] = [side('-'), side('+')];
  if (fresh.length === 0) return [`From line ${String(line)}, taken away:`, ...old];
  if (old.length > 0) return [`From line ${String(line)}, in place of:`, ...old, 'it will say:', ...fresh];
  return [line > 1 ? `After line ${String(line - 1)}, added:` : 'At the top, added:', ...fresh];
}

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');
const indented = (texts: readonly string[]): readonly string[] => texts.map((text) => `  ${text}`);
