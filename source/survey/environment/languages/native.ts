import type { Language } from '../idiom.ts';
import { pattern } from '../pattern.ts';
import { wrappers } from '../finders/wrappers.ts';

const getenv = 'https://pubs.opengroup.org/onlinepubs/9799919799/functions/getenv.html';

/** C, C++, Objective-C, Zig, D, Vala, Nim. */
export const native: Language = {
  id: 'native',
  endings: 'c cc cpp cxx h hh hpp hxx m mm zig d vala nim v pas',
  glance:
    /[gG]et_?[eE]nv|EnvironmentVariable|nvironment[\].(:[]|[eE]nv_?[vVmM]ar|[eE]nv(?:iron)?_?[mM]ap|dupenv|[eE]nv\w{0,30}(?:[( ]\s*|:@)"[A-Z]/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      // https://en.cppreference.com/w/cpp/language/string_literal
      { open: 'R"(', close: ')"', multiline: true, raw: true },
      { open: "'\"'", close: '' },
      { open: '"', close: '"' },
    ],
  },
  idioms: [
    { source: getenv, hint: 'getenv', pattern: pattern`\b\w{0,20}getenv(?:_opt)?\s*\(\s*L?«"name"»` },
    {
      // Also https://learn.microsoft.com/cpp/c-runtime-library/reference/dupenv-s-wdupenv-s.
      source: 'https://learn.microsoft.com/cpp/c-runtime-library/reference/getenv-s-wgetenv-s',
      hint: 'env_s(',
      pattern: pattern`\b(?:_w?dup|(?:_w)?get)env_s\((?:[^,()]{1,60},){2,3}\s*L?«"name"»`,
    },
    {
      source: getenv,
      hint: ['env', 'Env', 'ENV'],
      pattern: pattern`(?<![.>]\w{0,40})\b\w{0,40}(?:[eE]nv|ENV)\w{0,30}(?:\(\s*|:@)«"NAME"»`,
    },
    {
      source: 'https://docs.pocoproject.org/current/Poco.Environment.html',
      hint: 'Environment',
      pattern: pattern`\bEnvironment(?:::get|\.get_variable)\s*\(\s*«"name"»`,
    },
    {
      source: 'https://dlang.org/phobos/std_process.html#.environment',
      hint: 'environment',
      pattern: pattern`\benvironment(?:\.get\(|\[)\s*«"name"»`,
    },
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
      hint: ['getEnv', 'existsEnv'],
      pattern: pattern`\b(?:getEnv|existsEnv)(?:\(\s*| )«"name"»`,
    },
    {
      source: 'https://ziglang.org/documentation/master/std/#std.process.getEnvVarOwned',
      hint: 'getEnvVarOwned',
      pattern: pattern`\bgetEnvVarOwned\(\s*[\w.]{1,60},\s*«"name"»`,
    },
    {
      source: 'https://ziglang.org/documentation/master/std/#std.process.getEnvMap',
      hint: ['_map', 'Map'],
      pattern: pattern`\b(?:env_?[mM]ap|environ_?[mM]ap)\.get\(\s*«"name"»`,
    },
    {
      source: 'https://ziglang.org/documentation/master/std/#std.process.hasEnvVarConstant',
      hint: 'hasEnvVar',
      absence: 'tolerated',
      pattern: pattern`\bhasEnvVar\w{0,20}\(\s*(?:[\w.]{1,60},\s*)?«"name"»`,
    },
    {
      source: 'https://developer.apple.com/documentation/foundation/processinfo/environment',
      hint: 'environment]',
      pattern: pattern`\benvironment\]?\s*(?:\[\s*@|objectForKey:\s*@)«"name"»`,
    },
  ],
  gatherers: [wrappers],
};
