import type { Check } from './check.ts';
import type { Budget } from './expression/automaton.ts';
import { compile } from './expression/compile.ts';
import { type Allowlist, allAllowlists } from './scanner-config.ts';

/** Files that everybody exempts as a whole: locks, installed packages, build output, pictures, fonts, the scanners' own. */
const generated =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|\.git|\.yarn|\.venv|venv)\/|(?:\.lock|-lock\.(?:json|ya?ml)|\.lockb|\.sum|\.lock\.hcl|[.-]min\.(?:[\d.]+\.)?(?:js|css)|\.map|\.snap|\.svg|\.png|\.jpe?g|\.gif|\.ico|\.webp|\.pdf|\.woff2?|\.ttf|\.eot|\.otf|\.zip|\.gz|\.jar|\.exe|\.wasm)$|(?:^|\/)(?:\.?(?:gitleaks|betterleaks)\.toml|\.(?:gitleaks|betterleaks|secretlint)ignore|\.secretlintrc[^/]*|\.secrets\.baseline)$/i;

/** Paths that stand for what a repository may hold tomorrow. */
const samples = [
  '.env',
  '.env.example',
  '.env.production',
  'src/index.ts',
  'lib/app.py',
  'config/settings.yml',
];

const isEnvFile = (path: string) => /(?:^|\/)\.env(?:\.|$)/.test(path);

/** True when a path alone is enough for the allowlist to apply. */
const byPathAlone = ({ and, paths, regexes, stopwords, commits }: Allowlist) =>
  paths.length > 0 && (!and || regexes.length + stopwords.length + commits.length === 0);

/** Paths and values of which either is enough: one complaint of its own. */
const joinedByOr = ({ and, paths, regexes, stopwords }: Allowlist) =>
  !and && paths.length > 0 && regexes.length + stopwords.length > 0;

/** What the expressions of a file may cost to try on every path, in steps: a few seconds at most. */
const mostSteps = 50_000_000;

/** The files that one expression exempts whole: those of the repository, or samples where it exempts none. */
function exempted(regex: string, paths: readonly string[], budget: Budget) {
  const compiled = compile(regex);
  if ('refused' in compiled || budget.left < 0) return { found: [], everything: false };
  const hits = (candidates: readonly string[]) => candidates.filter((path) => compiled.matches(path, budget));
  const found = hits(paths);
  const sampled = hits(samples);
  const everything = found.length === paths.length && sampled.length === samples.length;
  return { found: found.length ? found : sampled, everything };
}

function broadPaths(lists: readonly Allowlist[], paths: readonly string[]) {
  const budget = { left: mostSteps };
  const written = lists.length > 0 ? paths.filter((path) => !generated.test(path)) : [];
  return lists.flatMap((list) =>
    list.paths.flatMap((regex, index) => {
      const { found, everything } = exempted(regex, written, budget);
      const example = found.find(isEnvFile) ?? found[0];
      const at = `${list.path}.paths.${index}`;
      return example === undefined ? [] : [{ at, example, count: found.length, everything }];
    }),
  );
}

const others = (count: number) => (count > 1 ? ` and ${count - 1} more` : '');

const matchesEmpty = (regex: string) => {
  const compiled = compile(regex);
  return !('refused' in compiled) && compiled.matches('', { left: mostSteps }) === true;
};

/** Checks of what is exempt from scanning. */
export const allowlistChecks: readonly Check[] = [
  {
    code: 'scanner-allowlist-or',
    severity: 'warning',
    find: (config) =>
      allAllowlists(config)
        .filter(joinedByOr)
        .map(({ path }) => ({
          at: path,
          message:
            'Paths and values are joined by "or": whole files are exempt, and the values everywhere. Write condition = "AND".',
        })),
  },
  {
    code: 'scanner-allowlist-swallows-files',
    severity: 'warning',
    find: (config, { paths }) =>
      broadPaths(
        allAllowlists(config).filter((list) => byPathAlone(list) && !list.ofRule && !joinedByOr(list)),
        paths,
      ).map(({ at, example, count, everything }) => ({
        at,
        message: everything
          ? 'Every file is exempt: nothing is ever found.'
          : `Whole files are exempt, ${example}${others(count)}, whatever they hold: exempt exact values, in the rule that reports them.`,
      })),
  },
  {
    code: 'scanner-allowlist-env-file',
    severity: 'warning',
    find: (config, { paths }) =>
      broadPaths(
        allAllowlists(config).filter((list) => byPathAlone(list) && list.ofRule),
        paths,
      )
        .filter(({ example }) => isEnvFile(example))
        .map(({ at, example }) => ({
          at,
          message: `The rule skips ${example} whole, where a real secret is most likely to slip in.`,
        })),
  },
  {
    code: 'scanner-allowlist-everything',
    severity: 'error',
    find: (config) =>
      allAllowlists(config)
        .filter(({ and, paths }) => !(and && paths.length))
        .flatMap(({ path, regexes }) =>
          regexes.flatMap((regex, index) =>
            matchesEmpty(regex)
              ? [
                  {
                    at: `${path}.regexes.${index}`,
                    message: 'This expression matches everything, so every finding is dropped.',
                  },
                ]
              : [],
          ),
        ),
  },
  {
    code: 'scanner-stopword-too-short',
    severity: 'warning',
    find: (config) =>
      allAllowlists(config).flatMap(({ path, stopwords }) =>
        stopwords.flatMap((word, index) =>
          word.length < 4
            ? [
                {
                  at: `${path}.stopwords.${index}`,
                  message: `The stopword "${word}" is found by chance in real secrets and drops them: use four letters or more.`,
                },
              ]
            : [],
        ),
      ),
  },
  {
    code: 'scanner-allowlist-empty',
    severity: 'error',
    find: (config) =>
      allAllowlists(config)
        .filter(
          ({ paths, regexes, stopwords, commits }) =>
            paths.length + regexes.length + stopwords.length + commits.length === 0,
        )
        .map(({ path }) => ({
          at: path,
          message: 'This allowlist names nothing: the engines refuse the file.',
        })),
  },
  {
    code: 'scanner-allowlist-flags',
    severity: 'warning',
    find: (config) =>
      allAllowlists(config).flatMap(({ path, regexes, paths }) =>
        Object.entries({ regexes, paths }).flatMap(([key, list]) =>
          list.flatMap((regex, index) =>
            index < list.length - 1 && /^\(\?[imsU]+\)/.test(regex)
              ? [
                  {
                    at: `${path}.${key}.${index}`,
                    message:
                      'gitleaks joins these expressions, so a leading flag reaches all that follow: write (?i:…).',
                  },
                ]
              : [],
          ),
        ),
      ),
  },
  {
    code: 'scanner-allowlist-drops-files',
    severity: 'warning',
    // Whichever engine the answers name: the file is read by both, unless it is named for one.
    find: ({ path: file, allowlists }) =>
      file !== '.betterleaks.toml'
        ? allowlists
            .filter(
              ({ and, paths, regexes, stopwords }) =>
                and && paths.length > 0 && regexes.length + stopwords.length > 0,
            )
            .map(({ path }) => ({
              at: path,
              message:
                '"gitleaks dir" of 8.25 to 8.30 skips the whole file here, in spite of the "AND": put the allowlist into its rule.',
            }))
        : [],
  },
];
