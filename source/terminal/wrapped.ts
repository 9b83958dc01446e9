import process from 'node:process';
import { wrapWords } from './wrap-words.ts';

type Say = (text: string) => void;

/**
 * Says text with its lines broken between words, as wide as the terminal is now. A terminal folds wherever its
 * last column is, and what reads or feels the screen line by line then meets halves of words. One that does not tell
 * how wide it is says 0.
 */
export function wrapped(say: Say): Say {
  return (text) => {
    say(wrapWords(text, process.stdout.columns || Infinity));
  };
}
