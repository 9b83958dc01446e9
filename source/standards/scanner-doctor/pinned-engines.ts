import compare from 'semver/functions/compare.js';
import valid from 'semver/functions/valid.js';
import type { Finding } from '../standard.ts';
import { knownKeys, type Level } from './known-keys.ts';
import type { ScannerConfig, Table } from './scanner-config.ts';

/** A gitleaks that the repository runs. */
export type PinnedEngine = { readonly version: string; readonly path: string; readonly line: number };

/** How a file says which gitleaks it runs; a missing group stands for the version that is built in. */
const pins: readonly { readonly paths: RegExp; readonly form: RegExp; readonly builtIn?: string }[] = [
  {
    paths: /^\.github\/workflows\//,
    form: /\bgithub\.com\/(?:zricethezav|gitleaks)\/gitleaks\/v8@v([\d.]+)/,
  },
  { paths: /^\.gitlab-ci\.yml$/, form: /\bgithub\.com\/(?:zricethezav|gitleaks)\/gitleaks\/v8@v([\d.]+)/ },
  { paths: /^\.(?:github\/workflows\/.*|gitlab-ci\.yml)$/, form: /\bgitleaks\/gitleaks:v([\d.]+)/ },
  { paths: /^\.github\/workflows\//, form: /\bGITLEAKS_VERSION:\s*["']?v?([\d.]+)/ },
];

/** What gitleaks/gitleaks-action runs unless GITLEAKS_VERSION says otherwise (v2 and v3, 2026-11). */
const actionDefault = '8.24.3';

/** Every gitleaks that hooks and workflows of the repository pin. */
export function pinnedEngines(files: ReadonlyMap<string, string>): readonly PinnedEngine[] {
  return [...files].flatMap(([path, text]) => [
    ...direct(path, text),
    ...ofAction(path, text),
    ...ofHook(path, text),
  ]);
}

const lines = (text: string) => text.split('\n').map((content, index) => ({ content, line: index + 1 }));

function direct(path: string, text: string): readonly PinnedEngine[] {
  const forms = pins.filter(({ paths }) => paths.test(path));
  return lines(text).flatMap(({ content, line }) =>
    forms.flatMap(({ form }) => {
      const version = valid(form.exec(content)?.[1]);
      return version ? [{ version, path, line }] : [];
    }),
  );
}

function ofAction(path: string, text: string): readonly PinnedEngine[] {
  if (!path.startsWith('.github/workflows/') || /\bGITLEAKS_VERSION\b/.test(text)) return [];
  return lines(text)
    .filter(({ content }) => /\buses:\s*["']?gitleaks\/gitleaks-action@/.test(content))
    .map(({ line }) => ({ version: actionDefault, path, line }));
}

/** pre-commit: the `rev` next to the repository. */
function ofHook(path: string, text: string): readonly PinnedEngine[] {
  if (!/^\.pre-commit-config\.ya?ml$/.test(path)) return [];
  const all = lines(text);
  return all.flatMap(({ content }, index) => {
    if (!/\brepo:\s*["']?https:\/\/github\.com\/(?:gitleaks|zricethezav)\/gitleaks\b/.test(content))
      return [];
    return all.slice(index + 1, index + 4).flatMap(({ content: next, line }) => {
      const version = valid(/\brev:.*?v(\d+\.\d+\.\d+)/.exec(next)?.[1]);
      return version ? [{ version, path, line }] : [];
    });
  });
}

/** Keys that a pinned gitleaks is too old to read, each once, for the oldest of the engines. */
export function newerKeys(config: ScannerConfig, engines: readonly PinnedEngine[]): readonly Finding[] {
  const [oldest] = [...engines].sort((a, b) => compare(a.version, b.version));
  if (!oldest) return [];
  const placed: readonly { readonly level: Level; readonly table: Table }[] = [
    { level: 'top', table: config.root },
    { level: 'extend', table: config.extend },
    ...config.rules.map((table) => ({ level: 'rule' as const, table })),
    ...config.allowlists.map((table) => ({ level: 'allowlist' as const, table })),
  ];
  return placed.flatMap(({ level, table }) =>
    [...table.entries.keys()].flatMap((key): readonly Finding[] => {
      const row = knownKeys.find((known) => known.level === level && known.key.toLowerCase() === key);
      if (!row?.since || row.key === 'minVersion' || compare(oldest.version, row.since) >= 0) return [];
      const message = `gitleaks ${oldest.version}, which ${oldest.path}:${oldest.line} runs, ignores "${row.key}": it is read from ${row.since} on.`;
      const at = table.path ? `${table.path}.${key}` : key;
      return [
        {
          severity: 'error',
          code: 'scanner-key-too-new',
          message,
          path: config.path,
          line: config.lineOf(at),
        },
      ];
    }),
  );
}

/** A pinned gitleaks that is older than the file asks for: it does not read `minVersion` and does not warn. */
export function tooOldEngines(
  { root, path, lineOf }: ScannerConfig,
  engines: readonly PinnedEngine[],
): readonly Finding[] {
  const wanted = valid(coerced(root.entries.get('minversion')));
  if (!wanted) return [];
  return engines
    .filter(({ version }) => compare(version, wanted) < 0)
    .map((engine) => ({
      severity: 'error',
      code: 'scanner-engine-too-old',
      message: `The file asks for gitleaks ${wanted}, but ${engine.path}:${engine.line} runs ${engine.version}, which reads it differently and does not say so.`,
      path,
      line: lineOf('minversion'),
    }));
}

const coerced = (value: unknown) => (typeof value === 'string' ? value.replace(/^v/, '') : undefined);
