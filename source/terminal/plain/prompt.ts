import process from 'node:process';
import { input as ask } from '@inquirer/prompts';
import { watchEnd } from '../watch-end.ts';
import { linearOutput } from './linear-output.ts';

/** Asks for one line. Each prompt ends its output when it ends itself, and so gets its own. */
export async function prompt(message: string, say: (text: string) => void): Promise<string> {
  // The full screen lets go of standard input when it closes: the process would end with the question open.
  process.stdin.ref();
  const style = { message: (text: string) => text, answer: (text: string) => text };
  const unwatch = watchEnd(takeBack);
  try {
    return await ask({ message, theme: { prefix: '', style } }, { output: linearOutput(say) });
  } finally {
    unwatch();
  }
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
