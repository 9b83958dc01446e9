import process from 'node:process';
import { input as ask } from '@inquirer/prompts';
import { watchEnd } from '../watch-end.ts';
import { wrapWords } from '../wrap-words.ts';
import { linearOutput } from './linear-output.ts';

const write = (text: string): void => void process.stdout.write(text);

/** Asks for one line. Each prompt ends its output when it ends itself, and so gets its own. */
export async function prompt(words: string): Promise<string> {
  const message = sayAllButLast(words);
  // The full screen lets go of standard input when it closes: the process would end with the question open.
  process.stdin.ref();
  const style = { message: (text: string) => text, answer: (text: string) => text };
  const unwatch = watchEnd(takeBack);
  try {
    return await ask({ message, theme: { prefix: '', style } }, { output: linearOutput(write) });
  } finally {
    unwatch();
  }
}

/** What the terminal has no room for on one line is said before; the prompt draws its line anew at every key. */
function sayAllButLast(words: string): string {
  const rows = wrapWords(words, process.stdout.columns || Infinity).split('\n');
  write(
    rows
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return rows.at(-1)?.trimStart() ?? '';
}

/** A signal ends the process in the middle of a line: what is typed afterwards must be shown again. */
function takeBack(): void {
  try {
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
  } catch {
    // A terminal that is gone needs nothing back.
  }
}

/** Whether a prompt ended because the maintainer left it. */
export const wasLeft = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';
