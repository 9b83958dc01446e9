import { isMap, isScalar, isSeq, visit, type Document, type Node, type Scalar, type YAMLMap } from 'yaml';
import { isDay } from '../text/calendar.ts';
import { readSoundYaml, readYaml } from '../text/yaml.ts';
import { printable } from './quote.ts';
import { insightsShape, insightsVersions, type Field, type Shape } from './security-insights-schema.ts';

/** What is wrong at one place of a Security Insights file. */
export type InsightsProblem = {
  /** `schema`: the file breaks the schema; `reader`: it keeps to it, but a known reader refuses it. */
  readonly kind: 'schema' | 'reader';
  /** Path in the document such as `project.administrators[0].name`; empty for the whole file. */
  readonly at: string;
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
};

type Report = (at: string, node: unknown, message: string, kind?: InsightsProblem['kind']) => void;

type Context = { readonly version: string; readonly report: Report };

/** Consumers read 50 KB and no more. */
const byteLimit = 50 * 1024;

const patterns = {
  url: /^https?:\/\/\S+$/,
  email: /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/,
  version: /^[1-9]+\.[0-9]+\.[0-9]+$/,
};

const wanted = {
  url: 'must be an address that starts with https:// or http://',
  email: 'must be an e-mail address',
  version: 'must be a version such as 2.2.0',
};

function scalarProblem(shape: Shape, scalar: Scalar): string | undefined {
  const { value } = scalar;
  if (shape.kind === 'flag') return typeof value === 'boolean' ? undefined : 'must be true or false';
  if (typeof value !== 'string') return 'must be text';
  if (shape.kind === 'date') return isDay(value) ? undefined : 'must be a date as YYYY-MM-DD';
  if (shape.kind === 'one of') {
    return shape.values.includes(value) ? undefined : `must be one of ${shape.values.join(', ')}`;
  }
  if (shape.kind !== 'url' && shape.kind !== 'email' && shape.kind !== 'version') return undefined;
  return patterns[shape.kind].test(value) ? undefined : wanted[shape.kind];
}

const keyOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');
const join = (at: string, key: string) => (at === '' ? key : `${at}.${key}`);

function checkField(known: Field | undefined, at: string, key: unknown, value: unknown, context: Context) {
  if (!known) return context.report(at, key, 'is not a field of Security Insights');
  if (known.since && context.version < known.since) {
    return context.report(at, key, `is known from schema version ${known.since} on`);
  }
  checkNode(known.shape, at, value, context);
}

function checkFields(known: Readonly<Record<string, Field>>, at: string, map: YAMLMap, context: Context) {
  for (const { key, value } of map.items) {
    const name = keyOf(key);
    checkField(Object.hasOwn(known, name) ? known[name] : undefined, join(at, name), key, value, context);
  }
  for (const [name, { required }] of Object.entries(known)) {
    if (required && !map.has(name)) context.report(join(at, name), map, 'is missing');
  }
}

function checkNode(shape: Shape, at: string, node: unknown, context: Context): void {
  if (shape.kind === 'fields') {
    if (isMap(node)) checkFields(shape.fields, at, node, context);
    else context.report(at, node, 'must be a group of fields');
  } else if (shape.kind === 'list') {
    if (!isSeq(node)) return context.report(at, node, 'must be a list');
    if (node.items.length < shape.atLeast) context.report(at, node, 'must not be empty');
    node.items.forEach((item, index) => checkNode(shape.of, `${at}[${index}]`, item, context));
  } else {
    const problem = isScalar(node) ? scalarProblem(shape, node) : `must be a single value`;
    if (problem !== undefined) context.report(at, node, problem);
  }
}

/**
 * What the schema allows and a known reader refuses. The Best Practices badge loads neither anchors nor bare
 * dates; ossf/si-tooling v2, which the OSPS scanner uses, fails on the lists of scope.
 */
function reportTraps(document: Document, report: Report) {
  const anchored = 'must not use anchors or aliases, the Best Practices badge refuses them';
  visit(document, {
    Alias: (_, node) => report('', node, anchored, 'reader'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) report('', node, anchored, 'reader');
    },
    Scalar: (_, node) => {
      if (node.type !== 'PLAIN' || !isDay(String(node.value))) return;
      report('', node, 'must be in quotes, the Best Practices badge refuses bare dates', 'reader');
    },
  });
  for (const scope of ['in-scope', 'out-of-scope']) {
    const path = ['project', 'vulnerability-reporting', scope];
    const node = document.getIn(path, true);
    if (isSeq(node)) report(path.join('.'), node, 'is a list, which the OSPS scanner cannot load', 'reader');
  }
}

function reportParts(document: Document, report: Report) {
  if (document.getIn(['header', 'project-si-source']) !== undefined) return;
  for (const part of ['project', 'repository']) {
    if (!document.has(part)) {
      report(part, document.contents, 'is missing, and header.project-si-source names no other file');
    }
  }
}

function versionOf(document: Document, report: Report): string {
  const version = document.getIn(['header', 'schema-version'], true);
  const value = isScalar(version) ? String(version.value) : '';
  const known: readonly string[] = insightsVersions;
  if (known.includes(value)) return value;
  if (patterns.version.test(value)) {
    report('header.schema-version', version, `must be ${insightsVersions.join(', ')} to be checked`);
  }
  return '2.2.0';
}

const startOf = (node: unknown) => (node as Node | null | undefined)?.range?.[0] ?? 0;

/** Everything that keeps a `security-insights.yml` from being valid, or from being read. */
export function validateSecurityInsights(text: string): readonly InsightsProblem[] {
  const yaml = readYaml(text);
  if (!yaml) return [{ kind: 'reader', at: '', message: 'nests too deeply to be read', line: 1 }];
  const { document, lines } = yaml;
  const problems: InsightsProblem[] = document.errors.map(({ message, pos }) => ({
    kind: 'schema',
    at: '',
    message: `is not YAML: ${printable(message)}`,
    line: lines.linePos(pos[0]).line,
  }));
  const report: Report = (at, node, message, kind = 'schema') => {
    problems.push({ kind, at: printable(at), message, line: Math.max(1, lines.linePos(startOf(node)).line) });
  };
  if (Buffer.byteLength(text) > byteLimit) report('', undefined, 'must not be larger than 50 KB', 'reader');
  if (!isMap(document.contents)) report('', undefined, 'must be a YAML mapping with a header');
  if (problems.length > 0) return problems;
  reportTraps(document, report);
  const version = versionOf(document, report);
  checkNode(insightsShape, '', document.contents, { version, report });
  if (document.has('header')) reportParts(document, report);
  return problems;
}

/**
 * The content as plain data, or nothing when no reader could make sense of it. Aliases are not followed, so a
 * small file cannot grow into a large one.
 */
export function readInsights(text: string): unknown {
  if (Buffer.byteLength(text) > byteLimit) return undefined;
  try {
    return readSoundYaml(text)?.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return undefined;
  }
}
