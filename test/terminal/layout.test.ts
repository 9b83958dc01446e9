import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutOf } from '../../source/terminal/layout.ts';

it.each([
  [120, 40, 'beside'],
  [100, 14, 'beside'],
  [80, 24, 'below'],
  [60, 20, 'instead'],
  [40, 10, 'instead'],
] as const)('%i x %i shows the preview %s', (columns, rows, preview) => {
  expect(layoutOf({ columns, rows }).preview).toBe(preview);
});

it('the parts add up to the window, whatever its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100 }), (columns, rows) => {
      const { header, body, footer, preview, main, side } = layoutOf({ columns, rows });
      expect(header + body + footer).toBe(rows);
      expect(preview === 'beside' ? main + side : main).toBe(columns);
    }),
  );
});
