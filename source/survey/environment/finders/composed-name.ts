/** `Prefix + "_X"`, in its parts. */
const part = /^(?:"([^"\\]*)"|'([^'\\]*)'|([A-Za-z_]\w{0,60}))$/;
/** `${PREFIX}_X`, `{PREFIX}_X` in Python's f-strings. */
const slot = /\$?\{\s*([A-Za-z_]\w{0,60})\s*\}/g;
const isName = /^[A-Z][A-Z0-9_]*[A-Z0-9]$/;

/**
 * The value of a constant that the text assigns once, to a literal, outside of every function: a loop or a
 * parameter may give a local one other values.
 */
function constantIn(text: string, name: string): string | undefined {
  const all = [
    ...text.matchAll(new RegExp(String.raw`(?<![\w$.])${name}\b[^=\n;,(){}]{0,40}:?=(?![=>])`, 'g')),
  ];
  const literal = new RegExp(
    String.raw`^(?:(?:export|pub|public|private|protected|internal|static|final|readonly|const|let|var|val|define)\s+)*(?:String\s+|string\s+)?${name}\s*(?::\s*[&'\w ]{1,30})?:?=\s*["'\x60]([A-Z][A-Z0-9_]*)["'\x60]`,
    'm',
  );
  return all.length === 1 ? literal.exec(text)?.[1] : undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const name = parts.some((each) => each === undefined) ? '' : parts.join('');
  return isName.test(name) ? name : undefined;
}

function fromTemplate(text: string, template: string): string | undefined {
  const parts = template.split(slot);
  return joined(parts.map((each, index) => (index % 2 === 1 ? constantIn(text, each) : each)));
}

/** The name that literals and constants of the same file make; `undefined` where another part is in it. */
export function composedName(text: string, expression: string): string | undefined {
  const template = /^(?:`([^`]*)`|f["']([^"'\n]*)["'])$/.exec(expression.trim());
  const inside = template?.[1] ?? template?.[2];
  if (inside !== undefined) return fromTemplate(text, inside);
  const parts = expression.split('+').map((each) => part.exec(each.trim()));
  return joined(
    parts.map((each) => each?.[1] ?? each?.[2] ?? (each?.[3] ? constantIn(text, each[3]) : undefined)),
  );
}
