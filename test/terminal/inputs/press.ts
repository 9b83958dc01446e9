import type { Key } from '../../../source/terminal/keys.ts';

const special = /^(?:ctrl|alt|shift)-./;
const names = new Set([
  'enter',
  'escape',
  'tab',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'page-up',
  'page-down',
  'backspace',
  'delete',
]);

/** Keys from a line such as `a b enter ctrl-r`: names of keys as they are, anything else is typed. `␣` is the space bar. */
export function keys(line: string): readonly Key[] {
  return line
    .split(' ')
    .filter((word) => word !== '')
    .map((word) =>
      names.has(word) || special.test(word) ? ({ name: word } as Key) : { text: word.replaceAll('␣', ' ') },
    );
}
