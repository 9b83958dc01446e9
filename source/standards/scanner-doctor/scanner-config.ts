import { parse, TomlError } from 'smol-toml';
import { tomlPlaces, type TomlPlaces } from './toml-places.ts';

/** A table of the file with lower-case keys, as both engines read them. */
export type Table = {
  /** Where it stands: `rules.0.allowlists.1`; empty for the file itself. */
  readonly path: string;
  readonly entries: ReadonlyMap<string, unknown>;
};

export type Allowlist = Table & {
  readonly paths: readonly string[];
  readonly regexes: readonly string[];
  readonly stopwords: readonly string[];
  readonly commits: readonly string[];
  readonly targetRules: readonly string[];
  readonly and: boolean;
  /** True in a rule; false when it is for every rule. */
  readonly ofRule: boolean;
};

export type Rule = Table & {
  readonly id: string | undefined;
  readonly regex: string | undefined;
  readonly keywords: readonly string[];
  readonly allowlists: readonly Allowlist[];
};

/** One configuration of gitleaks or betterleaks, read leniently: what has the wrong type is not there. */
export type ScannerConfig = {
  readonly path: string;
  readonly root: Table;
  readonly extend: Table;
  readonly rules: readonly Rule[];
  readonly allowlists: readonly Allowlist[];
  /** Line of a key or list item, or of the nearest table around it. */
  readonly lineOf: (path: string) => number;
};

/** What is wrong with the TOML itself, and the line. */
export type Unreadable = { readonly reason: string; readonly line: number };

export function readScannerConfig(path: string, text: string): ScannerConfig | Unreadable {
  try {
    return toConfig(path, parse(text), tomlPlaces(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { reason: error.message.split('\n')[0] ?? 'no TOML', line: error.line };
  }
}

function toConfig(path: string, data: unknown, places: TomlPlaces): ScannerConfig {
  const root = toTable('', data);
  return {
    path,
    root,
    extend: toTable('extend', root.entries.get('extend')),
    rules: tables(root, 'rules').map(toRule),
    allowlists: [...tables(root, 'allowlists'), ...tables(root, 'allowlist')].map((table) =>
      toAllowlist(table, false),
    ),
    lineOf: (place) => lineOf(places, place),
  };
}

function lineOf(places: TomlPlaces, path: string): number {
  const line = places.get(path);
  if (line !== undefined) return line;
  const dot = path.lastIndexOf('.');
  return dot < 0 ? 1 : lineOf(places, path.slice(0, dot));
}

function toTable(path: string, value: unknown): Table {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = isTable
    ? Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry] as const)
    : [];
  return { path, entries: new Map(entries) };
}

/** The tables under a key, whether it is a list of tables or one table. */
export function tables({ path, entries }: Table, key: string): readonly Table[] {
  const value = entries.get(key);
  const here = path ? `${path}.${key}` : key;
  if (Array.isArray(value)) return value.map((item, index) => toTable(`${here}.${index}`, item));
  return value === undefined ? [] : [toTable(here, value)];
}

export function strings({ entries }: Table, key: string): readonly string[] {
  const value = entries.get(key);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function string({ entries }: Table, key: string): string | undefined {
  const value = entries.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function toRule(table: Table): Rule {
  const lists = [...tables(table, 'allowlists'), ...tables(table, 'allowlist')];
  return {
    ...table,
    id: string(table, 'id'),
    regex: string(table, 'regex'),
    keywords: strings(table, 'keywords'),
    allowlists: lists.map((list) => toAllowlist(list, true)),
  };
}

function toAllowlist(table: Table, ofRule: boolean): Allowlist {
  return {
    ...table,
    paths: strings(table, 'paths'),
    regexes: strings(table, 'regexes'),
    stopwords: strings(table, 'stopwords'),
    commits: strings(table, 'commits'),
    targetRules: strings(table, 'targetrules'),
    and: /^(?:and|&&)$/i.test(string(table, 'condition') ?? ''),
    ofRule,
  };
}

/** Every allowlist of the file. */
export function allAllowlists({ allowlists, rules }: ScannerConfig): readonly Allowlist[] {
  return [...allowlists, ...rules.flatMap((rule) => rule.allowlists)];
}
