import { expect, it } from 'vitest';
import { isEndMark, isMiddleMark, isSideMark, isStartMark } from '../../source/text/conflict-marks.ts';

const kinds = { start: isStartMark, end: isEndMark, middle: isMiddleMark, side: isSideMark };

it.each([
  ['<<<<<<< yours', 'start side'],
  ['<<<<<<<', 'start side'],
  ['||||||| base', 'side'],
  ['=======', 'middle'],
  ['>>>>>>> theirs', 'end side'],
  ['<<<<<<<<', ''],
  ['<<<<<<<yours', ''],
  ['======== ', ''],
  [' >>>>>>> theirs', ''],
])('%j is a mark of the kinds: %s', (line, expected) => {
  const found = Object.entries(kinds).filter(([, is]) => is(line));
  expect(found.map(([name]) => name).join(' ')).toBe(expected);
});
