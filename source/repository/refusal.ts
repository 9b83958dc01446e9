/** Why nothing was written: a sentence or two that say what is in the way and how to mend it. Exit code 3. */
export type Refusal = { readonly refused: string };

/** Thrown inside a transaction and caught at its edge; everything is undone in between. */
export class RefusedError extends Error {}

export const refuse = (sentence: string): never => {
  throw new RefusedError(sentence);
};

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an input/output error',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
};

const meaningOf = (code: string) => meanings[code] ?? `the system says ${code}`;

/** The code of an error of the operating system, such as `ENOENT`; nothing for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Runs a step; an error of the operating system becomes a refusal that names the path. */
export function attempt<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return refuse(`${path} cannot be written: ${meaningOf(code)}.`);
  }
}

/** The result of a step, or the refusal it ended in. Errors of any other kind are bugs and pass through. */
export async function asRefusal<Result>(step: () => Promise<Result> | Result): Promise<Result | Refusal> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.message };
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { refused: `The repository cannot be written to: ${meaningOf(code)}.` };
  }
}
