import { action, ci, ciCommand, code, dependency, file, text, type Evidence } from '../evidence.ts';

const preCommit = /^(?:\.pre-commit-config\.yaml|prek\.toml)$/;

export const process = {
  codeql: [action('github/codeql-action/analyze'), text(ci, /\bCodeQLAnalyze\w*@\d/)],
  'security-linter': [
    action(
      'securego/gosec',
      'returntocorp/semgrep-action',
      'SonarSource/sonarqube-scan-action',
      'SonarSource/sonarcloud-github-action',
    ),
    ciCommand(
      ['bandit', 'gosec', 'semgrep', 'brakeman', 'psalm', 'sobelow', 'geiger', 'opengrep'],
      /bandit|gosec|semgrep(?: ci| scan)?|brakeman|bin\/brakeman|psalm --taint-analysis|mix sobelow|cargo geiger|opengrep/,
    ),
    text(preCommit, /\b(?:bandit|gosec|semgrep|brakeman)\b/),
    text(ci, /\btemplate:\s*["']?(?:Jobs|Security)\/SAST\.gitlab-ci\.yml/),
    text(
      /^\.golangci\.(?:ya?ml|toml)$/,
      /^[ \t]*enable:[ \t]*\n(?:[ \t]*(?:-[^\n]*)?\n){0,60}?[ \t]*-[ \t]*gosec\b/,
    ),
    text(/^(?:pyproject|\.?ruff)\.toml$/, /^[ \t]*(?:extend-)?select\s*=\s*\[[^\]]{0,600}?["']S["']/),
    dependency('npm', 'eslint-plugin-security', 'eslint-plugin-no-unsanitized', 'eslint-plugin-sonarjs'),
    dependency('maven', 'com.h3xstream.findsecbugs:findsecbugs-plugin'),
  ],
  fuzzing: [
    { ...code('go', ['*testing.F'], /^func Fuzz\w*\(\w+ \*testing\.F\)/), tests: true },
    { ...code('rust', ['fuzz_target!'], /^[ \t]*(?:libfuzzer_sys::)?fuzz_target!\(/), tests: true },
    { ...code('c', ['LLVMFuzzerTestOneInput'], /\bLLVMFuzzerTestOneInput\s*\(/), tests: true },
    { ...code('python', ['atheris'], /^[ \t]*import atheris\b/), tests: true },
    {
      ...code('jvm', ['FuzzTest', 'fuzzerTestOneInput'], /^[ \t]*@FuzzTest\b|\bfuzzerTestOneInput\(/),
      tests: true,
    },
    { ...code('js', ['jazzer'], /["']@jazzer\.js\/(?:core|jest-runner)["']/), tests: true },
    file(/^\.clusterfuzzlite\/(?:Dockerfile|build\.sh)$/),
    text(ci, /\buses:[ \t]*["']?google\/(?:oss-fuzz\/infra\/cifuzz|clusterfuzzlite)\//),
  ],
  scorecard: [action('ossf/scorecard-action')],
  'code-owners': [text(/^(?:\.github\/|\.gitlab\/)?CODEOWNERS$/, /^[^\s#][^\n]{0,200}?[ \t]@[\w-]/)],
  'branch-rules': [
    text(/^\.github\/settings\.ya?ml$/, /^(?:branches|rulesets):/),
    text(/^\.github\/(?:rulesets|branch-rulesets)\/[\w.-]+\.json$/, /"target"\s*:\s*"branch"/),
    text(/^\.asf\.yaml$/, /^[ \t]+protected_branches:/),
    text(
      /\.tf$/,
      /^[ \t]*resource\s+"(?:github_branch_protection(?:_v3)?|github_repository_ruleset|gitlab_branch_protection)"/,
    ),
  ],
  'threat-model': [
    file(
      /(?:^|\/)threat[-_ ]?model(?:s|ing|ling)?(?:\.(?:md|rst|adoc|json|ya?ml)$|\/[^/]+\.(?:md|rst|adoc|json|ya?ml)$)/i,
    ),
  ],
} satisfies Readonly<Record<string, readonly Evidence[]>>;
