import { byObject, byText } from '../../../text/memo.ts';
import { entriesOf } from '../brackets.ts';
import type { Source } from '../idiom.ts';
import { escapedName } from './escaped-name.ts';
import { definitionOf, listsOf, mapsOf } from './lists.ts';

/** `strtoupper($a)`, `strings.ToUpper(a)`, `a.toUpperCase()`, `a.upcase`, and `.replace(/-/g, '_')` with them. */
const toCapitals =
  /[\w.]*[uU]p(?:per|case)\w*\(([^()]+)\)|\??\.(?:\w*[uU]p(?:per|case)\w*(?:\(\))?|replace\w*\([^()]+\))/g;

/** An expression, which is short, without what puts it in capitals. */
export const withoutCapitals = (expression: string): string =>
  /up(?:per|case)/i.test(expression) ? expression.replace(toCapitals, '$1') : expression;

/**
 * The words, in capitals, that a variable may hold, as far as the file says so: out of a list or the keys of an object that
 * a loop runs over, by its type (https://www.typescriptlang.org/docs/handbook/2/everyday-types.html#union-types), and by
 * calls of the function that takes it at a position. Asked by `variable function position`.
 */
export const wordsFor = byObject((source: Source) =>
  byText((asked): readonly string[] => {
    const { text } = source;
    const [variable = '', taker = '', position = ''] = asked.split(' ');
    const matches = (form: string) => [...new Set(text.match(new RegExp(form, 'g')))];
    const types = matches(String.raw`(?<=(?<![\w$])${escapedName(variable)}\??\s*:\s*)[A-Z]\w*`)
      // A file that names more types for one word is hostile.
      .slice(0, 9)
      .flatMap((type) => matches(String.raw`(?<=\btype\s+${type}\s*=)(?:[^;\n]|\n\s{0,40}\|){1,2000}`));
    const calls =
      taker === ''
        ? []
        : matches(
            String.raw`(?<=\b${escapedName(taker)}\((?:[^(),\n]{0,60},\s*){${position}})["'\x60][\w-]+["'\x60]`,
          );
    return [...types, ...calls, ...listsOf(source)(variable), ...mapsOf(source, variable)].flatMap((list) => {
      const name = /typeof\s+(\w+)/.exec(list)?.[1] ?? list;
      const found = /^[$@]?[\w.:>-]+$/.test(name) ? definitionOf(source, name) : undefined;
      const words =
        found && text[found.start] === '{'
          ? entriesOf(source, found.start).map(({ key }) => key)
          : (found ? text.slice(found.start, found.end) : list).match(/(?<=["'`])[A-Za-z][\w-]*(?=["'`])/g);
      return (words ?? []).map((word) => word.replaceAll('-', '_').toUpperCase());
    });
  }, 99),
);
