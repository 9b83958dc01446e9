import type { Idiom, Language } from '../idiom.ts';
import { dotnetConfiguration } from '../finders/dotnet-configuration.ts';
import { listLoops } from '../finders/lists.ts';
import { nameLists } from '../finders/name-lists.ts';
import { objectAliases } from '../finders/object-aliases.ts';
import { pattern } from '../pattern.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';

const environment = 'https://learn.microsoft.com/dotnet/api/system.environment.getenvironmentvariable';
const idioms: readonly Idiom[] = [
  {
    source: environment,
    hint: 'GetEnvironmentVariable',
    pattern: pattern`\bGetEnvironmentVariable(?:\(\s*@?| |s\(\)\s*\[\s*)«"name"»`,
  },
  {
    source: environment,
    hint: 'GetEnvironmentVariable(nameof(',
    pattern: pattern`\bGetEnvironmentVariable\(nameof\((?:\w{1,60}\.){0,4}«name»\)`,
  },
  {
    source: 'https://github.com/Tyrrrz/CliFx#environment-variables',
    hint: 'EnvironmentVariable',
    absence: 'tolerated',
    pattern: pattern`\bEnvironmentVariable(?:Name|s)?\s*=\s*«"name"»`,
  },
  {
    source:
      'https://learn.microsoft.com/azure/azure-functions/functions-bindings-expressions-patterns#binding-expressions---app-settings',
    hint: 'Trigger(',
    inStrings: true,
    pattern: pattern`\[\w{1,40}Trigger\([^\]\n]{0,200}"%«name»%"`,
  },
  {
    source:
      'https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue-trigger#connections',
    hint: 'Trigger(',
    pattern: pattern`\[\w{1,40}Trigger\([^\]\n]{0,200}\bConnection\s*=\s*«"name"»`,
  },
  {
    source: 'https://learn.microsoft.com/dotnet/api/system.environment.expandenvironmentvariables',
    hint: 'ExpandEnvironmentVariables',
    inStrings: true,
    pattern: pattern`\bExpandEnvironmentVariables\(\s*[@$]{0,2}"[^"%\n]{0,80}%«name»%`,
  },
  {
    source: 'https://github.com/tonerdo/dotnet-env#readme',
    hint: 'Env',
    pattern: pattern`\bEnv(?:Reader)?\.(?:Try)?Get\w{0,20}\(\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/bolorundurowb/dotenv.net#readme',
    hint: ['Env', 'env'],
    pattern: pattern`[eE]nv\w{0,30}\(\s*«"NAME"»`,
  },
];

export const dotnet: Language = {
  id: 'dotnet',
  endings: 'cs fs fsx vb cshtml razor',
  glance:
    /[eE]nv|onfiguration|onfig\b|GetSection|GetConnectionString|AddOptions|Trigger\(|\bclass \w{0,60}(?:Options|Settings)\b/,
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
  finders: [nameLists, listLoops, objectAliases],
  gatherers: [wrappers, nameFlows, dotnetConfiguration],
};
