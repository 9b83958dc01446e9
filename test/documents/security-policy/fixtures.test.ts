import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { renderFixture } from './fixture.ts';

describe.each(['policy-short', 'policy-standard', 'policy-full', 'seed-image-text', 'seed-web-product'])(
  '%s',
  (name) => {
    it('is left alone by a formatter', async () => {
      const text = renderFixture(name);
      expect(await format(text, { parser: 'markdown' })).toBe(text);
    });

    it('is one sentence a line, in coordinated words', () => {
      const text = renderFixture(name);
      expect(text.split('\n').filter((line) => /^[A-Z].*[a-z)>]\. [A-Z]/.test(line))).toEqual([]);
      expect(text).not.toMatch(/responsibl[ey] disclos/i);
    });
  },
);

it('a short policy has about 40 lines', () => {
  expect(renderFixture('policy-short').split('\n').length).toBeLessThanOrEqual(45);
});
