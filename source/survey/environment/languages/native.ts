import type { Language } from '../idiom.ts';
import { pattern } from '../pattern.ts';
import { wrappers } from '../finders/wrappers.ts';

const getenv = 'https://pubs.opengroup.org/onlinepubs/9799919799/functions/getenv.html';

/** C, C++, Objective-C, Zig, D, Vala, Nim. */
export const native: Language = {
  id: 'native',
  files: /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|zig|d|vala|nim|v|pas)$/,
  glance: /[gG]et_?[eE]nv|EnvironmentVariable|environment\]/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: "'\"'", close: '' },
      { open: '"', close: '"' },
    ],
  },
  idioms: [
    { source: getenv, hint: 'getenv', pattern: pattern`\b(?:secure_|q|g_|_w|_)?getenv\(\s*L?«"name"»` },
    {
      source: 'https://doc.qt.io/qt-6/qtenvironmentvariables.html',
      hint: 'qEnvironmentVariable',
      pattern: pattern`\bqEnvironmentVariable\w{0,20}\(\s*«"name"»`,
    },
    {
      source:
        'https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getenvironmentvariablew',
      hint: 'GetEnvironmentVariable',
      pattern: pattern`\bGetEnvironmentVariable[AW]?\(\s*(?:L|TEXT\()?«"name"»`,
    },
    {
      source: 'https://nim-lang.org/docs/envvars.html',
      hint: 'getEnv',
      pattern: pattern`\b(?:getEnv|existsEnv)\(\s*«"name"»`,
    },
    {
      source: 'https://ziglang.org/documentation/master/std/#std.process.getEnvVarOwned',
      hint: 'getEnvVarOwned',
      pattern: pattern`\bgetEnvVarOwned\(\s*[\w.]{1,60},\s*«"name"»`,
    },
    {
      source: 'https://developer.apple.com/documentation/foundation/processinfo/environment',
      hint: 'environment]',
      pattern: pattern`\benvironment\]\s*(?:\[\s*@|objectForKey:\s*@)«"name"»`,
    },
  ],
  gatherers: [wrappers],
};
