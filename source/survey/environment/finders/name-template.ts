/** A part of a name that is put together: a literal, or the last word of `prefix` or `options.prefix`. */
export type Part = string | { readonly word: string; readonly isMember: boolean };

/** `a.b?.c`, `a["b"]`, `&name`, `$name`, `name.as_str()`. */
const value =
  /^[&*]{0,2}\$?((?:[A-Za-z_$][\w$]{0,60}[?!]?(?:\.|->|::|\[["':]{1,2}(?=\w+["']?\]$))\$?){0,4})([A-Za-z_$][\w$]{0,60})(?:["']?\])?[!?]?(?:\.(?:as_str|as_ref|to_string|to_s|as_deref|clone)\(?\)?)?(?:\s+as\s+\w{1,20})?$/;
const literal = /^[bru]?["'`]([A-Za-z0-9_]{0,80})["'`]$/;

/** `${x}`, `#{x}`, `{x}` and `{$x}` in literals that have holes. */
const interpolated: readonly (readonly [form: RegExp, hole: RegExp])[] = [
  [/^`([^`]*)`$/, /\$\{([^{}]*)\}/],
  [/^[fF]["']([^"'\n]*)["']$/, /\{([^{}]*)\}/],
  [/^\$"([^"\n]*)"$/, /\{([^{}]*)\}/],
  [/^"([^"\n]*#\{[^"\n]*)"$/, /#\{([^{}]*)\}/],
  [/^"([^"\n]*\{\$[^"\n]*)"$/, /\{(\$[^{}]*)\}/],
  [/^"([^"\n]*\$\{[^"\n]*)"$/, /\$\{([^{}]*)\}/],
];
/** A literal with places, and what goes there: Sprintf, format!, str.format, %. */
const formatted: readonly (readonly [form: RegExp, place: RegExp])[] = [
  [/^(?:fmt\.)?[sS]printf\(\s*["']([^"'\n]*)["']\s*,\s*([^()]*)\)$/, /%[sv]/],
  [/^(?:String\.|string\.)?format\(\s*"([^"\n]*)"\s*,\s*([^()]*)\)$/i, /%s|\{\d?\}/],
  [/^&?(?:std::)?format!\(\s*"([^"\n]*)"\s*(?:,\s*([^()]*))?\)$/, /\{(\w*)\}/],
  [/^["']([^"'\n]*)["']\.format\(\s*([^()]*)\)$/, /\{\}/],
  [/^["']([^"'\n]*)["']\s*%\s*\(?([^()]*)\)?$/, /%s/],
];

function partOf(text: string): Part | undefined {
  const plain = literal.exec(text.trim());
  if (plain) return plain[1] ?? '';
  const [, path = '', word] = value.exec(text.trim()) ?? [];
  if (word === undefined) return undefined;
  // `self.prefix` may be anything that an object was made with, just as `options.prefix`.
  return { word, isMember: path !== '' };
}

function whole(parts: readonly (Part | undefined)[]): readonly Part[] | undefined {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return parts.includes(undefined) ? undefined : (known as readonly Part[]);
}

function fromHoles(text: string, hole: RegExp): readonly Part[] | undefined {
  const pieces = text.split(hole);
  return whole(
    pieces.map((piece, index) => (index % 2 === 1 ? partOf(piece) : /^\w*$/.test(piece) ? piece : undefined)),
  );
}

function fromPlaces(text: string, place: RegExp, values: string): readonly Part[] | undefined {
  const given = values.split(',').map((each) => each.trim());
  let next = 0;
  const parts: (Part | undefined)[] = [];
  let rest = text;
  for (let hit = place.exec(rest); hit; hit = place.exec(rest)) {
    parts.push(rest.slice(0, hit.index), partOf(hit[1] ? hit[1] : (given[next++] ?? '?')));
    rest = rest.slice(hit.index + hit[0].length);
  }
  return /^\w*$/.test(rest) ? whole([...parts, rest]) : undefined;
}

/** Takes an expression that makes a name apart; `undefined` where it computes. */
export function nameTemplate(expression: string): readonly Part[] | undefined {
  const text = expression.trim();
  for (const [form, hole] of interpolated) {
    const inside = form.exec(text)?.[1];
    if (inside !== undefined) return fromHoles(inside, hole);
  }
  for (const [form, place] of formatted) {
    const hit = form.exec(text);
    if (hit) return fromPlaces(hit[1] ?? '', place, hit[2] ?? '');
  }
  return whole(text.split(/\s*(?:\+|<>)\s*|\s+\.\s+/).map(partOf));
}
