import { expect, it } from 'vitest';
import { environmentOf, namesIn } from './found.ts';

/** Functions of one's own that a name is given, one line a form. */
it.each([
  [
    'an arrow over lines',
    'a.ts',
    'const num = (\n  k: string,\n  d = 3,\n): number => {\n  return +(process.env[k] ?? d);\n};\nnum("A_B", 1)',
  ],
  [
    'an arrow with a type',
    'a.ts',
    'const num: (k: string) => number = (k) => Number(process.env[k]);\nnum("A_B")',
  ],
  ['an exported arrow', 'a.js', 'exports.flag = (k, d = "x") => process.env[k] || d;\nconfig.flag("A_B")'],
  [
    'a member of an object',
    'a.ts',
    'const read = { text: (k: string) => process.env[k] };\nread.text("A_B")',
  ],
  [
    'a closure of PHP',
    'a.php',
    '<?php $list = function (string $k, array $d): array { return env($k) ?? $d; };\n$list("A_B", []);',
  ],
  ['a short closure of PHP', 'a.php', '<?php $one = static fn ($k) => getenv($k);\n$one("A_B");'],
  [
    'a closure of Go',
    'a.go',
    'envOr := func(key, def string) string { return os.Getenv(key) }\nenvOr("A_B", "x")',
  ],
  ['a closure of Rust', 'a.rs', 'let setting = |key: &str| env::var(key).ok();\nsetting("A_B");'],
  [
    'a macro of Rust',
    'a.rs',
    'macro_rules! var { ($n:expr) => { std::env::var($n).unwrap() } }\nvar!("A_B");',
  ],
  ['a lambda of Python', 'a.py', 'flag = lambda name, d=None: os.environ.get(name, d)\nflag("A_B")'],
  ['a lambda of Ruby', 'a.rb', 'pull = ->(key) { ENV[key] }\npull.call("A_B")'],
  ['a block of Ruby', 'a.rb', 'pull = lambda { |key| ENV.fetch(key) }\npull.("A_B")'],
  ['a function of Elixir', 'a.exs', 'need = fn name -> System.get_env(name) end\nneed.("A_B")'],
  [
    'a function of C#',
    'a.cs',
    'Func<string, string> need = key => Environment.GetEnvironmentVariable(key);\nneed("A_B");',
  ],
  [
    "what Hono's adapter gives",
    'a.ts',
    'function get(c) { return 1 }\nfunction one(c, key) { return env(c)[key] }\none(c, "A_B")',
  ],
  [
    'a common name in its own file',
    'a.rs',
    'let get = |key: &str| env::var(key).ok();\nget("A_B");\nmap.get("C_D");',
  ],
  [
    'a constant',
    'a.go',
    'const port = "A_B"\nfunc text(key, def string) string { return os.Getenv(key) }\nvar x = text(port, "y")',
  ],
  [
    'a constant behind a common name',
    'a.ts',
    'const K = "A_B";\nconst KEY = "A_B";\nconst get = (k) => process.env[k];\nget(KEY)',
  ],
  [
    'a constant for a function from elsewhere',
    'a.kt',
    'private const val PORT = "A_B"\nval x = requireEnv(PORT)',
  ],
  [
    'a constant that a function sets',
    'a.go',
    'const port = "C_D"\nfunc f() { setEnv(port); os.Getenv("A_B") }',
  ],
  ['a reader of Rust', 'a.rs', 'fn from(lookup: impl Fn(&str) -> Option<String>) { lookup("A_B"); } // env'],
  ['a reader of Go', 'a.go', 'func load(find func(string) (string, bool)) { find("A_B") } // env'],
  [
    'a reader of TypeScript',
    'a.ts',
    'const load = (get: (key: string) => string | undefined) => get("A_B"); // env',
  ],
  ['a reader of Kotlin', 'a.kt', 'fun load(get: (String) -> String?) = get("A_B") // env'],
  ['a constant of a type that is named for it', 'a.go', 'const EnvPort Key = "A_B"'],
  ['a pipe of Elixir', 'a.exs', 'def need(n), do: System.get_env(n)\n"A_B"\n|> Foo.Bar.need()'],
  [
    'a pipe into another',
    'a.exs',
    'def need(n, d) do\n  n |> System.get_env(d) |> trim()\nend\nneed("A_B", "x")',
  ],
  ['a second argument behind a pipe', 'a.exs', 'def need(d, n), do: System.get_env(n)\nx |> need("A_B")'],
  ['a pipe of F#', 'a.fs', 'let a = "A_B" |> Environment.GetEnvironmentVariable'],
  ['a reader that a function is given', 'a.ex', 'def mode(env_function), do: env_function.("A_B")'],
  ['an optional member', 'a.ts', 'const f = (o) => process?.env?.[o.tokenKey];\nf({ tokenKey: "A_B" })'],
])('%s is followed', (_, path, text) => {
  expect(namesIn({ [path]: text })).toBe('A_B');
});

