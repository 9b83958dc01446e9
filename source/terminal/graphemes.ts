let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each: `e\u0301` and a family of emoji are one. */
export function graphemesOf(text: string): readonly string[] {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.split('');
  // Made when something needs it first: that takes longer than most of a start.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
