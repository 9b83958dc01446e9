import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/**
 * Output for prompts that redraw their line at every key: only what is new is passed on, without escape
 * sequences, so that a screen reader hears each word once and a dumb terminal shows no codes.
 */
export function linearOutput(write: (text: string) => void): Writable {
  let line = '';
  const show = (text: string) => {
    for (const part of text.split(/(\n)/)) {
      if (part === '\n') line = nextLine(line, write);
      else if (part !== '') line = redraw(line, part, write);
    }
  };
  return new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      show(stripVTControlCharacters(chunk.toString()).replaceAll('\r', ''));
      done();
    },
  });
}

function nextLine(line: string, write: (text: string) => void): string {
  if (line !== '') write('\n');
  return '';
}

/** Writes the difference between what stands on the line and what should. */
function redraw(line: string, wanted: string, write: (text: string) => void): string {
  let kept = 0;
  while (kept < line.length && line[kept] === wanted[kept]) kept += 1;
  const erased = line.length - kept;
  write('\b \b'.repeat(erased) + wanted.slice(kept));
  return wanted;
}
