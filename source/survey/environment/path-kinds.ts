/** Other people's code, and what a machine wrote: nothing in it is for the maintainer to set. */
const foreign =
  /(?:^|\/)(?:node_modules|bower_components|vendor|vendored|third_party|third-party|3rdparty|\.yarn|\.pnp\.[cm]?js|\.next|\.nuxt|\.output|\.svelte-kit|\.venv|venv|site-packages|__pycache__|Pods|Carthage|\.git|\.terraform|\.cache|__generated__|generated)(?:\/|$)|\.min\.(?:js|css)$|[.-](?:generated|gen|pb|bundle)\.\w+$|_pb2?\.\w+$|\.(?:lock|map|snap|svg)$|(?:^|\/)(?:package-lock|npm-shrinkwrap|composer\.lock|pnpm-lock|yarn)\.(?:json|yaml|lock)$/;

/** Continuous integration sets its own variables; they are not the application's. */
const integration =
  /(?:^|\/)(?:\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.woodpecker|\.drone|\.teamcity|\.semaphore|\.devcontainer|\.?ci)\/|(?:^|\/)(?:\.gitlab-ci[\w.-]*|\.travis|azure-pipelines[\w.-]*|bitbucket-pipelines|appveyor|\.appveyor|\.drone|\.woodpecker|Jenkinsfile[\w.-]*|cloudbuild[\w.-]*|buildspec[\w.-]*|\.cirrus|wercker|codecov|\.codecov|\.pre-commit-config)(?:\.ya?ml)?$/;

/** Prose and locales. */
const prose =
  /(?:^|\/)(?:docs?|documentation|locales?|i18n|translations|lang|CHANGELOG[^/]*|README[^/]*)\/|\.(?:mdx?|rst|adoc|txt|html-fragment)$/i;

const test =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|cypress|playwright|fixtures?|__fixtures__|testdata|test-?utils?|testing|__mocks__|mocks?|[\w.-]+[-_](?:tests?|e2e)|tests?[-_][\w.-]+|[\w.]+\.(?:Unit|Integration)?Tests?)\/|\.(?:test|spec|e2e|stories|cy)\.\w+$|_test\.(?:go|py|exs|rb|dart)$|(?:^|\/)test_\w+\.py$|(?:^|\/)conftest\.py$|_spec\.rb$|[a-z](?:Test|Tests|IT|Spec)\.(?:java|kt|php|cs|swift|scala)$|(?:^|\/)(?:vitest|jest|playwright|cypress|wdio|karma)[\w.-]*\.(?:config|setup|global|workspace)[\w.-]*\.\w+$|(?:^|\/)(?:setupTests?|jest\.setup|vitest\.setup)[\w.-]*$/;

export const isForeign = (path: string): boolean => foreign.test(path);
export const isIntegration = (path: string): boolean => integration.test(path);
export const isProse = (path: string): boolean => prose.test(path);
/** Only tests run this file. */
export const isTest = (path: string): boolean => test.test(path);
