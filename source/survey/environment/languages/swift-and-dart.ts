import type { Idiom, Language } from '../idiom.ts';
import { constantCase } from '../finders/runtime-config.ts';
import { pattern } from '../pattern.ts';
import { objectAliases } from '../finders/object-aliases.ts';
import { envied } from '../finders/envied.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';

const processInfo = 'https://developer.apple.com/documentation/foundation/processinfo/environment';
const vapor = 'https://docs.vapor.codes/basics/environment/';

const swiftIdioms: readonly Idiom[] = [
  { source: processInfo, hint: 'nvironment', pattern: pattern`\b[eE]nvironment\s*\[\s*«"name"»` },
  { source: vapor, hint: 'Environment', pattern: pattern`\bEnvironment\.\w{1,40}\(\s*«"name"»` },
  { source: vapor, hint: 'Environment', pattern: pattern`\bEnvironment\.process\.«name»` },
  {
    source: vapor,
    hint: 'Environment',
    context: /\bextension\s+Environment\b/,
    pattern: pattern`(?:\bSelf\.|(?<![\w.]))get\(\s*«"NAME"»`,
  },
  {
    source: 'https://docs.hummingbird.codes/2.0/documentation/hummingbird/environment',
    hint: 'nv',
    pattern: pattern`\b(?:[eE]nv\w{0,20}|Environment\(\))\.(?:get|require)\(\s*«"NAME"»`,
  },
  {
    source: 'https://swiftpackageindex.com/apple/swift-configuration/documentation/configuration',
    hint: 'forKey:',
    context: /\bimport\s+Configuration\b/,
    variable: (key) => constantCase(key),
    pattern: pattern`\b(?:required|fetch(?:Required)?)?[sSiIdDbB](?:tring|nt|ouble|ool|ytes)(?:Array)?\(\s*forKey:\s*"(?<name>[a-z][\w.-]*)"`,
  },
  {
    source: 'https://www.man7.org/linux/man-pages/man3/getenv.3.html',
    hint: 'getenv',
    pattern: pattern`\bgetenv\(\s*«"name"»`,
  },
];

export const swift: Language = {
  id: 'swift',
  endings: 'swift',
  glance: /[eE]nv|forKey:/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: '"""', close: '"""', multiline: true, hole: '\\(' },
      { open: '"', close: '"', hole: '\\(' },
    ],
  },
  idioms: swiftIdioms,
  finders: [objectAliases],
  gatherers: [wrappers, nameFlows],
};

const fromEnvironment = 'https://api.dart.dev/dart-core/String/String.fromEnvironment.html';
const flutterDotenv = 'https://pub.dev/packages/flutter_dotenv';

const dartIdioms: readonly Idiom[] = [
  {
    source: fromEnvironment,
    hint: 'Environment',
    absence: 'tolerated',
    pattern: pattern`\b(?:String|bool|int)\.(?:fromEnvironment|hasEnvironment)\(\s*«"name"»`,
  },
  {
    source: 'https://api.dart.dev/dart-io/Platform/environment.html',
    hint: 'Platform.environment',
    pattern: pattern`\bPlatform\.environment\s*(?:\[|\.containsKey\()\s*«"name"»`,
  },
  {
    source: flutterDotenv,
    hint: 'env',
    pattern: pattern`\b(?:dot_?env|DotEnv\(\))(?:\.env)?\s*\[\s*«"name"»`,
  },
  { source: flutterDotenv, hint: 'env', pattern: pattern`\b(?:dot_?env|env)\.\w{1,30}\(\s*«"NAME"»` },
  { source: flutterDotenv, hint: 'env[', pattern: pattern`\benv\[\s*«"NAME"»` },
  {
    source: 'https://pub.dev/packages/envied',
    hint: '@EnviedField',
    pattern: pattern`@EnviedField\([^)]{0,200}?varName\s*:\s*«"name"»`,
  },
];

export const dart: Language = {
  id: 'dart',
  endings: 'dart',
  glance: /env|Env(?:ironment|ied)/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: "'''", close: "'''", multiline: true, hole: '${' },
      { open: '"""', close: '"""', multiline: true, hole: '${' },
      { open: '"', close: '"', hole: '${' },
      { open: "'", close: "'", hole: '${' },
    ],
  },
  idioms: dartIdioms,
  finders: [envied, objectAliases],
  gatherers: [wrappers, nameFlows],
};
