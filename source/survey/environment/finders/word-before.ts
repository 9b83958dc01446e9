const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  );
};

const isBlankAt = (text: string, at: number): boolean => /\s/.test(text[at] ?? 'x');

/** Functions that too many have; words of a language among them. */
export const tooCommon =
  /^(?:get|set|has|add|run|log|test|it|describe|expect|require|print|println|main|constructor|New|new|error|parse|String|string|Error|if|for|while|switch|return|includes|push|append|join|equal|equals|assertEqual)$/;

const furthest = 60;

/** Offset of what opens the type arguments that end before `end`; `end` where none do. */
function beforeTypes(text: string, end: number): number {
  if (text[end - 1] !== '>') return end;
  const open = text.lastIndexOf('<', end - 2);
  const inside = text.slice(open + 1, end - 1);
  if (open < 0 || inside.length === 0 || inside.length > furthest || /[>()\n]/.test(inside)) return end;
  return text.slice(open - 2, open) === '::' ? open - 2 : open;
}

/**
 * The function that is called where a bracket opens at `end`: its name, without type arguments. Looked for from its
 * end: an expression would look at every place before.
 */
export function calleeBefore(text: string, end: number): string | undefined {
  let last = end;
  while (last > 0 && isBlankAt(text, last - 1)) last -= 1;
  // A function that a name was given: `name.(…)` in Elixir, `name.call(…)` in Ruby.
  if (text[last - 1] === '.') last -= 1;
  else if (text.endsWith('.call', last)) last -= 5;
  last = beforeTypes(text, last);
  while (last > 0 && isBlankAt(text, last - 1)) last -= 1;
  const mark = text[last - 1] === '!' || text[last - 1] === '?' ? 1 : 0;
  let first = last - mark;
  while (first > 0 && last - first <= furthest && isWordAt(text, first - 1)) first -= 1;
  return /^\d*([A-Za-z_$][\w$]*[!?]?)$/.exec(text.slice(first, last))?.[1];
}
