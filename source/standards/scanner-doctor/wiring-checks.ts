import type { Finding } from '../standard.ts';

/** One way in which a hook, a workflow or a forge's file lets a secret pass; matched line by line. */
type WiringCheck = {
  readonly code: string;
  readonly paths: RegExp;
  readonly line: RegExp;
  /** Text in the same list item that makes it fine. */
  readonly unless?: RegExp;
  readonly message: string;
};

/** Each form was seen to pass a secret; sources in docs/benchmarks.md. */
const wiringChecks: readonly WiringCheck[] = [
  {
    code: 'scanner-hook-takes-file-names',
    paths: /^\.pre-commit-config\.ya?ml$/,
    line: /\bid:\s*["']?gitleaks-system\b/,
    unless: /pass_filenames:\s*false/,
    message:
      'This hook is handed file names, and with exactly one staged file gitleaks then scans nothing and passes: add "pass_filenames: false".',
  },
  {
    code: 'scanner-hook-takes-file-names',
    paths: /(?:^|\/)(?:\.lintstagedrc[^/]*|package\.json)$/,
    line: /"(?:gitleaks|betterleaks)(?: protect| git| detect)\b[^"]*"/,
    unless: /pre-commit["']?\s*:|simple-git-hooks/,
    message:
      'lint-staged appends file names, which these engines take for a repository: run the engine from the hook itself.',
  },
  {
    code: 'scanner-failure-ignored',
    paths: /^(?:\.github\/workflows\/.*|\.gitlab-ci\.yml|\.husky\/.*|\.?lefthook\.ya?ml)$/,
    line: /\b(?:gitleaks|betterleaks|trufflehog|secretlint|ggshield)\b.*\|\|\s*(?:true\b|:\s*$|exit 0\b)/,
    message: 'Whatever the engine finds, this step passes.',
  },
  {
    code: 'scanner-push-protection-off',
    paths: /^\.github\/secret_scanning\.yml$/,
    line: /^\s*-\s*["']?(?:\*\*?(?:\/\*\*?)?|(?:.*\/)?\.env[^"'\s]*|(?:src|lib|app|source|config)\/\*\*?)["']?\s*(?:#.*)?$/,
    message: 'GitHub neither scans these files nor protects pushes to them, whatever they hold.',
  },
];

/** Findings of the files around the configuration, in the order of files and lines. */
export function wiringFindings(files: ReadonlyMap<string, string>): readonly Finding[] {
  return [...files].flatMap(([path, text]) => {
    const checks = wiringChecks.filter(({ paths }) => paths.test(path));
    return checks.length
      ? text
          .split('\n')
          .flatMap((_, index, all) => checks.flatMap((check) => judgeLine(check, path, all, index)))
      : [];
  });
}

function judgeLine(
  { code, line, unless, message }: WiringCheck,
  path: string,
  all: readonly string[],
  index: number,
): readonly Finding[] {
  if (!line.test((all[index] ?? '').slice(0, 500))) return [];
  return unless?.test(entry(all, index))
    ? []
    : [{ severity: 'warning', code, message, path, line: index + 1 }];
}

/** The list item that the line opens, or the line alone. */
function entry(all: readonly string[], index: number): string {
  const rest = all.slice(index + 1, index + 20);
  const end = rest.findIndex((line) => /^\s*-\s|^\S/.test(line));
  return [all[index], ...(end < 0 ? rest : rest.slice(0, end))].join('\n');
}
