import type { Source } from '../idiom.ts';

/** A key as it is written: a text, `nameof(…)`, or a constant. */
const key = String.raw`(?:@?"[A-Za-z][\w:.-]*"|nameof\([\w.?! ]{1,80}\)|(?:\w{1,60}\.){0,3}[A-Z]\w{0,60})`;
const sections = String.raw`(?:\s*[!?]?\.\s*Get(?:Required)?Section\(\s*${key}\s*\)){0,3}`;
const place = String.raw`(?<receiver>\b\w{1,60})(?<sections>${sections})`;

const placeBefore = new RegExp(String.raw`${place}\s*[!?]?$`);
const keys = new RegExp(key, 'g');

/** What follows a configuration or a section of one, or goes before it; a form is tried only where its hint stands. */
type Form = { readonly hint: string; readonly pattern: RegExp };

const form = (hint: string, source: string): Form => ({ hint, pattern: new RegExp(source, 'g') });

export const forms = {
  indexed: form('[', String.raw`\[(?<=[\w)!]\[)\s*(?<key>${key})\s*\]`),
  valued: form('Value', String.raw`\.\s*Get(?:Required)?Value\s*(?:<[^()\n]{1,40}>)?\(\s*(?<key>${key})`),
  whole: form('Section(', String.raw`\.\s*Value\b(?<=\)\s{0,40}[!?]?\.\s{0,40}Value)`),
  connection: form('GetConnectionString', String.raw`\bGetConnectionString\(\s*(?<key>${key})`),
  taken: form('Get<', String.raw`\.\s*Get<\s*(?:\w+\.)*(?<type>\w+)\s*>\(`),
  bound: form('Bind(', String.raw`\.\s*Bind\(\s*(?:(?<key>${key})\s*,\s*)?(?<object>[a-z_]\w*)\s*[,)]`),
  configured: form(
    'Configure<',
    String.raw`\bConfigure<\s*(?:\w+\.)*(?<type>\w+)\s*>\(\s*(?:\w+\.){0,2}${place}\s*[,)]`,
  ),
  options: form(
    'AddOptions',
    String.raw`\bAddOptions(?:WithValidateOnStart)?\s*<\s*(?:\w+\.)*(?<type>\w+)\s*>\(\)[^;]{0,200}?\.\s*(?:BindConfiguration\(\s*(?<key>${key})|Bind\(\s*(?:\w+\.){0,2}${place}\s*\))`,
  ),
  extended: form(
    'Options<',
    String.raw`\bAdd\w{1,40}Options<\s*(?:\w+\.)*(?<type>\w+)\s*>\(\s*(?<key>${key})\s*\)`,
  ),
  held: form('=', String.raw`=\s*(?:\w+\.){0,2}${place}\s*;`),
  built: form(
    'ConfigurationBuilder(',
    String.raw`=\s*new\s+ConfigurationBuilder\(\)[^;]{0,2000}?\.\s*Build\(\)`,
  ),
} satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof forms;

/** One place at which a form matches; `own` is what leads to it, as it is written. */
export type Match = {
  readonly hit: RegExpExecArray;
  readonly groups: Readonly<Record<string, string>>;
  readonly before: string;
};

/** All places of a form in a file. */
export function* placesOf({ text, inString }: Source, name: FormName): Generator<Match> {
  const { hint, pattern } = forms[name];
  if (!text.includes(hint)) return;
  for (const hit of text.matchAll(pattern)) {
    if (inString(hit.index)) continue;
    const before = text.slice(Math.max(0, hit.index - 300), hit.index);
    const own = hit.groups?.receiver === undefined ? placeBefore.exec(before)?.groups : undefined;
    yield { hit, before, groups: { ...hit.groups, ...own } };
  }
}

const isConfiguration = (name: string) => /[cC]onfig(?:uration|urationRoot)?$/.test(name);
/** What a section is taken from is a configuration by whatever name, unless it is a section itself. */
const isAny = (name: string, chain: string) => chain !== '' && !/section/i.test(name);

/** Keys from the outside in, as they are written; `undefined` where no configuration stands there. */
export function keysAt(
  { receiver = '', sections: chain = '' }: Readonly<Record<string, string>>,
  within: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const before =
    within.get(receiver) ?? (isConfiguration(receiver) || isAny(receiver, chain) ? [] : undefined);
  const inner = [...chain.matchAll(keys)]
    .map(([word]) => word)
    .filter((word) => !/^Get\w*Section$/.test(word));
  return before && [...before, ...inner];
}
