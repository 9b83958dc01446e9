import { baseName } from '../../text/path-parts.ts';

/** Other people's code (not settings for it), and what a machine wrote: nothing in it is for the maintainer to set. */
const foreign =
  /(?:^|\/)(?:node_modules|bower_components|vendor|vendored|(?<!(?:settings|config)\/)third_party|third-party|3rdparty|\.yarn|\.pnp\.[cm]?js|\.next|\.nuxt|\.output|\.svelte-kit|\.venv|venv|site-packages|__pycache__|Pods|Carthage|\.git|\.terraform|\.cache|__generated__|generated|lcov-report)(?:\/|$)|\.min\.(?:js|css)$|[.-](?:generated|gen|pb|bundle)\.\w+$|(?:\.Designer|ModelSnapshot|\.g)\.cs$|_pb2?\.\w+$|\.(?:lock|map|snap|svg)$|(?:^|\/)(?:mvnw|gradlew)$|(?:^|\/)(?:package-lock|npm-shrinkwrap|composer\.lock|pnpm-lock|yarn)\.(?:json|yaml|lock)$/;

/** Continuous integration sets its own variables; they are not the application's. */
const integration =
  /(?:^|\/)(?:\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.woodpecker|\.drone|\.teamcity|\.semaphore|\.?ci)\/|(?:^|\/)(?:\.gitlab-ci[\w.-]*|\.travis|azure-pipelines[\w.-]*|bitbucket-pipelines|\.?appveyor(?:\.sh)?|\.drone|\.woodpecker|Jenkinsfile[\w.-]*|cloudbuild[\w.-]*|buildspec[\w.-]*|\.cirrus|wercker|bitrise|codemagic|\.?codecov|crowdin|\.pre-commit-config|\.?goreleaser[\w.-]*)(?:\.ya?ml)?$/;

/** Prose and locales; below `src/main` a folder is a package, whatever its name (https://maven.apache.org/guides/introduction/introduction-to-the-standard-directory-layout.html). */
const prose =
  /(?:^|\/)(?<!(?:^|\/)src\/main\/(?:java|kotlin|scala|groovy)\/(?:.*\/)?)(?:docs?|documentation|locales?|i18n|translations|lang|CHANGELOG[^/]*|README[^/]*)\/|(?<!CMakeLists)\.txt$|\.(?:mdx?|rst|adoc|html-fragment)$/i;

const test =
  /^integration\/|(?:^|\/)_*(?:[tT]ests?|specs?|e2e|cypress|playwright|fixtures?|features\/(?:support|step_definitions)|testdata|testutils?|testing|mocks?|bench(?:es|marks?)?|loadtests?|harness)_*\/|(?:^|\/)(?:_examples?|(?<=.\/)examples|[\w.-]*[-_](?:tests?|e2e|bench(?:marks?)?|loadtests?)|tests?[-_][\w.-]+|[\w.]+\.(?:Unit|Integration)?Tests?)\/|\.(?:test|spec|e2e|stories|cy)\.\w+$|_tests?\.(?:go|py|exs|rb|dart|rs)(?:\.\w+)?$|(?:^|\/)test_\w+\.py$|(?:^|\/)conftest\.py$|_spec\.rb$|[a-z](?:Test|Tests|IT|Spec)\.(?:java|kt|php|cs|swift|scala)$|(?:^|\/)(?:vitest|jest|playwright|cypress|wdio|karma)[\w.-]*\.(?:config|setup|global|workspace)[\w.-]*\.\w+$|(?:^|\/)(?:setupTests?|jest\.setup|vitest\.setup)[\w.-]*$|(?:^|\/)phpunit[\w.-]*\.xml(?:\.dist)?$|compose[\w.-]*[-_.](?:test(?:s|ing)?|loadtest)\.ya?ml$/;

/** In small letters, what the path of such a file has in it, which is faster told. */
const testWords =
  'test spec e2e cypress playwright fixture mock bench harness example integration/ features/ .stories. .cy. wdio karma jest it. phpunit'.split(
    ' ',
  );

/** Words for what maintainers do with a repository, as against running it. */
const chore =
  /(?:^|[-_./])(?:build|release|publish|install|uninstall|deploy|package|ci|e2e|tests?|bench(?:marks?)?|lint|format|coverage|reports?|changelog|backfill|smoke|canary|qa|loadtest|perf|make|bump|validate|verify|dev|dashboard|demo|mock|profile|stress|sbom|docs|dependabot)(?:[-_./]|$)/i;
/** Scripts that run within an image, when a container starts. */
const inImage =
  /(?:^|\/)\.?(?:docker|rootfs|s6-overlay|container|deploy(?:ments?)?|heroku|k8s|images?)[\w-]*\//i;
/** Those that start the application, or keep what it holds. */
const startsUp =
  /(?:^|[-_.])(?:entry-?point|start|launch|boot|init|serve|backup|restore)(?:[-_.]|strap|up|$)/i;
const isShell = /\.(?:sh|bash|zsh|ksh|fish|bats|command)$|^(?!Caddyfile$)[^.]+$/;
const isNear = /^(?:[^/]+\/)?[^/]+$|(?:^|\/)s?bin\//;
const inScripts = /(?:^|\/)(?:scripts?|hack|tools?|contrib|ci|benchmarks?|evals?)\//;
/** Where maintainers' editors, agents, flows of apps and builds run, releases to stores and what new code is made of among them. */
const aside =
  /(?:^|\/)(?:\.devcontainer|\.?githooks|build-bin|build-?scripts?|fastlane|_templates|\.(?:agents?|claude|codex|cursor|vscode|idea)|[._]*maestro_*)\/|(?:^|\/)(?:Podfile|\.mcp\.json)$/;
/** https://magefile.org */
const isMage = /(?:^|\/)(?:magefile\.go|magefiles\/)/;
const isBake = /(?:^|\/)docker-bake[\w.-]*\.(?:hcl|json)$/;

/** A shell script that no image runs. */
const isChore = (path: string, name: string, isCopied: (path: string) => boolean) =>
  chore.test(name) ||
  (!inImage.test(path) && (inScripts.test(path) || !isNear.test(path)) && !isCopied(path));

/**
 * What is none of the application: build, test and release scripts, Rake tasks, which take their arguments as
 * variables, and images for editors. Scripts that an image is made with run when it starts.
 */
export function isTooling(path: string, isCopied: (path: string) => boolean): boolean {
  const name = baseName(path);
  if (name.endsWith('.rake') || aside.test(path) || isBake.test(path) || isMage.test(path)) return true;
  const isForMaintainers = isShell.test(name)
    ? isChore(path, name, isCopied)
    : chore.test(path.split(inScripts).slice(1).join('/'));
  return isForMaintainers && !startsUp.test(name);
}

/** A file that lists which variables tasks may see, and reads none. */
export const isTaskList = (path: string): boolean => /(?:^|\/)(?:turbo|nx|project)\.jsonc?$/.test(path);

export const isForeign = (path: string): boolean => foreign.test(path);
export const isIntegration = (path: string): boolean => integration.test(path);
export const isProse = (path: string): boolean => prose.test(path);
/** Only tests run this file. */
export function isTest(path: string): boolean {
  const letters = path.toLowerCase();
  return testWords.some((word) => letters.includes(word)) && test.test(path);
}
