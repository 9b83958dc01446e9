import type { Finder } from '../idiom.ts';

const list = String.raw`(\[[^\]]{0,2000}\]|~[wW][([{|/][^)\]}|/]{0,2000})`;
const read = String.raw`System\.(?:get_env|fetch_env!?)`;
const forms = [
  // https://hexdocs.pm/elixir/Kernel.SpecialForms.html#for/1
  new RegExp(String.raw`\bfor\s+(\w+)\s+<-\s+${list}[^]{0,300}?\b${read}\(\s*\1\b`, 'g'),
  // https://hexdocs.pm/elixir/Enum.html#each/2
  new RegExp(
    String.raw`\bEnum\.(\w+)\(\s*${list}[)\]}|/]?\s*,\s*(?:&${read}/1|fn\s+\w+\s*->[^]{0,200}?\b${read}\()`,
    'g',
  ),
];
const name = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9]\b/g;

/** Names in lists and in words of a sigil that are read one by one. */
export const elixirLists: Finder = (source) => {
  if (!source.text.includes('System.')) return;
  for (const form of forms)
    for (const hit of source.text.matchAll(form)) {
      const names = hit[2] ?? '';
      const from = hit.index + hit[0].indexOf(names);
      for (const each of names.matchAll(name)) source.found({ name: each[0], offset: from + each.index });
    }
};
