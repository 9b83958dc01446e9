import { type Document, isMap, isScalar, type Scalar } from 'yaml';
import { readYaml } from '../../text/yaml.ts';
import { addToYaml, says } from '../scanning/wiring/yaml-edit.ts';

export type YamlPath = readonly (string | number)[];

/**
 * The text with a value at a path. A word in the place of another is put there as text, so that comments, quotes
 * and indentation stay; what is missing on the way is made. Unchanged where the human has something of another
 * kind on the way.
 */
export function setInYaml(text: string, path: YamlPath, value: unknown): string {
  const document = readYaml(text);
  if (!document) return text;
  const there = document.getIn(path, true);
  if (there === undefined) return added(text, document, path, value);
  if (!isScalar(there) || typeof value === 'object') return text;
  const spliced = replaced(text, there as Scalar, value);
  document.setIn(path, value);
  return spliced !== undefined && says(spliced, document.toJS())
    ? spliced
    : document.toString({ lineWidth: 0 });
}

/** A date needs its quotes: the reader of the Best Practices badge refuses bare ones. */
export const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function replaced(text: string, { range, type }: Scalar, value: unknown): string | undefined {
  if (!range || type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return undefined;
  const [start, end] = range;
  return text.slice(0, start) + written(value, type) + text.slice(end);
}

function written(value: unknown, type: Scalar['type']): string {
  if (typeof value !== 'string') return String(value);
  if (type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  return type === 'QUOTE_DOUBLE' || isDate(value) ? JSON.stringify(value) : value;
}

/** Under the innermost mapping of the path that is there; one without anything in it is filled. */
function added(text: string, document: Document.Parsed, path: YamlPath, value: unknown): string {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const there = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (there === undefined) continue;
    const fits = isMap(there) || (isScalar(there) && there.value === null);
    const keys = nested(path.slice(depth), value);
    return fits ? (addToYaml(text, { path: path.slice(0, depth).map(String), keys }) ?? text) : text;
  }
  return text;
}

function nested([key = '', ...rest]: YamlPath, value: unknown): Readonly<Record<string, unknown>> {
  return { [key]: rest.length > 0 ? nested(rest, value) : value };
}