/** Names that a function takes as a list, or that a table holds. */
it.each([
  [
    'all arguments',
    'a.ts',
    'function first(...names: string[]) {\n  for (const n of names) if (process.env[n]) return process.env[n];\n}\nfirst("A_B", "C_D")',
  ],
  [
    'a list',
    'a.ts',
    'function need(names: string[]) {\n  return names.filter((n) => !process.env[n]);\n}\nneed(["A_B", "C_D"])',
  ],
  [
    'all arguments of Python',
    'a.py',
    'def first(*names, default=None):\n    for n in names:\n        v = os.getenv(n)\nfirst("A_B", "C_D", default=1)',
  ],
  [
    'a list of Python',
    'a.py',
    'def need(names):\n    return {n: os.environ[n] for n in names}\nneed(["A_B", "C_D"])',
  ],
  [
    'all arguments of Go',
    'a.go',
    'func first(keys ...string) string {\n\tfor _, k := range keys {\n\t\treturn os.Getenv(k)\n\t}\n}\nfirst("A_B", "C_D")',
  ],
  [
    'a slice of Go',
    'a.go',
    'func need(keys []string) {\n\tfor _, k := range keys {\n\t\tos.Getenv(k)\n\t}\n}\nneed([]string{"A_B", "C_D"})',
  ],
  [
    'all arguments of PHP',
    'a.php',
    '<?php function first(string ...$keys) { foreach ($keys as $k) { if (getenv($k)) return getenv($k); } }\nfirst("A_B", "C_D");',
  ],
  [
    'all arguments of Java',
    'A.java',
    'class A {\n  static String first(String... names) {\n    for (String n : names) { System.getenv(n); }\n  }\n  String a = first("A_B", "C_D");\n}',
  ],
  [
    'all arguments of C#',
    'A.cs',
    'class A {\n  static string First(params string[] names) {\n    foreach (var n in names) { Environment.GetEnvironmentVariable(n); }\n  }\n  string a = First("A_B", "C_D");\n}',
  ],
  [
    'a slice of Rust',
    'a.rs',
    'fn first(keys: &[&str]) -> Option<String> {\n  keys.iter().find_map(|k| std::env::var(k).ok())\n}\nfn m() { first(&["A_B", "C_D"]); }',
  ],
  [
    'pairs of Rust',
    'a.rs',
    'const ALL: [(&str, &str); 2] = [("a", "A_B"), ("c", "C_D")];\nfn m() { for (to, name) in ALL.iter() { env::var(name); } }',
  ],
  [
    'pairs of Python',
    'a.py',
    'for name, to in ALL:\n    x[to] = os.environ.get(name)\nALL = [("A_B", "a"), ("C_D", "c")]',
  ],
  [
    'pairs in a mapping',
    'a.py',
    'ALL = {"a": ("A_B", 1), "c": ("C_D", 2)}\nfor to, (name, d) in ALL.items():\n    x[to] = os.getenv(name, d)',
  ],
  ['what is missing', 'a.py', 'names = ["A_B", "C_D"]\nmissing = [n for n in names if n not in os.environ]'],
  ['one of a map', 'a.ts', 'const keys = { a: "A_B", c: "C_D" };\nconst f = (p) => process.env[keys[p]];'],
  [
    'one of a map of Python',
    'a.py',
    'KEYS = {"a": "A_B", "c": "C_D"}\ndef f(p): return os.environ.get(KEYS[p])',
  ],
  [
    'a map that a function is handed',
    'a.ts',
    'function load(map) {\n  for (const [k, name] of Object.entries(map)) out[k] = process.env[name];\n}\nload({ host: "A_B", port: "C_D" })',
  ],
  [
    'a map of lists that a function of Python is handed',
    'a.py',
    'def load(mapping):\n    for k, names in mapping.items():\n        for n in names:\n            out[k] = os.getenv(n)\nload({"host": ["A_B"], "port": ["C_D"]})',
  ],
  [
    'a map of lists that a class of Ruby is handed',
    'a.rb',
    'class Conf\n  def self.run(map)\n    new(map)\n  end\n  def scan\n    @map.each { |k, names| names.find { |n| ENV[n] } }\n  end\nend\nConf.run(host: ["A_B"], url: ["C_D", x])',
  ],
  ['a list of Elixir', 'a.exs', '@names ["A_B", "C_D"]\nfor n <- @names, do: System.get_env(n)'],
  ['words of Elixir', 'a.exs', '@names ~w(A_B C_D)\nEnum.each(@names, fn n -> System.fetch_env!(n) end)'],
  ['a list in a pipe', 'a.exs', '["A_B", "C_D"]\n|> Enum.map(&System.get_env/1)'],
  ['a list behind a capture', 'a.exs', 'Enum.filter(~w[A_B C_D], &(System.get_env(&1) == nil))'],
  ['a reader that is mapped', 'a.py', 'a, c = map(os.getenv, ["A_B", "C_D"])'],
  [
    'one of a map, taken apart',
    'a.py',
    'P = {"a": ("A_B", 1), "c": ("C_D", 2)}\nname, size = P[p]\nos.environ.get(name)',
  ],
  ['a list of PHP by its name', 'a.php', '<?php $requiredEnv = ["A_B", "C_D"];'],
  ['one of two', 'a.ts', 'process.env[isTest ? "A_B" : "C_D"]'],
  [
    'a list of Go by its name',
    'a.go',
    'var wanted = []string{"A_B", "C_D"}\nfor _, k := range wanted {\n\tos.Getenv(k)\n}',
  ],
  [
    'a map of lists of Go',
    'a.go',
    'sources := map[string][]string{\n\t"a": {"A_B"},\n\t"c": {"C_D"},\n}\nfor _, all := range sources {\n\tfor _, k := range all {\n\t\tos.Getenv(k); log("E_F")\n\t}\n}',
  ],
  [
    'structs of Go without the names of their fields',
    'a.go',
    'for _, b := range []struct{ key, env string }{\n\t{"a", "A_B"},\n\t{"c", "C_D"},\n} {\n\tviper.BindEnv(b.key, b.env)\n}',
  ],
  [
    'a map that binds keys of viper',
    'a.go',
    'names := map[string]string{"a": "A_B", "c": "C_D"}\nfor key, name := range names {\n\tviper.BindEnv(key, name)\n}',
  ],
  [
    'a list of Java',
    'A.java',
    'static final List<String> NEEDED = List.of("A_B", "C_D");\nfor (String name : NEEDED) { System.getenv(name); }',
  ],
  [
    'a list of C#',
    'a.cs',
    'string[] needed = new[] { "A_B", "C_D" };\nforeach (var name in needed) { Environment.GetEnvironmentVariable(name); }',
  ],
  ['one of two by a constant', 'a.ts', 'const name = isTest ? "A_B" : "C_D";\nprocess.env[name]'],
  ['one of two in Python', 'a.py', 'os.getenv("A_B" if test else "C_D")'],
  [
    'a table that a function makes',
    'a.ts',
    'function map(env: string, path: string) {\n  return { env, path };\n}\nconst all = [map("A_B", "a"), map("C_D", "c")];\nfor (const each of all) process.env[each.env];',
  ],
  [
    'a property by another name',
    'a.ts',
    'const apiKey = this.config.apiTokenKey ?? other;\nprocess.env[apiKey];\nuse({ apiTokenKey: "A_B" }); use({ apiTokenKey: "C_D" })',
  ],
  [
    'a property taken apart',
    'a.ts',
    'const { tokenKey } = options;\nprocess.env[tokenKey];\nuse({ tokenKey: "A_B" }); use({ tokenKey: "C_D" })',
  ],
  [
    'keys in a map that another map names',
    'a.py',
    'ALL = {"a": {"env": "A_B"}, "b": {"env": "C_D"}}\ndef url(name):\n    return os.environ.get(ALL[name]["env"])',
  ],
])('names are read from %s', (_, path, text) => {
  expect(namesIn({ [path]: text })).toBe('A_B C_D');
});

