import type { Idiom, Language, Source } from '../idiom.ts';
import { environmentLoops } from '../finders/environment-loops.ts';
import { objectAliases } from '../finders/object-aliases.ts';
import { nameTables } from '../finders/name-tables.ts';
import { nameLists } from '../finders/name-lists.ts';
import { pattern } from '../pattern.ts';
import { listLoops } from '../finders/lists.ts';
import { structTags } from '../finders/struct-tags.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';
import { goFlags } from '../finders/go-flags.ts';
import { viper } from '../finders/viper.ts';

const os = 'https://pkg.go.dev/os#Getenv';
const urfave = 'https://cli.urfave.org/v2/examples/flags/#values-from-the-environment';

/** Prefix of the names in struct tags (https://github.com/alexflint/go-arg#environment-variables). */
function argumentPrefixes({ text }: Source): (offset: number, read: string) => string {
  const prefix = /\barg\.Config\{[^}]{0,300}\bEnvPrefix:\s*"(\w+)"/.exec(text)?.[1] ?? '';
  return (_, read) => (prefix !== '' && read.includes('arg:"') ? prefix : '');
}

const idioms: readonly Idiom[] = [
  { source: os, hint: 'etenv', pattern: pattern`\b(?:os|syscall)\.Getenv\(\s*«"name"»` },
  { source: os, hint: 'LookupEnv', absence: 'tolerated', pattern: pattern`\bos\.LookupEnv\(\s*«"name"»` },
  {
    source: 'https://pkg.go.dev/os#ExpandEnv',
    hint: 'ExpandEnv',
    inStrings: true,
    pattern: pattern`\bExpandEnv\(\s*["\x60][^"\x60\n]{0,80}?\$\{?«NAME»`,
  },
  {
    source: 'https://pkg.go.dev/os#Expand',
    hint: 'os.Expand(',
    inStrings: true,
    pattern: pattern`\bos\.Expand\(\s*["\x60][^"\x60\n]{0,80}?\$\{?«NAME»[^"\x60\n]{0,80}["\x60]\s*,\s*os\.Getenv\)`,
  },
  {
    source: 'https://pkg.go.dev/github.com/spf13/viper#BindEnv',
    hint: 'BindEnv',
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`\bBindEnv\(\s*[^,()]{1,100},«"names"»`,
  },
  {
    source: 'https://pkg.go.dev/github.com/spf13/viper#BindEnv',
    hint: 'BindEnv',
    absence: 'tolerated',
    pattern: pattern`\bBindEnv\(\s*«"NAME"»\s*\)`,
  },
  {
    source: urfave,
    hint: 'EnvVar',
    list: 'bare',
    absence: 'tolerated',
    pattern: pattern`\bEnvVar\s*:\s*"(?<names>[A-Z][A-Z0-9_, ]{1,200},[A-Z0-9_, ]{1,80})"`,
  },
  {
    source: urfave,
    hint: 'EnvVar',
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`\bEnvVars?\s*:\s*(?:\[\]string\{)?«"names"»`,
  },
  {
    source: 'https://github.com/heetch/confita#usage',
    hint: 'config:"',
    inStrings: true,
    pattern: pattern`[\x60 ]config:"«NAME»(?=[",])`,
  },
  {
    source: 'https://github.com/alexflint/go-arg#environment-variables',
    hint: 'env:',
    inStrings: true,
    absence: 'tolerated',
    pattern: pattern`\barg:"(?:[^"\n]{0,120},)?\s*env:«name»(?=[",])`,
  },
  {
    source: 'https://github.com/alexflint/go-arg#environment-variables',
    hint: 'arg:"',
    inStrings: true,
    absence: 'tolerated',
    variable: (field) => field.toUpperCase(),
    pattern: pattern`^[ \t]*«name»[ \t]+[\w.*[\]]{1,80}[ \t]+\x60(?:[^\x60\n]{0,200}[ ])?arg:"(?:[^"\n]{0,120},)?[ ]*env(?=[",])`,
  },
  {
    source: 'https://github.com/heetch/confita#usage',
    hint: 'config:"',
    context: /heetch\/confita/,
    inStrings: true,
    variable: (key) => key.toUpperCase(),
    pattern: pattern`[\x60 ]config:"(?<name>[a-z]\w*)(?=[",])`,
  },
  {
    source:
      'https://pkg.go.dev/github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema#MultiEnvDefaultFunc',
    // Also https://github.com/gookit/config#load-from-os-env.
    hint: ['MultiEnvDefaultFunc(', 'LoadOSEnv('],
    absence: 'tolerated',
    pattern: pattern`\b(?:MultiEnvDefaultFunc|LoadOSEnv)\(\[\]string\{«"names"»`,
  },
  {
    source: 'https://gofr.dev/docs/quick-start/configuration',
    hint: 'Config.Get',
    context: /gofr\.dev/,
    pattern: pattern`\bConfig\.Get(?:OrDefault)?\(\s*«"NAME"»`,
  },
  {
    // A key in upper case is the name of a variable; a default may stand before it.
    source: 'https://pkg.go.dev/github.com/rudderlabs/rudder-go-kit/config',
    hint: 'onf',
    absence: 'tolerated',
    pattern: pattern`onf(?:ig)?\.(?:Must)?Get\w{0,30}\((?:[^()\n]{0,120}?,\s*)?"(?<name>[A-Z][A-Z\d]*_[A-Z_\d]+)"`,
  },
  {
    source: 'https://cli.urfave.org/v3/examples/flags/value-sources/',
    hint: 'EnvVar',
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`\bEnvVars?\(«"names"»`,
  },
  {
    source: 'https://pkg.go.dev/github.com/alecthomas/kingpin/v2',
    hint: 'nvar(',
    absence: 'tolerated',
    pattern: pattern`\.(?:Envar|OverrideDefaultFromEnvar)\(\s*«"name"»`,
  },
  {
    source: os,
    hint: ['env', 'Env', 'ENV'],
    pattern: pattern`(?:[eE]nv|ENV)(?!ars\()\w{0,40}\(\s*«"NAME"»`,
  },
  { source: os, hint: 'env', pattern: pattern`\benv\w{0,40}\.\w{1,40}(?:\[[\w.]{1,30}\])?\(\s*«"NAME"»` },
];

export const go: Language = {
  id: 'go',
  endings: 'go',
  glance:
    /[eE]nv|viper|ENV|\b\w{0,40}(?:[cC]onfig|[sS]ettings)[ \t]+struct\b|(?:Get\w{3,20}|IsSet)\([^)"\n]{0,40}"[A-Z]|onf(?:ig)?\.Get|koanf|config:"[\w]|peterbourgon\/ff|namsral|map\[string\]\*?\w+\{\s*"[A-Z]/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: '`', close: '`', multiline: true, raw: true },
      { open: "'\"'", close: '' },
      { open: '"', close: '"' },
    ],
  },
  idioms,
  prefixes: argumentPrefixes,
  finders: [nameLists, listLoops, objectAliases, environmentLoops],
  gatherers: [nameTables, structTags, viper, wrappers, nameFlows, goFlags],
};
