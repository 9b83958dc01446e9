import { expect, it } from 'vitest';
import { theme } from '../../source/terminal/theme.ts';

/** Relative luminance of WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const colors = Object.entries(theme).flatMap(([style, { color }]) =>
  typeof color === 'string' ? [[style, color] as const] : [],
);

it.each(colors)('%s has a contrast of 4.5:1 on black and on white', (_, color) => {
  const light = luminance(color) + 0.05;
  expect(light / 0.05).toBeGreaterThanOrEqual(4.5);
  expect(1.05 / light).toBeGreaterThanOrEqual(4.5);
});
