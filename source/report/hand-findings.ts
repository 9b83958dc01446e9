import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../documents/document.ts';
import { readPolicy } from '../documents/existing-policy.ts';
import type { Draft } from '../questions/draft.ts';
import { flagName } from '../questions/flags.ts';
import type { Value } from '../questions/question.ts';
import type { Finding } from '../standards/standard.ts';
import { isMiddleMark, isSideMark } from '../text/conflict-marks.ts';

/** Where a row of `=` alone is a heading. */
const isProse = /\.(?:md|markdown|rst|adoc|txt)$/i;

const isMark = (path: string) => (line: string) =>
  isSideMark(line) || (!isProse.test(path) && isMiddleMark(line));

/** Marks of a merge that are still in a text, first line first. */
export function marksLeft(texts: ReadonlyMap<string, string>): readonly Finding[] {
  return [...texts].flatMap(([path, text]): readonly Finding[] => {
    const at = text.split(/\r?\n/).findIndex(isMark(path));
    if (at < 0) return [];
    const message = `a merge left its marks in ${path}: choose between both sides and take out the lines with <<<<<<<, ======= and >>>>>>>`;
    return [{ severity: 'error', code: 'conflict-marks', message, path, line: at + 1 }];
  });
}

/** A file for a parser cannot be read before the marks are out of it, which is what there is to say of it. */
export const isBrokenByMarks = ({ path }: Finding, marks: readonly Finding[]): boolean =>
  path !== undefined && !isProse.test(path) && marks.some((mark) => mark.path === path);

/**
 * What a new render had to say and a human's hand keeps out: information, since their text stands. `written` is
 * what was rendered last time; where that is what is rendered now there is nothing new to say.
 */
export function keptByHand(
  changes: readonly Change[],
  written: ReadonlyMap<string, { readonly text: string }>,
): readonly Finding[] {
  return changes
    .filter(({ action, path }) => action !== 'orphan' && written.has(path))
    .filter(({ path, rendered }) => written.get(path)?.text !== rendered)
    .flatMap(({ path, notes }) =>
      notes.map((message): Finding => ({ severity: 'info', code: 'kept-by-hand', message, path })),
    );
}

const inWords = (value: Value) => (typeof value === 'object' ? value.join(', ') : String(value));

/**
 * Answers that the policy does not give: a human's text stands, and the answer that was recorded is another one.
 * An answer counts only where reading our own render finds it, so that a text is never blamed for its reader.
 */
export function unheldAnswers(changes: readonly Change[], draft: Draft): readonly Finding[] {
  const policy = changes.find(({ id }) => id === 'security-policy');
  const text = policy?.after ?? policy?.before;
  if (policy?.rendered === undefined || text === undefined || text === policy.rendered) return [];
  // An empty policy gives no answer at all, which is another finding.
  if (text.trim() === '') return [];
  const [said, meant] = [readPolicy(text).answers, readPolicy(policy.rendered).answers];
  // Where the sentence of an answer is gone, its reader may take the one of another answer for it.
  const isOthers = (key: string, line: number) =>
    [...said].some(
      ([other, read]) =>
        other !== key && read.line === line && isDeepStrictEqual(read.value, meant.get(other)?.value),
    );
  return [...meant].flatMap(([key, { value }]): readonly Finding[] => {
    const read = said.get(key);
    const found =
      read && (isDeepStrictEqual(read.value, value) || !isOthers(key, read.line)) ? read : undefined;
    const isOurs = isDeepStrictEqual(draft.get(key)?.value, value);
    if (!isOurs || isDeepStrictEqual(found?.value, value)) return [];
    const flag = `--${flagName(key)}`;
    const says = found ? `says ${inWords(found.value)}` : 'no longer says so';
    const message = `${flag} was answered with ${inWords(value)}, and ${policy.path} ${says}: change the text or the answer`;
    const line = found && { line: found.line };
    return [{ severity: 'info', code: 'answer-not-in-file', message, path: policy.path, ...line }];
  });
}
