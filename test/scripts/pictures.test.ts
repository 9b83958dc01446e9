import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { drawPictures } from '../../scripts/pictures.mjs';
import { temporaryDirectory } from '../repository.ts';

it('the pictures show the program as it is; `npm run build && npm run pictures` mends them', async () => {
  const paths = await drawPictures(temporaryDirectory());
  for (const path of paths) {
    const kept = join('docs/pictures', basename(path));
    expect(readFileSync(path, 'utf8') === readFileSync(kept, 'utf8'), `${kept} is stale`).toBe(true);
    expect(readFileSync(path).length, kept).toBeLessThan(300_000);
  }
});
