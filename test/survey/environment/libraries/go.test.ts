import { expect, it } from 'vitest';
import { namesOfApplication } from '../found.ts';

/** Examples in the manner of each library's own documentation: files, and the variables that they read. */
it.each([
  [
    'os',
    {
      'a.go':
        'package a\nimport "os"\nfunc f() {\n\tv, ok := os.LookupEnv("A_B")\n\t_ = syscall.Getenv("C_D")\n\tx := os.Getenv(`E_F`)\n\tos.Expand("${G_H}", os.Getenv)\n}\n',
    },
    'A_B C_D E_F G_H',
  ],
  [
    'const block',
    {
      'a.go':
        'package a\nimport "os"\nconst (\n\thost = "APP_HOST"\n\tport string = "APP_PORT"\n)\nfunc f() { os.Getenv(host); os.LookupEnv(port) }\n',
    },
    'APP_HOST APP_PORT',
  ],
  [
    'caarlos prefix field',
    {
      'a.go':
        'import "github.com/caarlos0/env/v11"\ntype Config struct {\n\tA string `env:"A_B"`\n}\nfunc f() {\n\tvar cfg Config\n\topts := env.Options{\n\t\tPrefix: "T_",\n\t}\n\tenv.ParseWithOptions(&cfg, opts)\n}',
    },
    'T_A_B',
  ],
  [
    'caarlos const prefix',
    {
      'a.go':
        'import "github.com/caarlos0/env/v11"\nconst envPrefix = "T_"\ntype Config struct {\n\tA string `env:"A_B"`\n}\nfunc f() {\n\tcfg := &Config{}\n\tenv.ParseWithOptions(cfg, env.Options{Prefix: envPrefix})\n}',
    },
    'T_A_B',
  ],
  [
    'kelsey',
    {
      'a.go':
        'import "github.com/kelseyhightower/envconfig"\ntype Specification struct {\n\tDebug bool\n\tPort int\n\tManualOverride1 string `envconfig:"manual_override_1"`\n\tDefaultVar string `default:"foobar"`\n\tAutoSplitVar string `split_words:"true"`\n\tIgnored string `ignored:"true"`\n\tEmbeddedNested struct {\n\t\tProperty string\n\t}\n\tColors map[string]int\n}\nfunc main() {\n\tvar s Specification\n\terr := envconfig.Process("myapp", &s)\n}',
    },
    'MYAPP_AUTO_SPLIT_VAR MYAPP_COLORS MYAPP_DEBUG MYAPP_DEFAULTVAR MYAPP_EMBEDDEDNESTED_PROPERTY MYAPP_MANUAL_OVERRIDE_1 MYAPP_PORT',
  ],
  [
    'kelsey const prefix',
    {
      'a.go':
        'import "github.com/kelseyhightower/envconfig"\nconst Prefix = "myapp"\ntype Spec struct {\n\tDebug bool\n}\nfunc Load() (*Spec, error) {\n\ts := new(Spec)\n\tif err := envconfig.Process(Prefix, s); err != nil { return nil, err }\n\treturn s, nil\n}',
    },
    'MYAPP_DEBUG',
  ],
  [
    'viper basic',
    {
      'a.go':
        'import "github.com/spf13/viper"\nviper.SetEnvPrefix("spf")\nviper.BindEnv("id")\nviper.BindEnv("a.b", "OWN_NAME", "OTHER_NAME")\nid := viper.Get("id")',
    },
    'OTHER_NAME OWN_NAME SPF_ID',
  ],
  [
    'viper beside os',
    {
      'a.go':
        'import "github.com/spf13/viper"\nfunc f() {\n\tviper.SetEnvPrefix("app")\n\tviper.AutomaticEnv()\n\tviper.GetString("port")\n}',
      'b.go': 'func g(s Settings) {\n\tos.Getenv("A_B")\n\ts.GetString("C_D")\n}',
    },
    'APP_C_D APP_PORT A_B',
  ],
  [
    'viper flags',
    {
      'a.go':
        'import "github.com/spf13/viper"\nvar cmd = &cobra.Command{}\nfunc init() {\n\tviper.SetEnvPrefix("app")\n\tviper.AutomaticEnv()\n\tviper.SetEnvKeyReplacer(strings.NewReplacer("-", "_"))\n\tcmd.Flags().String("log-level", "info", "x")\n\tcmd.PersistentFlags().IntVarP(&port, "port", "p", 80, "x")\n\tviper.BindPFlags(cmd.Flags())\n\tviper.BindPFlag("db-url", cmd.Flags().Lookup("db-url"))\n}\n',
    },
    'APP_DB_URL APP_LOG_LEVEL APP_PORT',
  ],
  [
    'viper default + struct',
    {
      'a.go':
        'import "github.com/spf13/viper"\ntype Config struct {\n\tDb DbConfig `mapstructure:"db"`\n\tPort int `mapstructure:"port"`\n}\ntype DbConfig struct {\n\tHost string `mapstructure:"host"`\n}\nfunc f() {\n\tv := viper.New()\n\tv.SetEnvPrefix("APP")\n\tv.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))\n\tv.AutomaticEnv()\n\tv.SetDefault("db.host", "x")\n\tvar c Config\n\tv.Unmarshal(&c)\n}\n',
    },
    'APP_DB_HOST APP_PORT',
  ],
  [
    'viper const keys',
    {
      'a.go':
        'package config\nimport "github.com/spf13/viper"\nconst (\n\tDbHost = "db.host"\n\tDbPort = "db.port"\n)\nfunc Init() {\n\tviper.AutomaticEnv()\n\tviper.SetEnvPrefix("app")\n\tviper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))\n\tviper.SetDefault(DbHost, "x")\n}\nfunc H() string { return viper.GetString(DbHost) + viper.GetString(DbPort) }\n',
    },
    'APP_DB_HOST APP_DB_PORT',
  ],
  [
    'koanf v2 struct',
    {
      'a.go':
        'import (\n\t"github.com/knadh/koanf/v2"\n\t"github.com/knadh/koanf/providers/env/v2"\n)\ntype Config struct {\n\tHost string `koanf:"host"`\n\tDb Db `koanf:"db"`\n}\ntype Db struct {\n\tUser string `koanf:"user"`\n}\nk.Load(env.Provider(".", env.Opt{\n\tPrefix: "MYVAR_",\n\tTransformFunc: func(k, v string) (string, any) { return strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(k, "MYVAR_")), "_", "."), v },\n}), nil)\nvar c Config\nk.Unmarshal("", &c)\n',
    },
    'MYVAR_DB_USER MYVAR_HOST',
  ],
  [
    'cleanenv',
    {
      'a.go':
        'type C struct {\n\tPort string `yaml:"port" env:"PORT" env-default:"5432" env-description:"x"`\n\tHost string `env:"A_HOST,B_HOST" env-required:"true"`\n\tDb struct {\n\t\tUser string `env:"USR"`\n\t} `env-prefix:"DB_"`\n}',
    },
    'A_HOST B_HOST DB_USR PORT',
  ],
  [
    'ardanlabs conf',
    {
      'a.go':
        'import "github.com/ardanlabs/conf/v3"\nfunc main() {\n\tcfg := struct {\n\t\tconf.Version\n\t\tWeb struct {\n\t\t\tReadTimeout time.Duration `conf:"default:5s"`\n\t\t\tAPIHost string `conf:"default:0.0.0.0:3000"`\n\t\t}\n\t\tName string `conf:"default:x,env:OWN_NAME"`\n\t}{}\n\tconst prefix = "SALES"\n\thelp, err := conf.Parse(prefix, &cfg)\n}',
    },
    'SALES_OWN_NAME SALES_WEB_API_HOST SALES_WEB_READ_TIMEOUT',
  ],
  [
    'kong',
    {
      'a.go':
        'var CLI struct {\n\tUser string `help:"u" env:"A_USER"`\n\tRun struct {\n\t\tPort int `env:"PORT"`\n\t} `cmd:"" envprefix:"RUN_"`\n}\n',
    },
    'A_USER RUN_PORT',
  ],
  [
    'kong default envars',
    {
      'a.go':
        'import "github.com/alecthomas/kong"\nvar cli struct {\n\tLogLevel string `help:"x"`\n\tDebug bool\n}\nfunc main() {\n\tkong.Parse(&cli, kong.DefaultEnvars("APP"))\n}\n',
    },
    'APP_DEBUG APP_LOG_LEVEL',
  ],
  [
    'godotenv map',
    {
      'a.go':
        'import "github.com/joho/godotenv"\nvar myEnv map[string]string\nmyEnv, err := godotenv.Read()\ns3 := myEnv["S3_BUCKET"]',
    },
    'S3_BUCKET',
  ],
  [
    'namsral',
    {
      'a.go':
        'import "github.com/namsral/flag"\nflag.StringVar(&x, "listen-addr", "", "y")\nflag.Int("age", 0, "z")\nflag.Parse()',
    },
    'AGE LISTEN_ADDR',
  ],
  [
    'namsral prefix',
    {
      'a.go':
        'import "github.com/namsral/flag"\nfs := flag.NewFlagSetWithEnvPrefix(os.Args[0], "GO", 0)\nfs.StringVar(&x, "listen-addr", "", "y")\n',
    },
    'GO_LISTEN_ADDR',
  ],
  [
    'go-arg prefix',
    {
      'a.go':
        'import "github.com/alexflint/go-arg"\nvar args struct {\n\tWorkers int `arg:"env:WORKERS"`\n}\np, err := arg.NewParser(arg.Config{\n\tEnvPrefix: "MYAPP_",\n}, &args)',
    },
    'MYAPP_WORKERS',
  ],
  [
    'go-flags',
    {
      'a.go':
        'type Opts struct {\n\tName string `short:"n" long:"name" env:"A_NAME" description:"x"`\n\tGroup Db `group:"db" env-namespace:"DB"`\n}\ntype Db struct {\n\tHost string `long:"host" env:"HOST"`\n}\n',
    },
    'A_NAME DB_HOST',
  ],
  [
    'paerser',
    {
      'a.go':
        'import (\n\t"github.com/traefik/paerser/env"\n)\ntype Config struct {\n\tPort int `description:"x"`\n\tDatabase DatabaseConfig `description:"x"`\n\tAppURL string\n}\ntype DatabaseConfig struct {\n\tPath string\n}\nfunc f() {\n\tvar c Config\n\tenv.Decode(os.Environ(), "TINY_", &c)\n}\n',
    },
    'TINY_APPURL TINY_DATABASE_PATH TINY_PORT',
  ],
  [
    'confita',
    {
      'a.go':
        'type Config struct {\n\tHost string `config:"host"`\n\tPassword string `config:"password,required"`\n}\nimport "github.com/heetch/confita"\nloader := confita.NewLoader(env.NewBackend())\nloader.Load(ctx, &cfg)',
    },
    'HOST PASSWORD',
  ],
  [
    'GoFr',
    {
      'a.go':
        'import "gofr.dev/pkg/gofr"\napp.Config.Get("DB_HOST")\napp.Config.GetOrDefault("DB_PORT", "1")\nc.Config.Get("REDIS_HOST")',
    },
    'DB_HOST DB_PORT REDIS_HOST',
  ],
  [
    'envdecode',
    {
      'a.go':
        'type E struct {\n\tHome string `env:"APP_HOMEDIR,required"`\n\tB int `env:"APP_PORT,default=80"`\n\tC string `env:"OCIS_LOG;APP_LOG" desc:"x"`\n}\n',
    },
    'APP_HOMEDIR APP_LOG APP_PORT OCIS_LOG',
  ],
  [
    'gotenv/env pkg',
    {
      'a.go':
        'import "github.com/go-pkgz/lgr"\nvar opts struct {\n\tPort int `long:"port" env:"SERVER_PORT" default:"8080"`\n\tDbg bool `long:"dbg" env:"DEBUG"`\n}\n',
    },
    'DEBUG SERVER_PORT',
  ],
  [
    'terraform DefaultFunc',
    {
      'a.go':
        '"api_key": {\n\tDefaultFunc: schema.EnvDefaultFunc("APP_KEY", nil),\n\tD: schema.MultiEnvDefaultFunc([]string{"A_B", "C_D"}, ""),\n}',
    },
    'APP_KEY A_B C_D',
  ],
  [
    'map of names',
    {
      'a.go':
        'var envMap = map[string]string{\n\t"host": "APP_HOST",\n\t"port": "APP_PORT",\n}\nfor k, e := range envMap { if v := os.Getenv(e); v != "" {} }',
    },
    'APP_HOST APP_PORT',
  ],
  [
    'environ switch',
    {
      'a.go':
        'for _, line := range os.Environ() {\n\tfields := strings.SplitN(line, "=", 2)\n\tkey, value := fields[0], fields[1]\n\tswitch key {\n\tcase "LOG_FILE":\n\t\tx = value\n\tcase "LOG_LEVEL", "LOG_LVL":\n\t\ty = value\n\t}\n}',
    },
    'LOG_FILE LOG_LEVEL LOG_LVL',
  ],
  [
    'options of an older version',
    {
      'a.go':
        'import "github.com/caarlos0/env/v6"\ntype Config struct {\n\tA string `env:"A_B"`\n}\nfunc f() {\n\tcfg := Config{}\n\tenv.Parse(&cfg, env.Options{Prefix: "APP_"})\n}',
    },
    'APP_A_B',
  ],
  [
    'keys of a type of their own',
    {
      'a.go':
        'package config\nimport "github.com/spf13/viper"\ntype Key string\nconst (\n\tDbHost Key = `db.host`\n\tMailPort Key = "mail.port"\n\tOther = `other.text`\n)\nfunc (k Key) GetString() string {\n\treturn viper.GetString(string(k))\n}\nfunc Init() {\n\tviper.SetEnvPrefix("app")\n\tviper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))\n\tviper.AutomaticEnv()\n}',
    },
    'APP_DB_HOST APP_MAIL_PORT',
  ],
  [
    'viper of two programs',
    {
      'cmd/a/main.go':
        'import "github.com/spf13/viper"\nconst prefix = "ONE"\nfunc f() {\n\tviper.SetEnvPrefix(prefix)\n\tviper.AutomaticEnv()\n\tviper.GetString("port")\n\tpart := viper.Sub("db")\n\tpart.GetString("host")\n}',
      'cmd/b/main.go':
        'import "github.com/spf13/viper"\nfunc f() {\n\tviper.AutomaticEnv()\n\tviper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))\n\tviper.SetDefault("db.port", 1)\n}',
    },
    'DB_PORT ONE_PORT',
  ],
  [
    'envconfig with whole names in its tags',
    {
      'a.go':
        'import "github.com/kelseyhightower/envconfig"\ntype Config struct {\n\tRedis Redis `json:"redis"`\n\tPlans []Plan\n\tLevel string `envconfig:"LEVEL"`\n}\ntype Redis struct {\n\tHost string `envconfig:"APP_REDIS_HOST"`\n}\ntype Plan struct {\n\tID string\n}\ntype Other struct {\n\tToken string `envconfig:"TOKEN_X"`\n}\nfunc f() {\n\tvar c Config\n\tenvconfig.Process("app", &c)\n}',
    },
    'APP_LEVEL APP_REDIS_HOST',
  ],
  [
    'a map by names beside what splits the environment',
    {
      'config/parse.go':
        'func parse() {\n\tfor _, line := range os.Environ() {\n\t\tkey, value, _ := strings.Cut(line, "=")\n\t}\n}',
      'config/table.go':
        'var table = map[string]*option{\n\t"A_B": {kind: 1},\n\t"C_D": {kind: 1},\n\t"E_F": {\n\t\tkind: 2,\n\t},\n\t"PORTS": {kind: 1},\n}',
      'config/errors.go':
        'var retried = map[string]bool{\n\t"Y_A": true,\n\t"Y_B": true,\n\t"Y_C": true,\n\t"Y_D": true,\n}',
      'other/table.go':
        'var table = map[string]*option{\n\t"X_A": {},\n\t"X_B": {},\n\t"X_C": {},\n\t"X_D": {},\n}',
    },
    'A_B C_D E_F PORTS',
  ],
])('of Go, %s', (_, files: Readonly<Record<string, string>>, names) => {
  expect(namesOfApplication(files)).toBe(names);
});