const longText = `"""${'What it does.\n'.repeat(150)}"""`;

/** A function of a common name is told by its class, and read in files that do not speak of the environment. */
it.each([
  [
    'a class of Ruby',
    'a.rb',
    'class SiteConfig\n  class << self\n    def get(name, default = nil)\n      ENV.fetch(name, default)',
    'SiteConfig.get("A_B"); SiteConfig.get "C_D"; Cache.get("E_F")',
  ],
  [
    'a class of PHP',
    'a.php',
    '<?php class Config { public static function get(string $key) { return getenv($key); } }',
    '<?php Config::get("A_B"); $this->config->get("C_D"); $cache->get("E_F");',
  ],
  [
    'an object of Python',
    'a.py',
    'class AppConfig:\n    def get(self, key):\n        return os.environ.get(key)',
    'app_config.get("A_B"); AppConfig().get("C_D"); session.get("E_F")',
  ],
  [
    'a module of Elixir',
    'a.ex',
    'defmodule App.Config do\n  def get(name), do: System.get_env(name)\nend',
    'Config.get("A_B"); App.Config.get("C_D"); Cache.get("E_F")',
  ],
  [
    'a function of Python that says much',
    'a.py',
    `def get_config(key: str) -> str:\n    ${longText}\n    return os.getenv(key)`,
    'get_config("A_B"); str(get_config("C_D", ""))',
  ],
])('names are handed to %s', (_, path, reader, use) => {
  expect(namesIn({ [path]: reader, [`use/${path}`]: use })).toBe('A_B C_D');
});

