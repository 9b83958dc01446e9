import process from 'node:process';

/** So often something that takes long says how far it is, in milliseconds: each line is read aloud. */
const pause = 5000;

/** Says at once what is going on, and then now and then how far it is, one line each. */
export function tellProgress(first: string): (words: string) => void {
  let said = performance.now();
  process.stdout.write(`${first}.\n`);
  return (words) => {
    if (performance.now() - said < pause) return;
    said = performance.now();
    process.stdout.write(`${words}.\n`);
  };
}
