import process from 'node:process';
import { input as ask } from '@inquirer/prompts';
import { linearOutput } from './linear-output.ts';

/** Asks for one line. Each prompt ends its output when it ends itself, and so gets its own. */
export function prompt(message: string, say: (text: string) => void): Promise<string> {
  // The full screen lets go of standard input when it closes: the process would end with the question open.
  process.stdin.ref();
  const style = { message: (text: string) => text, answer: (text: string) => text };
  return ask({ message, theme: { prefix: '', style } }, { output: linearOutput(say) });
}

/** Whether a prompt ended because the maintainer left it. */
export const wasLeft = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';
