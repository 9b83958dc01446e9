/** One file of the repository as every reader is handed it: decoded once, read once. */
export type SourceFile = {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
};

/**
 * Looks at files one by one and gathers facts. Pure: a reader is handed text and opens nothing.
 * `wants` is asked with the path first, so that a file nobody wants is never opened.
 */
export type Reader<Result> = {
  wants(path: string): boolean;
  read(file: SourceFile): void;
  result(): Result;
};
