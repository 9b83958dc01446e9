import { ownerAmong } from './names.ts';

/**
 * Variables that a platform, a tool or a framework sets, so that nobody writes them into an example: one row for
 * each, with the page that lists them. Braces hold alternatives, and an asterisk stands for any letters.
 */
const table: readonly { readonly source: string; readonly names: string }[] = [
  {
    source: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html',
    names: `
      PATH HOME home PWD OLDPWD USER LOGNAME USERNAME SHELL TERM LANG LC_* TMPDIR TEMP TMP EDITOR VISUAL
      PAGER DISPLAY HOSTNAME HOSTTYPE MACHTYPE OSTYPE COLUMNS LINES SHLVL IFS MAIL MANPATH PPID COLORTERM STY
      TERM_PROGRAM* _`,
  },
  {
    source: 'https://www.gnu.org/software/bash/manual/html_node/Bash-Variables.html',
    names: `
      BASH BASH_* ZSH_* UID EUID GID GROUPS RANDOM SECONDS LINENO FUNCNAME PIPESTATUS REPLY OPTARG OPTIND
      DIRSTACK EPOCHSECONDS EPOCHREALTIME PS{0,1,2,3,4} COMP_{CWORD,LINE,POINT,TYPE,KEY,WORD*} COMPREPLY HISTFILE PROMPT_COMMAND FPATH
      MAPFILE`,
  },
  {
    source: 'https://learn.microsoft.com/windows/deployment/usmt/usmt-recognized-environment-variables',
    names: `
      APPDATA AppData LOCALAPPDATA LocalAppData ProgramFiles* PROGRAMFILES* PROGRAMDATA ProgramData
      SystemRoot SYSTEMROOT SystemDrive SYSTEMDRIVE USERPROFILE USERDOMAIN HOMEDRIVE HOMEPATH COMSPEC
      ComSpec PATHEXT WINDIR windir OS PROCESSOR_* NUMBER_OF_PROCESSORS COMPUTERNAME Path PUBLIC
      PSModulePath`,
  },
  {
    source: 'https://specifications.freedesktop.org/basedir-spec/latest/',
    names: `
      XDG_* DBUS_* WAYLAND_DISPLAY SSH_{AUTH_SOCK,CONNECTION,CLIENT,TTY,AGENT_PID} SUDO_* GNOME_*
      DESKTOP_SESSION INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET LISTEN_{FDS,PID} MAINPID WSL_* WSLENV CODESPACES
      CODESPACE_NAME GITPOD_* VSCODE_* REMOTE_CONTAINERS`,
  },
  {
    source: 'https://docs.appimage.org/packaging-guide/environment-variables.html',
    names: 'APPIMAGE APPDIR OWD ARGV0',
  },
  {
    source: 'https://no-color.org and https://force-color.org',
    names: 'NO_COLOR FORCE_COLOR CLICOLOR CLICOLOR_FORCE',
  },
  {
    source: 'https://about.gitlab.com/blog/we-need-to-talk-no-proxy/',
    names: 'HTTP{,S}_PROXY NO_PROXY ALL_PROXY http{,s}_proxy no_proxy all_proxy',
  },
  {
    source: 'https://docs.github.com/actions/reference/workflows-and-actions/variables',
    names: `
      CI CONTINUOUS_INTEGRATION RUNNER_{ARCH,DEBUG,ENVIRONMENT,NAME,OS,TEMP,TOOL_CACHE}
      GITHUB_{ACTION*,ACTOR*,API_URL,BASE_REF,ENV,EVENT_*,GRAPHQL_URL,HEAD_REF,JOB,OUTPUT,PATH,REF*,REPOSITORY*,RETENTION_DAYS,RUN_*,SERVER_URL,SHA,STATE,STEP_SUMMARY,TRIGGERING_ACTOR,WORKFLOW*,WORKSPACE,CODESPACES*}
      ACTIONS_*`,
  },
  {
    source: 'https://docs.gitlab.com/ci/variables/predefined_variables/',
    names: `
      CI_{API,BUILD,COMMIT,CONCURRENT,CONFIG,DEBUG,DEFAULT_BRANCH,DEPENDENCY,DEPLOY,ENVIRONMENT,EXTERNAL,GITLAB,HAS,JOB,KUBERNETES,MERGE,NODE,OPEN,PAGES,PIPELINE,PROJECT,REGISTRY,RELEASE,REPOSITORY,RUNNER,SERVER,SHARED,TEMPLATE,TRIGGER,UPSTREAM}*
      GITLAB_CI GITLAB_USER_*`,
  },
  {
    source: 'https://github.com/watson/ci-info#supported-ci-tools',
    names: `
      CIRCLECI
      CIRCLE_{BRANCH,BUILD_*,JOB,NODE_*,PR_*,PROJECT_*,PULL_REQUEST{,S},SHA1,TAG,USERNAME,WORKFLOW_*,WORKING_DIRECTORY}
      JENKINS_{URL,HOME} TF_BUILD SEMAPHORE
      SEMAPHORE_{GIT,JOB,PIPELINE,PROJECT,WORKFLOW,ORGANIZATION,AGENT,CACHE}_* CODEBUILD_*
      BUILD_{NUMBER,BUILDID,SOURCEBRANCH*,SOURCEVERSION,REPOSITORY_*}
      SYSTEM_{TEAM*,ACCESSTOKEN,PULLREQUEST_*,DEFAULTWORKINGDIRECTORY}`,
  },
  {
    source: 'https://docs.travis-ci.com/user/environment-variables/#default-environment-variables',
    names: `
      TRAVIS{,_{ALLOW_*,APP_HOST,BRANCH,BUILD_*,COM*,CPU_*,DEBUG_*,DIST,EVENT_*,INIT,JOB_*,OS*,PULL_*,REPO_*,ROOT,SECURE_*,STAGE_*,SUDO,TAG,TEST_*,TIMER_*,TMPDIR,UID,*_VERSION,XCODE_*}}`,
  },
  {
    source: 'https://buildkite.com/docs/pipelines/configure/environment-variables',
    names: `
      BUILDKITE{,_{AGENT,ARTIFACT,BIN,BRANCH,BUILD,CLUSTER,COM,CONFIG,ENV,GIT,GROUP,HOOKS,IGNORED,INITIAL,JOB,LABEL,LAST,LOCAL,MESSAGE,PARALLEL,PIPELINE,PLUGIN,PROJECT,PULL,RE,S3,SHELL,SOURCE,STEP,SUBAGENT,TAG,TIMEOUT,TR,UNBLOCKER}*}`,
  },
  {
    source: 'https://www.appveyor.com/docs/environment-variables/',
    names: `
      APPVEYOR{,_{URL,API_URL,ACCOUNT_NAME,PROJECT_*,BUILD_*,JOB_*,REPO_*,PULL_REQUEST_*,{SCHEDULED,FORCED,RE}_BUILD,RERUN_INCOMPLETE,CONSOLE_*,SSH_*}}`,
  },
  {
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/',
    names: `
      BITBUCKET_{BOOKMARK,BRANCH,BUILD_*,CLONE_DIR,COMMIT,DEPLOYMENT_*,EXIT_*,GIT_*,PACKAGES_*,PARALLEL_*,PIPELINE_*,PROJECT_{KEY,UUID},PR_{ID,DESTINATION_*},REPO_{FULL_NAME,IS_PRIVATE,OWNER*,SLUG,UUID},SSH_KEY_FILE,STEP_*,TAG,WORKSPACE}`,
  },
  {
    source: 'https://docs.drone.io/pipeline/environment/reference/',
    names: `
      DRONE{,_{BRANCH,BUILD_*,CALVER*,COMMIT*,DEPLOY_{ID,TO},FAILED_*,GIT_{HTTP,SSH}_URL,PULL_REQUEST*,REMOTE_URL,REPO*,SEMVER*,SOURCE_BRANCH,STAGE_*,STEP_*,SYSTEM_*,TAG*,TARGET_BRANCH}}`,
  },
  {
    source: 'https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html',
    names: 'TEAMCITY_{VERSION,AUTH_*,BUILD*,CAPTURE_ENV,GIT_PATH,PROCESS_*,PROJECT_NAME}',
  },
  {
    // What coding agents set for the commands that they run.
    source: 'https://github.com/unjs/std-env#readme',
    names: `
      AI_AGENT AUGMENT_AGENT CLAUDECODE CLAUDE_{CODE,PLUGIN_ROOT,PROJECT_DIR} CODEX_{SANDBOX,THREAD_ID,CI} CURSOR_{AGENT,TRACE_ID}
      GEMINI_CLI GOOSE_PROVIDER OPENCODE REPL_ID`,
  },
  {
    source: 'https://docs.npmjs.com/cli/using-npm/scripts#environment',
    names: 'npm_* INIT_CWD PNPM_* PNPM_PACKAGE_NAME YARN_* COREPACK_* BUN_INSTALL',
  },
  {
    source: 'https://nodejs.org/api/cli.html#environment-variables_1',
    names: `
      NODE_ENV NODE_OPTIONS NODE_PATH NODE_DEBUG NODE_V8_COVERAGE NODE_UNIQUE_ID NODE_CHANNEL_FD
      NODE_EXTRA_CA_CERTS NODE_PRESERVE_SYMLINKS NODE_TLS_REJECT_UNAUTHORIZED NODE_APP_INSTANCE BABEL_ENV
      VUE_ENV`,
  },
  {
    source: 'https://vite.dev/guide/env-and-mode#built-in-constants',
    names: `
      MODE DEV PROD SSR LEGACY VITEST* JEST_WORKER_ID PLAYWRIGHT_{BROWSERS_PATH,SKIP_*} CYPRESS STORYBOOK
      HISTOIRE ROLLUP_WATCH WEBPACK_{SERVE,WATCH,BUNDLE} ESBUILD_* WEB_EXT`,
  },
  { source: 'https://docs.expo.dev/guides/tree-shaking/', names: 'EXPO_OS' },
  {
    source: 'https://nextjs.org/docs/app/guides/environment-variables',
    names: `
      NEXT_RUNTIME NEXT_PHASE NEXT_DEPLOYMENT_ID NEXT_MANUAL_SIG_HANDLE __NEXT_* __* TURBOPACK
      TURBO_{HASH,VERSION,DEFAULT,INVOCATION_DIR} NITRO_PRESET NX_*`,
  },
  {
    source: 'https://vercel.com/docs/environment-variables/system-environment-variables',
    names: `
      {,NEXT_PUBLIC_,VITE_,NUXT_{,PUBLIC_,ENV_},PUBLIC_,REACT_APP_,GATSBY_,SANITY_STUDIO_,REDWOOD_ENV_}VERCEL{,_{ENV,URL,BRANCH_URL,REGION,DEPLOYMENT_ID,PROJECT_ID,PROJECT_PRODUCTION_URL,TARGET_ENV,SKEW_PROTECTION_ENABLED,AUTOMATION_BYPASS_SECRET,OIDC_TOKEN,GIT_*,PROJECT_DNS_*}}
      NOW_{REGION,BUILDER,URL,GITHUB*}`,
  },
  {
    source: 'https://docs.netlify.com/build/configure-builds/environment-variables/#read-only-variables',
    names: `
      NETLIFY NETLIFY_LOCAL NETLIFY_IMAGES_CDN_DOMAIN DEPLOY_{URL,PRIME_URL,ID} COMMIT_REF
      CACHED_COMMIT_REF PULL_REQUEST REVIEW_ID INCOMING_HOOK_* CF_PAGES* WORKERS_CI*`,
  },
  {
    source: 'https://fly.io/docs/machines/runtime-environment/',
    names: `
      FLY_{APP,APP_NAME,REGION,ALLOC_ID,MACHINE_ID,MACHINE_VERSION,IMAGE_REF,PUBLIC_IP,PRIVATE_IP,PROCESS_GROUP,VM_MEMORY_MB,CONSUL_URL,CHECKER_URL,PRIMARY_REGION}`,
  },
  {
    // Also https://docs.cloudron.io/packaging/addons/.
    source: 'https://docs.railway.com/reference/variables',
    names: `
      RAILWAY_{BETA_*,DEPLOYMENT_*,ENVIRONMENT*,GIT_*,PRIVATE_DOMAIN,PROJECT_*,PUBLIC_DOMAIN,REPLICA_*,SERVICE_*,SNAPSHOT_ID,STATIC_URL,TCP_*,VOLUME_*}
      RENDER{,_{EXTERNAL_*,GIT_*,INSTANCE_ID,SERVICE_*,CPU_COUNT,DISCOVERY_SERVICE,WEB_CONCURRENCY}}
      IS_PULL_REQUEST KOYEB_* CLOUDRON_*`,
  },
  {
    // What it makes up for a service of a Compose file.
    source: 'https://coolify.io/docs/knowledge-base/environment-variables',
    names:
      'SERVICE_{USER,PASSWORD,BASE64,REALBASE64,HEX,FQDN,URL}_* COOLIFY_{FQDN,URL,BRANCH,RESOURCE_UUID,CONTAINER_NAME}',
  },
  {
    source: 'https://devcenter.heroku.com/articles/dyno-metadata',
    names: `
      DYNO DYNO_RAM
      HEROKU_{APP_ID,APP_NAME,BUILD_COMMIT,BUILD_DESCRIPTION,DYNO_ID,RELEASE_CREATED_AT,RELEASE_VERSION,SLUG_COMMIT,SLUG_DESCRIPTION,TEST_RUN_*,POSTGRESQL_*}
      SOURCE_VERSION STACK BUILDPACK_URL PROCFILE_PATH`,
  },
  {
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    names: `
      _HANDLER _X_AMZN_TRACE_ID
      AWS_{EXECUTION_ENV,LAMBDA_{FUNCTION_*,INITIALIZATION_TYPE,LOG_{GROUP,STREAM}_NAME,RUNTIME_API,EXEC_WRAPPER},CONTAINER_*,XRAY_*}
      LAMBDA_{TASK_ROOT,RUNTIME_DIR} ECS_CONTAINER_METADATA_URI* ELASTIC_BEANSTALK_*`,
  },
  {
    source: 'https://aws.github.io/copilot-cli/docs/developing/environment-variables/',
    names:
      'COPILOT_{APPLICATION_NAME,ENVIRONMENT_NAME,SERVICE_NAME,SERVICE_DISCOVERY_ENDPOINT,LB_DNS,MOUNT_POINTS}',
  },
  {
    source: 'https://cloud.google.com/run/docs/container-contract#env-vars',
    names: `
      K_{SERVICE,REVISION,CONFIGURATION} CLOUD_RUN_* FUNCTION_{NAME,TARGET,SIGNATURE_TYPE,REGION} GAE_*
      WEBSITE_{HOSTNAME,SITE_NAME,INSTANCE_ID,SKU} FUNCTIONS_WORKER_RUNTIME FUNCTIONS_EMULATOR
      FIREBASE_CONFIG GCLOUD_PROJECT`,
  },
  {
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables',
    names: 'KUBERNETES_{SERVICE,PORT}*',
  },
  {
    source: 'https://doc.rust-lang.org/cargo/reference/environment-variables.html',
    names: `
      CARGO* RUST_{BACKTRACE,LIB_BACKTRACE,MIN_STACK,TEST_*} RUSTC* RUSTDOC* RUSTUP_* RUSTFLAGS OUT_DIR
      TARGET OPT_LEVEL PROFILE NUM_JOBS DEP_* DOCS_RS TAURI_{ENV,DEV}_*`,
  },
  {
    source: 'https://pkg.go.dev/cmd/go#hdr-Environment_variables',
    names: `
      GOPATH GOROOT GOOS GOARCH GOARM GOBIN GOCACHE GOFLAGS GOMODCACHE GOPROXY GOPRIVATE GOVERSION
      GOMAXPROCS GOMEMLIMIT GOGC GODEBUG GOTRACEBACK GOCOVERDIR CGO_* GO111MODULE`,
  },
  {
    source: 'https://docs.python.org/3/using/cmdline.html#environment-variables',
    names: `
      PYTHON{ASYNC,BREAK,CASE,COERCE,DEBUG,DEV,DONT,DUMP,EXEC,FAULT,HASH,HOME,INSPECT,INT,IO,LEGACY,MALLOC,NO,OPT,PATH,PERF,PLAT,PROFILE,PYC,SAFE,START,TRACE,UNBUF,USER,UTF,VERB,WARN}*
      VIRTUAL_ENV CONDA_* PIP_* PIPENV_* POETRY_* PYTEST_* TOX_* UV_* READTHEDOCS* DJANGO_AUTORELOAD_ENV
      WERKZEUG_RUN_MAIN WERKZEUG_SERVER_FD RUN_MAIN`,
  },
  {
    source: 'https://guides.rubyonrails.org/configuring.html',
    names: `
      RAILS_ENV RACK_ENV
      BUNDLE_{GEMFILE,PATH,JOBS,WITHOUT,WITH,BIN*,APP_CONFIG,DEPLOYMENT,FROZEN,RETRY,SILENCE_ROOT_WARNING,USER_*}
      BUNDLER_* GEM_HOME GEM_PATH RUBYOPT RUBYLIB RUBY_VERSION SPRING SPRING_*_DISABLED DISABLE_SPRING
      BOOTSNAP_* TEST_ENV_NUMBER RBENV_* RVM_* MIX_ENV MIX_TARGET MIX_HOME
      RELEASE_{NAME,ROOT,VSN,NODE,COOKIE,TMP,MODE,DISTRIBUTION,COMMAND,PROG,SYS_CONFIG,VM_ARGS}`,
  },
  {
    source: 'https://docs.gradle.org/current/userguide/build_environment.html',
    names: `
      JAVA_HOME JDK_HOME JRE_HOME JAVA_OPTS JAVA_TOOL_OPTIONS GRADLE_* MAVEN_* MVNW_* M2_HOME
      ANDROID_{HOME,SDK_ROOT,NDK_*,SERIAL} CLASSPATH APP_HOME DEFAULT_JVM_OPTS JVM_OPTS JAVACMD MSYSTEM
      CYGWIN XCODE_* SRCROOT
      SWIFT_{VERSION,EXEC,OPTIMIZATION_LEVEL,COMPILATION_MODE,ACTIVE_COMPILATION_CONDITIONS} XPC_*
      CONFIGURATION TARGET_BUILD_DIR BUILT_PRODUCTS_DIR PRODUCT_NAME SDKROOT PODS_* DEVELOPER_DIR`,
  },
  {
    source:
      'https://docs.spring.io/spring-boot/reference/features/logging.html#features.logging.custom-log-configuration',
    names: `
      PID APPLICATION_GROUP LOGGED_APPLICATION_{NAME,GROUP}
      LOG_{CORRELATION_PATTERN,DATEFORMAT_PATTERN,EXCEPTION_CONVERSION_WORD,LEVEL_PATTERN}
      {CONSOLE,FILE}_LOG_{CHARSET,PATTERN,STRUCTURED_FORMAT,THRESHOLD} LOGBACK_ROLLINGPOLICY_*`,
  },
  {
    source: 'https://learn.microsoft.com/dotnet/core/tools/dotnet-environment-variables',
    names: `
      DOTNET_* ASPNETCORE_{ENVIRONMENT,IIS_*} MSBUILD*
      NUGET_{PACKAGES,HTTP_CACHE_PATH,PLUGINS_CACHE_PATH,SCRATCH,FALLBACK_PACKAGES,XMLDOC_MODE,CERT_REVOCATION_MODE,PERSIST_DG*}
      COMPLUS_*`,
  },
  {
    source: 'https://docs.docker.com/build/building/variables/#multi-platform-build-arguments',
    names: `
      TARGET{PLATFORM,OS,ARCH,VARIANT} BUILD{PLATFORM,OS,ARCH,VARIANT} BUILDKIT_*
      DOCKER_{BUILDKIT,CONFIG,CERT_PATH,TLS_VERIFY,CONTENT_TRUST}
      COMPOSE_{PROJECT_NAME,FILE,PROFILES,HTTP_TIMEOUT} container`,
  },
  {
    source: 'https://www.gnu.org/software/make/manual/html_node/Implicit-Variables.html',
    names: `
      MAKE MAKEFLAGS MAKEFILE_LIST MAKECMDGOALS MAKELEVEL CURDIR CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS
      LD_LIBRARY_PATH LD_PRELOAD DYLD_* PKG_CONFIG* DESTDIR AR RANLIB SOURCE_DATE_EPOCH ASAN_OPTIONS`,
  },
  {
    source: 'https://git-scm.com/book/en/v2/Git-Internals-Environment-Variables',
    names: `
      GIT_{DIR,COMMON_DIR,WORK_TREE,INDEX_FILE,OBJECT_DIRECTORY,ALTERNATE_OBJECT_DIRECTORIES,EDITOR,SSH,SSH_COMMAND,ASKPASS,AUTHOR_*,COMMITTER_*,CONFIG*,TERMINAL_PROMPT,PAGER,EXEC_PATH,TRACE*,PREFIX,SEQUENCE_EDITOR}`,
  },
];

const ownerOf = ownerAmong(table.map(({ names }) => ['platform', names]));

/** Whether somebody else sets the variable. */
export const isPlatform = (name: string): boolean => ownerOf(name) !== undefined;
