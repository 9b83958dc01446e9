/** One element of an XML document. Names keep no namespace prefix. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside it. */
  readonly text: string;
};

type Open = { name: string; attributes: Map<string, string>; children: XmlElement[]; text: string };

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What is skipped or taken as it is, from its opening to its end. */
const spans = [
  { open: '<!--', close: '-->', literal: false },
  { open: '<![CDATA[', close: ']]>', literal: true },
  { open: '<?', close: '?>', literal: false },
] as const;

/**
 * Reads the elements of project files such as `pom.xml`, in linear time. Entities other than the five predefined
 * ones stay as they are, and document types, which could define more, are refused.
 * Throws a SyntaxError where the text is not well formed.
 */
export function parseXml(source: string): XmlElement {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const stack = [root];
  for (let at = 0; at < source.length;) at = step(source, at, stack);
  const [document] = root.children;
  if (stack.length > 1 || !document) throw new SyntaxError('not a complete XML document');
  return document;
}

/** Reads one piece of markup or text at `at`; returns where the next begins. */
function step(source: string, at: number, stack: Open[]): number {
  const top = stack[stack.length - 1] as Open;
  if (source[at] !== '<') {
    const end = source.indexOf('<', at);
    top.text += decode(source.slice(at, end < 0 ? undefined : end));
    return end < 0 ? source.length : end;
  }
  const span = spans.find(({ open }) => source.startsWith(open, at));
  if (!span) return tag(source, at, stack);
  const end = source.indexOf(span.close, at);
  if (end < 0) throw new SyntaxError(`${span.open} has no end`);
  if (span.literal) top.text += source.slice(at + span.open.length, end);
  return end + span.close.length;
}

function tag(source: string, at: number, stack: Open[]): number {
  if (source.startsWith('<!', at)) throw new SyntaxError('document types are not read');
  const end = tagEnd(source, at);
  const inner = source.slice(at + 1, end).trim();
  if (inner.startsWith('/')) close(inner.slice(1).trim(), stack);
  else open(inner.replace(/\/$/, ''), inner.endsWith('/'), stack);
  return end + 1;
}

function open(inner: string, empty: boolean, stack: Open[]): void {
  const name = localName(/^[^\s]*/.exec(inner)?.[0] ?? '');
  const pairs = inner.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  const attributes = new Map([...pairs].map(([, key, a, b]) => [key ?? '', decode(a ?? b ?? '')]));
  const element: Open = { name, attributes, children: [], text: '' };
  stack[stack.length - 1]?.children.push(element);
  if (!empty) stack.push(element);
}

function close(name: string, stack: Open[]): void {
  const top = stack.pop();
  if (stack.length === 0 || top?.name !== localName(name)) throw new SyntaxError(`</${name}> closes nothing`);
}

/** The `>` that ends a tag: one inside a quoted value does not. */
function tagEnd(source: string, at: number): number {
  let quote = '';
  for (let index = at; index < source.length; index += 1) {
    const character = source[index] as string;
    if (quote === '' && character === '>') return index;
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  throw new SyntaxError('a tag has no end');
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

const decode = (value: string) =>
  value.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);

/** The children of that name. */
export function elements(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** The text at a path of names, from the first child of each. */
export function textAt(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const found = path.reduce<XmlElement | undefined>((element, name) => elements(element, name)[0], parent);
  return found?.text.trim() || undefined;
}

/** Every element of that name, at any depth. */
export function descendants(parent: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const queue = [parent];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.name === name) found.push(next);
    queue.push(...[...next.children].reverse());
  }
  return found;
}
