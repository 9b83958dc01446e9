import process from 'node:process';
import { input as ask } from '@inquirer/prompts';
import type { After } from '../after.ts';
import { sanitizeLine } from '../sanitize.ts';
import { linearOutput } from './linear-output.ts';

const say = (text: string) => {
  process.stdout.write(text);
};

/** For screen readers and simple terminals: whole sentences, nothing is drawn again. Ctrl-C is a signal here. */
export function plainAfter(): After {
  return { say, during: announced, confirm: typed };
}

async function announced<T>(work: Promise<T>, words: () => string): Promise<T> {
  let said = '';
  const announce = () => {
    const now = sanitizeLine(words());
    if (now !== said) say(`${now}. Ctrl-C stops it.\n`);
    said = now;
  };
  announce();
  const timer = setInterval(announce, 250);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

async function typed(question: string): Promise<boolean> {
  const style = { message: (text: string) => text, answer: (text: string) => text };
  const message = `${sanitizeLine(question)} Type y for yes, or Enter for no:`;
  try {
    const answer = await ask({ message, theme: { prefix: '', style } }, { output: linearOutput(say) });
    return /^y(?:es)?$/i.test(answer.trim());
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return false;
    throw error;
  }
}
