import { expect, it } from 'vitest';
import { namesOfApplication } from '../found.ts';

/** Examples in the manner of each library's own documentation: files, and the variables that they read. */
it.each([
  ['ex attr', { 'a.ex': '@key "APP_KEY"\ndef f, do: System.get_env(@key)' }, 'APP_KEY'],
  [
    'ex sigil loop',
    {
      'a.exs':
        'for key <- ~w(A_B C_D), do: System.fetch_env!(key)\nEnum.each(["E_F", "G_H"], &System.fetch_env!/1)\nEnum.map(~w[I_J], fn k -> System.get_env(k) end)',
    },
    'A_B C_D E_F G_H I_J',
  ],
  [
    'vapor',
    {
      'a.ex':
        'use Vapor.Planner\nconfig :db, env([\n  {:url, "DB_URL"},\n  {:pool, "DB_POOL", default: 10}\n])\n%Env{bindings: [{:x, "A_B"}]}',
    },
    'A_B DB_POOL DB_URL',
  ],
  [
    'ex wrapper',
    {
      'a.exs':
        'get = fn name -> System.get_env(name) end\ndefp get_bool(name, default), do: System.get_env(name, default) == "true"\nget_bool("A_B", "x")\nget_int_from_path_or_env(config_dir, "C_D", 1)\nget_var_from_path_or_env(dir, "E_F")',
    },
    'A_B C_D E_F',
  ],
  [
    'ex map env',
    {
      'a.exs': 'env = System.get_env()\nenv["A_B"]\nMap.get(env, "C_D")\nMap.fetch!(System.get_env(), "E_F")',
    },
    'A_B C_D E_F',
  ],
  ['gleam', { 'a.gleam': 'import envoy\nenvoy.get("A_B")\nos.get_env("C_D")' }, 'A_B C_D'],
  [
    'swift config',
    {
      'a.swift':
        'import Configuration\nlet config = ConfigReader(provider: EnvironmentVariablesProvider())\nlet x = config.string(forKey: "http.timeout")\nlet y = config.requiredInt(forKey: "server.port", default: 1)\n',
    },
    'HTTP_TIMEOUT SERVER_PORT',
  ],
  [
    'swift static',
    {
      'a.swift':
        'enum Keys { static let token = "APP_TOKEN" }\nEnvironment.get(Keys.token)\nextension Environment {\n static var x: String? { Self.get("A_B") }\n}',
    },
    'APP_TOKEN A_B',
  ],
  [
    'dart wrapper',
    { 'a.dart': "String? env(String key) => Platform.environment[key];\nfinal x = env('A_B');" },
    'A_B',
  ],
  [
    'c',
    {
      'a.c':
        'char *a = getenv("A_B");\nsecure_getenv("C_D"); _wgetenv(L"E_F"); std::getenv("G_H"); _dupenv_s(&b, &n, "I_J"); getenv_s(&n, b, 10, "K_L"); SDL_getenv("M_N"); g_getenv("O_P"); qgetenv("Q_R"); qEnvironmentVariable("S_T"); GetEnvironmentVariableW(L"U_V", b, 1); curl_getenv("W_X"); ',
    },
    'A_B C_D E_F G_H I_J K_L M_N O_P Q_R S_T U_V W_X',
  ],
  [
    'cpp wrapper',
    {
      'a.cpp':
        'static std::string env_or(const char* name, const char* def) {\n  const char* v = std::getenv(name);\n  return v ? v : def;\n}\nauto x = env_or("A_B", "y");\nbool b = GetEnvBool("C_D", false);\nPoco::Environment::get("E_F", "");',
    },
    'A_B C_D E_F',
  ],
  [
    'nim',
    { 'a.nim': 'let a = getEnv("A_B", "x")\nif existsEnv("C_D"): discard\nos.getEnv "E_F"' },
    'A_B C_D E_F',
  ],
  [
    'objc',
    {
      'a.m':
        'NSString *a = [[NSProcessInfo processInfo] environment][@"A_B"];\n[[[NSProcessInfo processInfo] environment] objectForKey:@"C_D"];\nNSProcessInfo.processInfo.environment[@"E_F"]',
    },
    'A_B C_D E_F',
  ],
  [
    'lua',
    {
      'a.lua':
        "local a = os.getenv('A_B')\nlocal b = os.getenv \"C_D\"\nvim.env.E_F\nngx.var.x\nlocal getenv = os.getenv\nlocal g = getenv('G_H')",
    },
    'A_B C_D E_F G_H',
  ],
  ['nginx env', { 'nginx.conf': 'user nginx;\nenv A_B;\nenv C_D=x;\nworker_processes 1;' }, 'A_B'],
  [
    'perl',
    {
      'a.pl':
        'my $a = $ENV{A_B} || $ENV{"C_D"} // $ENV{\'E_F\'};\nif (exists $ENV{G_H}) {}\nmy ($x, $y) = @ENV{qw(I_J K_L)};',
    },
    'A_B C_D E_F G_H I_J K_L',
  ],
  [
    'r',
    { 'a.R': 'Sys.getenv("A_B", unset = NA)\nSys.getenv(c("C_D", "E_F"))\nnzchar(Sys.getenv(\'G_H\'))' },
    'A_B C_D E_F G_H',
  ],
  [
    'julia',
    { 'a.jl': 'ENV["A_B"]\nget(ENV, "C_D", "x")\nhaskey(ENV, "E_F")\nget(() -> 1, ENV, "G_H")' },
    'A_B C_D E_F G_H',
  ],
  [
    'haskell',
    {
      'a.hs':
        'x <- getEnv "A_B"\ny <- lookupEnv "C_D"\nz <- System.Environment.getEnv "E_F"\nport <- fromMaybe "1" <$> lookupEnv "G_H"\nEnv.parse (header "x") $ var str "I_J" (help "y")',
    },
    'A_B C_D E_F G_H I_J',
  ],
  [
    'ocaml',
    {
      'a.ml':
        'Sys.getenv "A_B"\nSys.getenv_opt "C_D"\nUnix.getenv "E_F"\nCmd.Env.info "G_H"\nArg.env_var "I_J"\nCmdliner.Cmd.Env.info ~doc "K_L"',
    },
    'A_B C_D E_F G_H I_J K_L',
  ],
  ['tcl', { 'a.tcl': 'puts $env(A_B)\nset x $::env(C_D)\ninfo exists ::env(E_F)' }, 'A_B C_D E_F'],
  [
    'ps',
    {
      'a.ps1':
        '$env:A_B\n${env:C_D}\n[Environment]::GetEnvironmentVariable("E_F")\n[System.Environment]::GetEnvironmentVariable(\'G_H\', \'User\')\nGet-Item env:I_J\nif (Test-Path env:K_L) {}\n$Env:M_N = "x"\n"$($env:O_P)/x"\nif ($env:Q_R -eq "x") {}',
    },
    'A_B C_D E_F G_H I_J K_L O_P Q_R',
  ],
  [
    'cmake',
    { 'CMakeLists.txt': 'set(X $ENV{A_B})\nif(DEFINED ENV{C_D})\n message("$ENV{E_F}")\nendif()' },
    'A_B C_D E_F',
  ],
  [
    'bazel',
    {
      'a.bzl':
        'ctx.os.environ["A_B"]\nrepository_ctx.os.environ.get("C_D", "x")\nrepository_ctx.getenv("E_F")',
    },
    'A_B C_D E_F',
  ],
  ['tilt', { Tiltfile: 'x = os.getenv("A_B", "y")\nos.environ.get("C_D")' }, 'A_B C_D'],
  [
    'ansible',
    {
      'a.yml':
        "- hosts: all\n  vars:\n    a: \"{{ lookup('env', 'A_B') }}\"\n    b: \"{{ lookup('ansible.builtin.env', 'C_D', default='x') }}\"\n    c: \"{{ query('env', 'E_F') }}\"\n    d: \"{{ ansible_env.G_H }}\"",
    },
    'A_B C_D E_F G_H',
  ],
  [
    'packer',
    {
      'a.pkr.hcl': 'variable "x" { default = env("A_B") }',
      'b.json': '{"variables": {"k": "{{env `C_D`}}"}}',
    },
    'A_B C_D',
  ],
  [
    'consul-template',
    {
      'a.ctmpl':
        '{{ env "A_B" }}\n{{ with $x := env "C_D" }}{{ end }}\n{{ envOrDefault "E_F" "x" }}{{ mustEnv "G_H" }}',
    },
    'A_B C_D E_F G_H',
  ],
  [
    'dockerize',
    {
      'a.tmpl':
        '{{ .Env.A_B }}\n{{ default .Env.C_D "x" }}\n{{ if isTrue .Env.E_F }}{{ end }}\n{{ getenv "G_H" "x" }}\n{{ env.Getenv "I_J" }}{{ (index .Env "K_L") }}{{ or $.Env.M_N "x" }}',
    },
    'A_B C_D E_F G_H I_J K_L M_N',
  ],
  ['envsubst cmd', { 'entrypoint.sh': "#!/bin/sh\nenvsubst '${A_B} $C_D' < /x.tmpl > /y\n" }, 'A_B C_D'],
  [
    'j2 environ',
    {
      'a.conf.j2':
        "{{ environ('A_B') }} {{ environ.get('C_D') }} {{ env['E_F'] }} {{ env.G_H }} {{ ENV.I_J }}",
    },
    'A_B C_D E_F G_H I_J',
  ],
  [
    'compose secrets',
    { 'compose.yml': 'services:\n  a:\n    image: x\nsecrets:\n  db:\n    environment: DB_PASS\n' },
    'DB_PASS',
  ],
  [
    'dockerfile',
    {
      Dockerfile:
        'FROM x\nARG A_B\nENV C_D=x\nCMD ["sh", "-c", "exec app --port $P_Q"]\nENTRYPOINT app ${R_S:-x}\nRUN echo $T_U\nHEALTHCHECK CMD curl localhost:${V_W:-80}\n',
    },
    'P_Q R_S V_W',
  ],
  [
    'configmap shell',
    {
      'cm.yaml':
        'apiVersion: v1\nkind: ConfigMap\ndata:\n  run.sh: |\n    #!/bin/bash\n    FOO=1\n    echo ${FOO} ${BAR_X}\n',
    },
    'BAR_X',
  ],
  [
    'systemd',
    {
      'a.service':
        '[Service]\nEnvironmentFile=/etc/a\nExecStart=/bin/a --port ${A_B} $C_D $MAINPID\nExecStartPre=/bin/sh -c "x $E_F"',
    },
    'A_B C_D E_F',
  ],
  [
    's6',
    {
      'rootfs/etc/cont-init.d/10-x':
        '#!/usr/bin/with-contenv bash\necho "$A_B"\nif [[ -v C_D ]]; then :; fi\n: "${E_F:=x}"\n',
    },
    'A_B C_D E_F',
  ],
  [
    'execline',
    {
      'rootfs/etc/s6-overlay/s6-rc.d/a/run':
        '#!/command/execlineb -P\nwith-contenv\nimportas -D x port A_B\nimportas -i C_D C_D\n',
    },
    'A_B C_D',
  ],
  [
    'file_env',
    {
      'docker-entrypoint.sh':
        '#!/bin/bash\nfile_env() {\n\tlocal var="$1"\n\tlocal fileVar="${var}_FILE"\n\tlocal def="${2:-}"\n\tlocal val="$def"\n\tif [ "${!var:-}" ]; then val="${!var}"; elif [ "${!fileVar:-}" ]; then val="$(< "${!fileVar}")"; fi\n\texport "$var"="$val"\n}\nfile_env \'A_B\' \'x\'\nfile_env C_D\n',
    },
    'A_B A_B_FILE C_D C_D_FILE',
  ],
  [
    'sh defaults',
    {
      'entrypoint.sh':
        '#!/bin/sh\nPORT_X="${A_B:-${C_D:-80}}"\nexport E_F="${E_F:-${G_H}}"\n: "${I_J:=x}" ${K_L:?}\nif [ -z "${M_N+x}" ]; then :; fi\n[ -n "$O_P" ] && :\n[[ -v Q_R ]]\nprintenv S_T\ntest -z $U_V\ncase $W_X in esac\n',
    },
    'A_B C_D E_F G_H I_J K_L M_N O_P Q_R S_T U_V W_X',
  ],
  [
    'sh heredoc',
    {
      'entrypoint.sh':
        "#!/bin/sh\ncat <<EOF > x\nhost=$A_B\nname='${C_D}'\nit's ${E_F}\nEOF\ncat <<'EOF'\n$NOT_ME ${NOR_ME}\nEOF\necho $G_H\n",
    },
    'A_B C_D E_F G_H',
  ],
  [
    'sh unset/indirect',
    {
      'entrypoint.sh':
        '#!/bin/bash\nfor v in A_B C_D; do\n  if [ -z "${!v}" ]; then echo "$v missing"; exit 1; fi\ndone\nrequired=(E_F G_H)\nfor v in "${required[@]}"; do [ -z "${!v}" ] && exit 1; done\n',
    },
    'A_B C_D E_F G_H',
  ],
  [
    'sh eval indirect',
    { 'entrypoint.sh': '#!/bin/sh\nfor v in A_B C_D; do\n  eval "x=\\$$v"\ndone\n' },
    'A_B C_D',
  ],
  ['awk', { 'a.awk': 'BEGIN { x = ENVIRON["A_B"] }' }, 'A_B'],
  ['hx', { 'a.hx': 'Sys.getEnv("A_B")' }, 'A_B'],
  ['v', { 'a.v': 'os.getenv("A_B")\nos.getenv_opt("C_D")' }, 'A_B C_D'],
  ['d', { 'a.d': 'environment.get("A_B", "x"); environment["C_D"]' }, 'A_B C_D'],
  ['vala', { 'a.vala': 'Environment.get_variable ("A_B"); GLib.Environment.get_variable("C_D")' }, 'A_B C_D'],
  [
    'hs2',
    {
      'a.hs':
        'import System.Envy\ndata PG = PG { a :: Int }\ninstance FromEnv PG where fromEnv _ = PG <$> envMaybe "PG_HOST" .!= "x" <*> env "PG_PORT"',
    },
    'PG_HOST PG_PORT',
  ],
  ['racket', { 'a.rkt': '(getenv "A_B")' }, 'A_B'],
  [
    'labels of Swift',
    {
      'a.swift':
        'func need(_ key: String) -> String { ProcessInfo.processInfo.environment[key]! }\nfunc secret(named name: String) -> String { need(name) }\nlet a = need("A_B")\nlet c = load(tokenEnvVarKey: "C_D")',
    },
    'A_B C_D',
  ],
  [
    'a shell option that is put behind',
    {
      'entrypoint.sh':
        '#!/bin/sh\nA_OPTS="$A_OPTS -x"\nB_OPTS=""\nB_OPTS="$B_OPTS -y"\necho $A_OPTS $B_OPTS\n',
    },
    'A_OPTS',
  ],
  [
    'scripts of one name in two folders',
    { 'bin/start.sh': '#!/bin/sh\necho $A_B', 'docker/start.sh': '#!/bin/sh\nA_B=1\necho $A_B' },
    'A_B',
  ],
  ['a file that mage runs', { 'magefile.go': 'os.Getenv("A_B")', 'a_test.go.tpl': '${C_D}' }, ''],
  ['what an AppImage sets', { 'a.js': 'process.env.APPIMAGE' }, ''],
  [
    'scripts that an image is made with',
    {
      Dockerfile:
        'FROM x\nCOPY --chmod=+x target/scripts/*.sh \\\n  target/helpers /usr/local/bin/\nCOPY --from=y other/scripts /z\n',
      'target/scripts/stack.sh': '#!/bin/sh\necho $A_B',
      'target/helpers/a/b/c.sh': '#!/bin/sh\necho $C_D',
      'other/scripts/a.sh': '#!/bin/sh\necho $E_F',
    },
    'A_B C_D',
  ],
  [
    'templates of docker-gen',
    {
      'nginx.tmpl':
        '{{ $globals.Env.A_B | default "x" }}\n{{ range groupByMulti $c "Env.C_D" "," }}\n{{ (index $globals.Env "E_F") }}',
    },
    'A_B C_D E_F',
  ],
  [
    'a variable whose own name looks like a function that writes',
    { 'a.cpp': 'const char *presets_env = getenv("A_B");\nreset_env("C_D");' },
    'A_B',
  ],
  [
    'a configuration within a variable of Compose',
    {
      'compose.yaml':
        'services:\n  a:\n    environment:\n      A_CONFIG: |\n        connect:\n          url: x\n      C_D:\n',
    },
    'C_D',
  ],
])('of other languages and configuration, %s', (_, files: Readonly<Record<string, string>>, names) => {
  expect(namesOfApplication(files)).toBe(names);
});
