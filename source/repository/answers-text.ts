import { resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { real } from './at-path.ts';
import { largest, readRegular } from './open-regular.ts';

/** The parsed content of an answers file, or a sentence that says why there is none. */
export type AnswersContent = { readonly content: unknown } | { readonly problem: string };

function readText(path: string): string | undefined {
  try {
    return readRegular(real(path), largest.source)?.bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string, name: string): AnswersContent {
  try {
    // YAML 1.2 holds JSON; aliases are refused, so that a small file cannot grow without bound.
    return { content: parseYaml(text, { maxAliasCount: 0, logLevel: 'error' }) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { problem: `${name} is neither JSON nor YAML: ${reason.replace(/:$/, '')}.` };
  }
}

/** Reads `--answers FILE`; `-` stands for standard input. */
export async function readAnswersContent(
  file: string,
  cwd: string,
  readStdin: () => Promise<string>,
): Promise<AnswersContent> {
  const text = file === '-' ? await readStdin() : readText(resolve(cwd, file));
  const name = file === '-' ? 'The answers on standard input' : file;
  if (text === undefined)
    return {
      problem: `The answers file ${file} cannot be read (a regular file of up to 1 MiB is expected, or - for standard input).`,
    };
  return parse(text.replace(/^\uFEFF/, ''), name);
}
