/** How code gives a variable its values out of a list: an expression with the list as its first group. */
export type Form = {
  /** The files in which it can stand; all where none are named. */
  readonly files?: RegExp;
  readonly form: (variable: string) => string;
};

export const javascript = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const python = /\.pyw?$/;
const php = /\.(?:php|phtml|inc|module|install)$/;
const ruby = /\.(?:rb|rake|ru|erb)$|(?:^|\/)[A-Z]\w+$/;
const elixir = /\.exs?$/;
const typed = /\.(?:java|kts?|cs)$/;
const go = /\.go$/;

/** The variable holds one of the list, or one of the values of an object. */
export const listForms: readonly Form[] = [
  {
    form: (name) =>
      String.raw`(?=\??\.\s*(?:forEach|filter|map|find_map|filter_map|some|every|find|reduce|flatMap|each|select|reject|all\?|any\?)\s*\(?\s*(?:async\s*)?[({]?\s*\|?\s*${name}\b)(?<=(\[[^\]]{0,4000}\]|[\w$.]{1,80})(?:\s+as\s+const\s*\)|\(\))?\s*)`,
  },
  {
    form: (name) =>
      String.raw`\bfor\s*\(?\s*(?:const|let|var)?\s*(?:\w+\s*,\s*)?(?:${name}(?:\s*\))?|\(\s*${name}\s*,[\w\s,]{1,60}\))\s+(?:of|in|<-)\s+(\[[^\]]{0,4000}\]|\([^)]{0,4000}\)|~w\W[^)\]}|/]{0,4000}|@?[\w$.]+)`,
  },
  {
    files: python,
    form: (name) => String.raw`\bfor\s+${name}\s*,[\w\s,]{1,60}\sin\s+(\[[^\]]{0,4000}\]|[\w.]+)\s*:`,
  },
  {
    files: php,
    form: (name) =>
      String.raw`\bforeach\s*\(\s*(\[[^\]]{0,4000}\]|array\([^)]{0,4000}\)|[\w$>:-]{1,80})\s+as\s+(?:\$\w+\s*=>\s*)?\$?${name}\s*\)`,
  },
  {
    files: javascript,
    form: (name) =>
      String.raw`\bfor\s*\(\s*(?:const|let|var)\s+(?:\[\s*\w+\s*,\s*)?${name}\s*\]?\s+of\s+Object\.(?:entries|values)\(\s*([\w$.]+)`,
  },
  {
    files: ruby,
    form: (name) =>
      String.raw`(%[wWiI][[({<][^\])}>]{0,4000}[\])}>]|[A-Z]\w*|@?[a-z]\w*)(?:\.freeze)?\.(?:each|map|select|reject|find|all\?|any\?|none\?|filter|filter_map|transform_values|each_value|each_with_object\([^)\n]{0,40}\))\s*(?:\{|do)\s*\|\s*\(?(?:\w+\s*,\s*)?${name}\b`,
  },
  // https://hexdocs.pm/elixir/Enum.html
  {
    files: elixir,
    form: (name) =>
      String.raw`\bEnum\.\w+\(\s*(\[[^\]]{0,4000}\]|~w\W[^)\]}|/]{0,4000}|@?\w+)\W?\s*,\s*(?:fn\s+|&[^,&]{0,40}[/&])${name}\b`,
  },
  // What one of them is picked out of: `name = NAMES.get(provider)`, `const name = NAMES[provider]`.
  {
    form: (name) =>
      String.raw`(?<![\w$.])${name}\s*(?:[:,][^=\n]{1,40})?:?=\s*([\w$.]+?)(?:\.(?:get|fetch)\(|\[)(?!["'\d])`,
  },
  {
    files: typed,
    form: (name) => String.raw`\bfor(?:each)?\s*\(\s*[\w<> ]{1,40}\s${name}\s*(?:in|:)\s*(\w+)`,
  },
  {
    files: go,
    form: (name) =>
      String.raw`\bfor\s+\w+\s*,\s*${name}\s*:=\s*range\s+(\[\](?:string\{[^}]{0,4000}\}|struct\s*\{[^{}\n]{0,200}\}\s*\{(?:[^{}]|\{[^{}]{0,300}\}){0,2000}\})|\w+)`,
  },
];

/** The variable holds one of the keys of an object. */
export const keyForms: readonly Form[] = [
  {
    files: javascript,
    form: (name) =>
      String.raw`\bfor\s*\(\s*(?:const|let|var)\s+\[\s*${name}\s*,[^\]\n]{1,60}\]\s+of\s+Object\.entries\(\s*([\w$.]+)`,
  },
  {
    files: javascript,
    form: (name) =>
      String.raw`\bfor\s*\(\s*(?:const|let|var)\s+${name}\s+(?:of\s+Object\.keys\(\s*|in\s+)([\w$.]+)`,
  },
  {
    files: javascript,
    form: (name) =>
      String.raw`\bObject\.(?:keys|entries)\(\s*([\w$.]+)\s*\)\s*\.\s*\w+\(\s*\(?\s*\[?\s*${name}\b`,
  },
  { files: python, form: (name) => String.raw`\bfor\s+${name}\s*,\s*\w+\s+in\s+([\w.]+)\.items\(\)` },
  { files: python, form: (name) => String.raw`\bfor\s+${name}\s+in\s+([\w.]+)(?:\.keys\(\))?\s*:` },
  { files: php, form: (name) => String.raw`\bforeach\s*\(\s*([\w$>:-]{1,80})\s+as\s+${name}\s*=>` },
  {
    files: ruby,
    form: (name) =>
      String.raw`([A-Z]\w*)(?:\.freeze)?\.(?:each|each_pair|map|select|find|transform_keys|each_key)\s*(?:\{|do)\s*\|\s*${name}\s*[,|]`,
  },
];
