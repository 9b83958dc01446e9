import type { Idiom, Language } from '../idiom.ts';
import { nameLists } from '../finders/name-lists.ts';
import { pattern } from '../pattern.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';

const environment = 'https://learn.microsoft.com/dotnet/api/system.environment.getenvironmentvariable';
const configuration =
  'https://learn.microsoft.com/aspnet/core/fundamentals/configuration/#non-prefixed-environment-variables';

/** A colon in a key is two underscores in the variable. */
const doubled = (key: string) =>
  /^[A-Z][\w:]*$/.test(key) && key.length > 2 ? key.replaceAll(':', '__') : undefined;
const connection = (name: string) => `ConnectionStrings__${name}`;

const idioms: readonly Idiom[] = [
  {
    source: environment,
    hint: 'GetEnvironmentVariable',
    pattern: pattern`\bGetEnvironmentVariable\(\s*@?«"name"»`,
  },
  {
    source: environment,
    hint: 'GetEnvironmentVariables()',
    pattern: pattern`\bGetEnvironmentVariables\(\)\s*\[\s*«"name"»`,
  },
  {
    source: 'https://learn.microsoft.com/dotnet/api/system.environment.expandenvironmentvariables',
    hint: 'ExpandEnvironmentVariables',
    inStrings: true,
    pattern: pattern`\bExpandEnvironmentVariables\(\s*[@$]{0,2}"[^"%\n]{0,80}%«name»%`,
  },
  {
    source: configuration,
    hint: 'onfiguration',
    variable: doubled,
    pattern: pattern`\b_?[cC]onfiguration\s*\[\s*"(?<name>[A-Z][\w:]*)"\s*\]`,
  },
  {
    source: configuration,
    hint: 'onfig[',
    variable: doubled,
    pattern: pattern`\b_?[cC]onfig\s*\[\s*"(?<name>[A-Z]\w*:[\w:]*)"\s*\]`,
  },
  {
    source: configuration,
    hint: 'GetSection',
    variable: doubled,
    pattern: pattern`\.GetSection\(\s*"(?<name>[A-Z]\w*:[\w:]*)"\s*\)\s*[!?]?\.Value\b`,
  },
  {
    source: 'https://github.com/tonerdo/dotnet-env#readme',
    hint: 'Env',
    pattern: pattern`\bEnv(?:Reader)?\.(?:Try)?Get\w{0,20}\(\s*«"NAME"»`,
  },
  {
    source: configuration,
    hint: ['GetValue', 'GetRequiredValue'],
    variable: doubled,
    pattern: pattern`\b\w{0,20}[cC]onfig(?:uration)?\s*\.\s*Get(?:Required)?Value\s*(?:<[^>\n]{1,40}>)?\(\s*"(?<name>[A-Z][\w:]*)"`,
  },
  {
    source: configuration,
    hint: 'GetConnectionString',
    variable: connection,
    pattern: pattern`\bGetConnectionString\(\s*«"name"»`,
  },
  {
    source: 'https://github.com/bolorundurowb/dotenv.net#readme',
    hint: ['Env', 'env'],
    pattern: pattern`[eE]nv\w{0,30}\(\s*«"NAME"»`,
  },
];

export const dotnet: Language = {
  id: 'dotnet',
  files: /\.(?:cs|fs|fsx|vb|cshtml|razor)$/,
  glance: /[eE]nv|onfiguration|onfig\[|GetSection|GetConnectionString/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: '"""', close: '"""', multiline: true, raw: true },
      { open: '@"', close: '"', multiline: true, raw: true },
      { open: '$"', close: '"', hole: '{' },
      { open: "'\"'", close: '' },
      { open: '"', close: '"' },
    ],
  },
  idioms,
  finders: [nameLists],
  gatherers: [wrappers, nameFlows],
};
