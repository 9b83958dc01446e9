import { expect, it } from 'vitest';
import { namesIn } from './found.ts';

/** One line a library of PHP, as its documentation shows it. */
it.each([
  ['all of them', `$env = getenv();\n$env['A_B']; getenv()['C_D']`, 'A_B C_D'],
  ['a merged array', `$env = array_merge($_ENV, getenv());\n$env['A_B']`, 'A_B'],
  ['other functions', `array_key_exists('A_B', $_ENV); filter_input(INPUT_ENV, 'C_D')`, 'A_B C_D'],
  ['a named argument', `env(key: 'A_B', default: 1)`, 'A_B'],
  ['the start of a name', `getenv('A_' . $name)`, ''],
  ['a list', `foreach (['A_B', 'C_D'] as $name) { getenv($name); }`, 'A_B C_D'],
  ['a list by name', `$required = ['A_B', 'C_D'];\nforeach ($required as $k) { $_ENV[$k]; }`, 'A_B C_D'],
  ['a map', `foreach (['host' => 'A_B', 'port' => 'C_D'] as $k => $v) { $x[$k] = getenv($v); }`, 'A_B C_D'],
  [
    'a constant of a class',
    `class K { public const TOKEN = 'A_B'; function f() { return getenv(self::TOKEN); } }`,
    'A_B',
  ],
  ['a constant', `define('NAME', 'A_B'); getenv(NAME);`, 'A_B'],
  ['phpdotenv', `$dotenv->required('A_B'); $dotenv->ifPresent(['C_D', 'E_F'])->isInteger();`, 'A_B C_D E_F'],
  [
    'keys of an array',
    `$names = ['A_B' => 'host', 'C_D' => 'port'];\nforeach ($names as $name => $field) { getenv($name); }`,
    'A_B C_D',
  ],
  ['settings-bundle', `#[SettingsParameter(envVar: "bool:A_B", envVarMode: X)]\npublic bool $a;`, 'A_B'],
  ['Spiral', `$env->get('A_B'); $this->env->get('C_D', false);`, 'A_B C_D'],
  ['Craft', `App::parseEnv('$A_B'); App::parseBooleanEnv('$C_D');`, 'A_B C_D'],
  ['a class for it', `EnvHelper::get('A_B'); Environment::get("C_D");`, 'A_B C_D'],
])('%s', (_, text, names) => {
  expect(namesIn({ 'a.php': `<?php\n${text}` })).toBe(names);
});

it.each([
  ['Symfony', 'services.yaml', "parameters:\n    env(A_B): 'x'\n    c: '%env(C_D)%'", 'A_B C_D'],
  ['Neos', 'Settings.yaml', "host: '%env:A_B%'\nport: '%env(int):C_D%'", 'A_B C_D'],
  ['an environment of Blade', 'a.blade.php', "@env('staging')\nx\n@endenv", ''],
])('%s', (_, path, text, names) => {
  expect(namesIn({ [path]: text })).toBe(names);
});
