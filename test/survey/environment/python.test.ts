import { expect, it } from 'vitest';
import { namesIn } from './found.ts';

/** One line a library of Python, as its documentation shows it. */
it.each([
  [
    'environ in other ways',
    `os.environ.get(key="A_B"); os.environ.copy().get("C_D"); dict(os.environ).get("E_F"); os.environ.__getitem__("G_H")`,
    'A_B C_D E_F G_H',
  ],
  [
    'other names of both',
    `from os import environ as e, getenv as g\ne["A_B"]; e.get("C_D"); g("E_F")`,
    'A_B C_D E_F',
  ],
  ['a method by another name', `get = os.environ.get\nget("A_B")`, 'A_B'],
  ['a merged dictionary', `cfg = {**dotenv_values(".env"), **os.environ}\ncfg["A_B"]`, 'A_B'],
  ['partial', `field(default_factory=partial(os.getenv, "A_B"))`, 'A_B'],
  ['a path', `# env\nos.path.expandvars("$A_B/x"); os.path.expandvars("\${C_D}")`, 'A_B C_D'],
  ['python-dotenv', `from dotenv import get_key\nget_key(".env", "A_B")`, 'A_B'],
  ['traitlets', `x = Unicode(help="x").tag(config=True, env="A_B")`, 'A_B'],
  [
    'a class for each variable',
    `# env\nA = _EnvironmentVariable("A_B", str, None); B = EnvVar("C_D")`,
    'A_B C_D',
  ],
  ['the prefix of Flask', `app.config.from_prefixed_env("MY_APP")`, ''],
  [
    'decouple',
    `from decouple import config as c, Config\nc("a_b"); cfg = Config(RepositoryEnv(".env"))\ncfg("C_D"); cfg.get("E_F")`,
    'C_D E_F a_b',
  ],
  ['prettyconf', `from prettyconf import config # env\nconfig("A_B", cast=config.boolean)`, 'A_B'],
  [
    'starlette',
    `from starlette.config import Config\nconf = Config(".env")\nconf("A_B", cast=bool); conf.get("C_D")`,
    'A_B C_D',
  ],
  [
    'the prefix of starlette',
    `from starlette.config import Config\nconfig = Config(".env", env_prefix='APP_')\nconfig('A_B')`,
    'APP_A_B',
  ],
  [
    'everett',
    `from everett.manager import ConfigManager # env\nconfig = ConfigManager.basic_config()\nconfig("a_b", default="x")`,
    'A_B',
  ],
  ['envparse', `from envparse import env\nenv('A_B'); env.bool('C_D')`, 'A_B C_D'],
  [
    'the prefix of environs',
    `from environs import Env\nenv = Env(prefix="A_")\nwith env.prefixed("B_"):\n    env.str("C")\nenv("D")`,
    'A_B_C A_D',
  ],
  [
    'django-environ by another name',
    `import environ\nENV = environ.Env()\nENV("A_B"); ENV.bool("C_D")`,
    'A_B C_D',
  ],
  [
    'the prefix of django-environ',
    `import environ\nenv = environ.Env()\nenv.prefix = "X_"\nenv('A_B')`,
    'X_A_B',
  ],
  ['a function that only looks like it', `from mine import config\nimport os\nconfig("a_b")`, ''],
  [
    'django-configurations',
    `from configurations import Configuration, values\nclass Dev(Configuration):\n    A_B = values.BooleanValue(True)\n    C = values.DatabaseURLValue()\n    D = values.Value(environ_name='D_E', environ_prefix='MY')\n    F = values.Value('x', environ=False)\n    G = values.Value(environ_prefix=None)\n    H = values.IntegerValue(environ_prefix=None, environ_name="I_J")\n    K = {"L": values.Value(environ_name="M_N")}\n    O_P = OwnValue()`,
    'DATABASE_URL DJANGO_A_B DJANGO_M_N DJANGO_O_P I_J MY_D_E',
  ],
  [
    'environ-config',
    `import environ\n@environ.config(prefix="APP")\nclass C:\n    @environ.config\n    class DB:\n        name = environ.var("x")\n    lang = environ.var(name="OWN_NAME")\n    db = environ.group(DB)\n    awesome = environ.bool_var()`,
    'APP_AWESOME APP_DB_NAME OWN_NAME',
  ],
  [
    'goodconf',
    `from goodconf import GoodConf # env\nclass C(GoodConf):\n    A_B: bool\n    C_D: str = "x"`,
    'A_B C_D',
  ],
  [
    'a dictionary of pydantic',
    `class S(BaseSettings):\n    model_config = {"env_prefix": "X_"}\n    host: str = "x"`,
    'X_HOST',
  ],
  [
    'annotations of pydantic',
    `class S(BaseSettings):\n    a: Annotated[str, Field(validation_alias="A_B")] = "x"\n    b: Annotated[str, Field(alias='C_D')]`,
    'A_B C_D',
  ],
  [
    'names apart from the fields',
    `class S(BaseSettings):\n    a: str\n    b: str\n    class Config:\n        fields = {'a': {'env': 'A_B'}, 'b': {'env': ['C_D', 'E_F']}}`,
    'A_B C_D E_F',
  ],
  [
    'click with a prefix',
    `import click\n@click.group()\n@click.option('--debug/--no-debug')\ndef cli(debug): pass\n@cli.command()\n@click.option('-u', '--user-name')\n@click.option('--own', envvar='OWN_NAME')\ndef greet(user_name): pass\ncli(auto_envvar_prefix='APP')`,
    'APP_DEBUG APP_GREET_USER_NAME OWN_NAME',
  ],
  [
    'click without a prefix',
    `import click # env\n@click.command()\n@click.option('--name')\ndef greet(name): pass`,
    '',
  ],
  [
    'ConfigArgParse with a prefix',
    `p = configargparse.ArgumentParser(auto_env_var_prefix="APP_")\np.add_argument("files")\np.add_argument("-m", "--model-name", metavar="M")\np.add_argument("--own", env_var="OWN_NAME")\np.add_argument("--config", is_config_file=True)`,
    'APP_MODEL_NAME OWN_NAME',
  ],
  [
    'jsonargparse with a prefix',
    `p = ArgumentParser(env_prefix="APP", default_env=True)\np.add_argument("--a.b", type=int)`,
    'APP_A__B',
  ],
  [
    'values of a dictionary',
    `NAMES = {"host": "A_B", "port": "C_D"}\nfor field, name in NAMES.items():\n    os.environ.get(name)`,
    'A_B C_D',
  ],
  [
    'keys of a dictionary',
    `NAMES = {"A_B": "host", "C_D": "port"}\nfor name, field in NAMES.items():\n    os.environ.get(name)`,
    'A_B C_D',
  ],
  [
    'what is picked out of a dictionary',
    `keys = dict(a="A_B", b="C_D")\nname = keys.get(provider)\nos.environ.get(name)`,
    'A_B C_D',
  ],
  [
    'what a constructor keeps',
    `class Setting:\n    def __init__(self, kind: str, name: str | None = None):\n        self.name: str | None = name\n    def read(self):\n        return os.environ[self.name]\nx = Setting((str, int), "A_B")`,
    'A_B',
  ],
  [
    'what another constructor keeps',
    `class Setting:\n    def __init__(self, kind, name):\n        self.name = name\n    def read(self):\n        return os.environ[self.name]\nx = Setting("E_F", "A_B"); y = Other(str, "C_D")`,
    'A_B',
  ],
  [
    'the environment as a parameter',
    `def load(env=os.environ):\n    return env["A_B"], env.get("C_D")`,
    'A_B C_D',
  ],
  [
    'a merged dictionary over lines',
    `cfg = {\n    **dotenv_values(".env"),  # from a file\n    **os.environ,\n}\ncfg["A_B"]`,
    'A_B',
  ],
  [
    'a function that is called like another',
    `def load(prefix=""):\n    return os.getenv(f"{prefix}A_B")\nOne.load("APP_")\nTwo.load("OTHER")`,
    'APP_A_B',
  ],
  ['the environment in an object', `self.env: Map = env or os.environ\nself.env["A_B"]`, 'A_B'],
  ['what a request holds', `request.environ["A_B"]; req.environ.get("C_D")`, ''],
  [
    'a field that names its variable',
    `class S(BaseSettings):\n    a_b: str = os.getenv("C_D", "x")\n    e_f: str = "x"`,
    'C_D E_F',
  ],
  ['a tuple that is named after it', `ENV_GATED = ("ENV_GATED", 403)`, ''],
  [
    'pairs',
    `NAMES = [("a", "A_B"), ("b", "C_D")]\nfor field, name in NAMES:\n    os.getenv(name)`,
    'A_B C_D',
  ],
])('%s', (_, text, names) => {
  expect(namesIn({ 'a.py': text })).toBe(names);
});

it('knows constants of another file', () => {
  const files = {
    'constants.py': 'class Env:\n    SIZE = "A_B"',
    'a.py': 'from constants import Env\nos.getenv(Env.SIZE)',
  };
  expect(namesIn(files)).toBe('A_B');
});

it('follows the commands of click over files', () => {
  const files = {
    'main.py': `import click\nfrom b import greet\n@click.group(context_settings={"auto_envvar_prefix": "APP"})\ndef cli(): pass\ncli.add_command(greet)`,
    'b.py': `import click # env\n@click.command("say-hello")\n@click.option('--name')\ndef greet(name): pass`,
  };
  expect(namesIn(files)).toBe('APP_SAY_HELLO_NAME');
});
