import type { TextProps } from 'ink';
import type { Style } from './rows.ts';

/**
 * How each style looks. The colours lie in the middle of the scale, so that they keep a contrast of 4.5:1 on
 * black and on white alike; no meaning hangs on a colour alone.
 */
export const theme: Readonly<Record<Style, Omit<TextProps, 'children'>>> = {
  plain: {},
  strong: { bold: true },
  title: { bold: true, underline: true },
  muted: { color: '#767676' },
  accent: { color: '#007dac' },
  good: { color: '#008800' },
  bad: { color: '#e0301e', bold: true },
  warn: { color: '#a96500', bold: true },
  code: { color: '#9c5db3' },
  link: { color: '#007dac', underline: true },
  chosen: { color: '#007dac', bold: true },
  button: { inverse: true, bold: true },
  selected: { inverse: true },
};
