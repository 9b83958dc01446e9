import { closingBracket } from '../brackets.ts';
import type { Finder } from '../idiom.ts';

const made =
  /\b(?:ArgumentParser|ArgParser|ActionParser|get_argument_parser|get_arg_parser)\(((?:[^()]|\([^()]*\)){0,2000})\)/g;
const added = /\.(?:add_argument|add_arg|add)\(/g;

/** How the parser of a library makes names of its options. */
type Naming = { readonly prefix: string; readonly nested: string };

function namingOf(text: string): Naming | undefined {
  for (const [, list = ''] of text.matchAll(made)) {
    // https://github.com/bw2/ConfigArgParse#special-values
    const automatic = /\bauto_env_var_prefix\s*=\s*["'](\w*)["']/.exec(list)?.[1];
    if (automatic !== undefined) return { prefix: automatic, nested: '.' };
    // https://jsonargparse.readthedocs.io/en/stable/#environment-variables
    const own = /\bdefault_env\s*=\s*True/.test(list) && /\benv_prefix\s*=\s*["'](\w+)["']/.exec(list)?.[1];
    if (own) return { prefix: `${own}_`, nested: '__' };
  }
  return undefined;
}

/** The first long option, without its dashes, of those that the arguments begin with. */
const longOption = (told: string) => /^\s*(?:["']-\w["']\s*,\s*)*["']--([\w.-]+)["']/.exec(told)?.[1];

/** Options that a parser also takes from the environment, by a prefix. */
export const parserArguments: Finder = (source) => {
  if (!/auto_env_var_prefix|default_env/.test(source.text)) return;
  const naming = namingOf(source.text);
  if (!naming) return;
  for (const hit of source.text.matchAll(added)) {
    const start = hit.index + hit[0].length;
    const close = closingBracket(source, start - 1);
    const told = source.text.slice(start, Math.max(start, close));
    const option = longOption(told);
    if (option === undefined || /\benv_var\s*=|\bis_(?:write_out_)?config_file/.test(told)) continue;
    if (/\baction\s*=\s*["'](?:version|help)["']/.test(told)) continue;
    const name = naming.prefix + option.replaceAll('-', '_').replaceAll('.', naming.nested);
    if (/^\w+$/.test(name)) source.found({ name: name.toUpperCase(), offset: hit.index, optional: true });
  }
};
