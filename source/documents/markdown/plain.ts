/** Targets of reference links, by label in lower case. */
export type Targets = ReadonlyMap<string, string>;

const definition = /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*<?([^\s<>]{1,500})>?[^\n]*$/gm;

/** Reads `[label]: https://…` lines of a text. */
export function readTargets(text: string): Targets {
  const found = [...text.matchAll(definition)].filter(([, label]) => !label?.startsWith('^'));
  return new Map(found.map(([, label = '', url = '']) => [label.toLowerCase(), url]));
}

/** `label <target>`, or the target alone when the label says the same. */
function shown(label: string, target: string): string {
  const same = target.replace(/^mailto:/, '') === label.trim();
  return same ? `<${target}>` : `${label} <${target}>`;
}

const image = /!\[[^[\]]{0,300}\]\([^()\n]{0,500}\)/g;
const link = /\[([^[\]]{0,300})\]\(\s?<?([^()\s<>]{1,500})>?(?:\s"[^"\n]{0,200}")?\s?\)/g;
const reference = /\[([^[\]]{1,300})\]\[([^[\]\n]{0,200})\]/g;
const shortcut = /\[([^[\]\n]{1,200})\](?![([:])/g;
/** An address without brackets; the stop of a sentence does not belong to it. */
const bare = /(?<![<\w/"'=])https?:\/\/[^\s<>"'`*]{0,500}[^\s<>"'`*.,;:!?)\]]/g;
const comment = /<!--(?:[^-]|-(?!->)){0,5000}-->/g;
const tag = /<\/?[a-zA-Z][\w-]{0,20}(?:\s[^<>\n]{0,300})?\/?>/g;
const marks = /\\(?=[[\]()*_@.-])|~~|`+|(?<!\d\.)\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|^\[![A-Z]+\]/gm;

/**
 * The words of Markdown source without its marks. A link becomes `label <target>`, so that one pattern finds
 * bare, bracketed and labelled targets alike. The number of line breaks is kept.
 */
export function plainText(source: string, targets: Targets): string {
  const resolve = (all: string, label: string, name: string) => {
    const target = targets.get((name || label).toLowerCase());
    return target === undefined ? all : shown(label, target);
  };
  return source
    .replace(comment, (text) => text.replace(/[^\n]/g, ''))
    .replace(image, '')
    .replace(link, (_, label: string, target: string) => shown(label, target))
    .replace(reference, resolve)
    .replace(shortcut, (all, label: string) => resolve(all, label, ''))
    .replace(bare, '<$&>')
    .replace(tag, ' ')
    .replace(marks, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&#(?:64|x40);/gi, '@')
    .replace(/&#(?:46|x2e);/gi, '.')
    .replace(/&amp;/g, '&');
}
