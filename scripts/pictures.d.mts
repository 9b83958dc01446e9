/** Writes every scene as `NAME.svg` and returns the paths. */
export function drawPictures(directory: string): Promise<readonly string[]>;