it('reads a list that is handed to a function named after the environment', () => {
  const text = 'set_from_env(\n  Attributes(vars()),\n  ["A_B", Setting("C_D", parser=int)],\n)';
  expect(namesIn({ 'a.py': text })).toBe('A_B C_D');
});

it.each([
  [
    'another function',
    'a.ts',
    'function first(...names: string[]) {\n  for (const n of names) process.env[n];\n}\nlast("A_B"); other(["C_D"])',
  ],
  [
    'what is no argument of the list',
    'a.ts',
    'function need(names: string[], label: string) {\n  return names.map((n) => process.env[n]);\n}\nneed(other, "A_B")',
  ],
  [
    'a property that too many objects have',
    'a.ts',
    'const { key } = options;\nprocess.env[key];\nuse({ key: "A_B" })',
  ],
])('%s is not read', (_, path, text) => {
  expect(namesIn({ [path]: text })).toBe('');
});

it('takes the keys of any map for no property', () => {
  const files = {
    'a.py': 'def read(key):\n    return os.environ[f"A_{key.upper()}"]\nall = {key for key in own.keys()}',
    'b.py': 'Secret(name="x", keys=["B_C"]) # env',
  };
  expect(namesIn(files)).toBe('');
});

it('takes what an environment allows for no variable', () => {
  const files = {
    'a.ts': 'process.env[x];\nrender(environmentPermissions(Permission.MANAGE_ALL, 1));',
    'b.ts': "export enum Permission {\n  MANAGE_ALL = 'MANAGE_ALL',\n} // env",
  };
  expect(namesIn(files)).toBe('');
});

it('takes no parameter for a constant of another file', () => {
  const files = {
    'a.py': 'for key in names:\n    check_env_key(key)\n    os.environ[key]',
    'b.py': 'key = "A_B" # env',
  };
  expect(namesIn(files)).toBe('');
});

