import type { Idiom, Language } from '../idiom.ts';
import { nameLists } from '../finders/name-lists.ts';
import { objectAliases } from '../finders/object-aliases.ts';
import { pattern } from '../pattern.ts';
import { listLoops } from '../finders/lists.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';
import { ownReader } from './ruby.ts';

const system = 'https://hexdocs.pm/elixir/System.html#get_env/2';

const idioms: readonly Idiom[] = [
  { source: system, hint: 'System.', pattern: pattern`\bSystem\.(?:get_env|fetch_env!?)[( ]\s*«"name"»` },
  ownReader,
  {
    source: 'https://hexdocs.pm/dotenvy/Dotenvy.html#env!/2',
    hint: 'env',
    // With a dot before the bracket, a function that a name was given; some take where else to look first.
    pattern: pattern`env(?:(?<![.:]\w{0,30}env)|(?<=\b[A-Z]\w{0,40}\.\w{0,30}env))\w{0,30}[!?]?\.?\(\s*(?:[a-z]\w{0,40},\s*)?«"NAME"»`,
  },
  {
    source: 'https://hexdocs.pm/phoenix/1.3.0/Phoenix.Endpoint.html',
    hint: ':system',
    pattern: pattern`\{\s*:system\s*,\s*(?::\w{1,20}\s*,\s*)?«"name"»`,
  },
  {
    source: 'https://hexdocs.pm/elixir/System.html#get_env/0',
    hint: 'Map.',
    pattern: pattern`\bMap\.(?:get|fetch!?|has_key\?)\(\s*(?:System\.get_env\(\)|env)\s*,\s*«"NAME"»`,
  },
  {
    source: 'https://hexdocs.pm/elixir/System.html#get_env/0',
    hint: 'get_env()',
    pattern: pattern`[{,]\s*«"NAME"»\s*=>\s*[a-z_]\w*\s*(?=[,}])`,
  },
  {
    source: 'https://hexdocs.pm/vapor/readme.html',
    hint: '{:',
    context: /\bVapor\b|%Env\{/,
    pattern: pattern`\{\s*:\w{1,60}\s*,\s*«"NAME"»`,
  },
  {
    source: 'https://hexdocs.pm/envoy/',
    hint: 'get',
    context: /\bimport\s+(?:envoy|glenvy|dot_env)\b|\bget_env\(/,
    pattern: pattern`\b(?:envoy\.get|(?:os|env|dot_env)\.get_\w{1,20})\(\s*«"name"»`,
  },
  {
    source: 'https://www.erlang.org/doc/apps/kernel/os.html#getenv/1',
    hint: 'os:getenv',
    pattern: pattern`\bos:getenv\(\s*«"name"»`,
  },
];

export const elixir: Language = {
  id: 'elixir',
  endings: 'ex exs eex heex leex erl hrl gleam',
  glance: /env|:system|Env|onfig\.\w{1,40}[!?]?\(\s{0,40}"[A-Z]/,
  inMarkup: /(?<!\.(?:ya?ml|conf|rb|sh|exs?))\.\w?eex$/,
  syntax: {
    line: ['#'],
    strings: [
      { open: '"""', close: '"""', multiline: true, hole: '#{' },
      { open: '?"', close: '' },
      { open: '"', close: '"', hole: '#{' },
    ],
  },
  idioms,
  finders: [nameLists, objectAliases, listLoops],
  gatherers: [wrappers, nameFlows],
};