it('knows a constant of another file that a reader is given', () => {
  const files = {
    'names/names.go': 'package names\n\n// Env holds names.\nconst DbUrl = "APP_DB_URL"',
    'main.go': 'func main() { a := getEnv(names.DbUrl, ""); setEnv(names.DbUrl, a); other(names.DbUrl) }',
  };
  expect(namesIn(files)).toBe('APP_DB_URL');
});

const typed = (type: string, hole = 'p') =>
  `${type}\nfunction read(p: C) {\n  return process.env[\`A_\${${hole}.toUpperCase()}\`];\n}`;

it.each([
  ['the words of a type', 'a.ts', typed("type C =\n  | 'one'\n  | 'two';")],
  ['a type without a semicolon', 'a.ts', typed("type C = 'one' | 'two'\nconst other = 'three'")],
  [
    'the words of a constant list',
    'a.ts',
    typed("const ALL = ['one', 'two'] as const;\ntype C = (typeof ALL)[number];"),
  ],
  [
    'the keys of an object',
    'a.ts',
    typed('const ALL = { one: 1, two: { x: 2 } };\ntype C = keyof typeof ALL;'),
  ],
  [
    'a member',
    'a.ts',
    "type C = 'one' | 'two';\ntype P = { kind: C };\nconst f = (p: P) => process.env[`A_${p.kind.toUpperCase()}`];",
  ],
  [
    'a word of its own',
    'a.ts',
    "type C = 'one' | 'two';\nfunction f(p: C) {\n  const name = `A_${p.toUpperCase()}`;\n  return process.env[name];\n}",
  ],
  ['a loop', 'a.js', "for (const p of ['one', 'two']) use(process.env['A_' + p.toUpperCase()]);"],
  [
    'a loop over keys',
    'a.js',
    'const all = { one: 1, two: 2 };\nObject.keys(all).forEach((p) => use(process.env[`A_${p.toUpperCase()}`]));',
  ],
  [
    'calls',
    'a.ts',
    "const f = (x: X, p: string) => process.env[`A_${p.toUpperCase()}`];\nf(a, 'one'); f(b, 'two');",
  ],
  ['a tuple of Python', 'a.py', "for p in ('one', 'two'):\n    use(os.environ.get(f'A_{p.upper()}'))"],
  [
    'a dictionary of Python',
    'a.py',
    "ALL = {'one': 1, 'two': 2}\nfor p, v in ALL.items():\n    use(os.getenv('A_' + p.upper(), v))",
  ],
  ['calls in Ruby', 'a.rb', 'def f(p)\n  ENV.fetch("A_#{p.upcase}")\nend\nf("one")\nf("two")'],
  [
    'a list of PHP',
    'a.php',
    "<?php foreach (['one', 'two'] as $p) { $x[$p] = getenv('A_' . strtoupper($p)); }",
  ],
  [
    'calls in Go',
    'a.go',
    'func f(p string) string { return os.Getenv("A_" + strings.ToUpper(p)) }\nvar a, b = f("one"), f("two")',
  ],
  [
    'calls in Rust',
    'a.rs',
    'fn f(p: &str) -> String { env::var(format!("A_{}", p.to_uppercase())).unwrap() }\nf("one");f("two");',
  ],
])('%s is put in capitals', (_, path, text) => {
  expect(namesIn({ [path]: text })).toBe('A_ONE A_TWO');
});

it('keeps a function that only sounds like it', () => {
  const text = "const f = (p) => process.env[`A_${supplierOf(p)}`];\nf('one');";
  expect(namesIn({ 'a.ts': text })).toBe('');
});

it('turns hyphens into underscores in capitals, and leaves open what the file does not tell', () => {
  const text = (all: string) =>
    `for (const p of ${all}) use(process.env[\`A_\${p.toUpperCase().replace(/-/g, '_')}\`]);`;
  expect(namesIn({ 'a.ts': text("['o-ne']") })).toBe('A_O_NE');
  expect(environmentOf({ 'a.ts': text('await load()') })).toMatchObject({
    variables: [],
    dynamic: [{ line: 1 }],
  });
});
