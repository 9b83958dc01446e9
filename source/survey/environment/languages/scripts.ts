import type { Language } from '../idiom.ts';
import { pattern } from '../pattern.ts';

const quotes = [{ open: '"', close: '"' }];

export const perl: Language = {
  id: 'perl',
  files: /\.(?:pl|pm|t|psgi|cgi)$/,
  glance: /ENV/,
  syntax: { line: ['#'] },
  idioms: [
    {
      source: 'https://perldoc.perl.org/variables/%25ENV',
      hint: 'ENV',
      pattern: pattern`\$ENV\{\s*["']?«name»["']?\s*\}`,
    },
    {
      source: 'https://perldoc.perl.org/variables/%25ENV',
      hint: 'ENV',
      pattern: pattern`\$ENV->\{\s*["']?«name»["']?\s*\}`,
    },
  ],
};

export const lua: Language = {
  id: 'lua',
  files: /\.(?:lua|luau)$/,
  glance: /getenv|env/,
  syntax: { block: [['--[[', ']]']], line: ['--'], strings: [...quotes, { open: "'", close: "'" }] },
  idioms: [
    {
      source: 'https://www.lua.org/manual/5.4/manual.html#pdf-os.getenv',
      hint: 'getenv',
      pattern: pattern`\bos\.getenv\s*\(?\s*«"name"»`,
    },
    {
      source: 'https://neovim.io/doc/user/lua.html#vim.env',
      hint: 'vim.env',
      pattern: pattern`\bvim\.env\.«name»`,
    },
  ],
};

export const powershell: Language = {
  id: 'powershell',
  files: /\.(?:ps1|psm1|psd1)$/i,
  glance: /env:|GetEnvironmentVariable/i,
  syntax: { block: [['<#', '#>']], line: ['#'] },
  idioms: [
    {
      source:
        'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_environment_variables',
      hint: ['env:', 'Env:', 'ENV:'],
      pattern: pattern`\$\{?(?:env|Env|ENV):«name»`,
    },
    {
      source:
        'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_environment_variables',
      hint: 'GetEnvironmentVariable',
      pattern: pattern`\bGetEnvironmentVariable\(\s*«"name"»`,
    },
  ],
};

/** R, Julia, Haskell, OCaml, Nix, CMake, Tcl: one idiom each. */
export const others: Language = {
  id: 'others',
  files: /(?:\.(?:r|R|Rmd|jl|hs|ml|nix|cmake|tcl|sbt|hx|el)|(?:^|\/)CMakeLists\.txt)$/,
  glance: /[eE]nv|ENV/,
  syntax: { strings: quotes },
  idioms: [
    {
      source: 'https://stat.ethz.ch/R-manual/R-devel/library/base/html/Sys.getenv.html',
      hint: 'Sys.getenv',
      pattern: pattern`\bSys\.getenv\(\s*(?:x\s*=\s*)?«"name"»`,
    },
    {
      source: 'https://docs.julialang.org/en/v1/base/base/#Base.ENV',
      hint: 'ENV',
      pattern: pattern`\bENV\[\s*«"name"»`,
    },
    {
      source: 'https://docs.julialang.org/en/v1/base/base/#Base.ENV',
      hint: 'ENV',
      pattern: pattern`\b(?:get|haskey)\(\s*ENV\s*,\s*«"name"»`,
    },
    {
      source: 'https://hackage.haskell.org/package/base/docs/System-Environment.html',
      hint: ['Env'],
      pattern: pattern`\b(?:getEnv|lookupEnv)\s+«"name"»`,
    },
    {
      source: 'https://ocaml.org/manual/api/Sys.html',
      hint: 'getenv',
      pattern: pattern`\bSys\.getenv(?:_opt)?\s+«"name"»`,
    },
    {
      source: 'https://nix.dev/manual/nix/latest/language/builtins#builtins-getEnv',
      hint: 'getEnv',
      pattern: pattern`\bbuiltins\.getEnv\s+«"name"»`,
    },
    {
      source: 'https://cmake.org/cmake/help/latest/variable/ENV.html',
      hint: '$ENV{',
      inStrings: true,
      pattern: pattern`\$ENV\{«name»\}`,
    },
    {
      source: 'https://www.scala-sbt.org/1.x/docs/',
      hint: 'sys.env',
      pattern: pattern`\bsys\.env(?:\.(?:get|getOrElse))?\(\s*«"name"»`,
    },
    {
      source: 'https://www.gnu.org/software/emacs/manual/html_node/elisp/System-Environment.html',
      hint: 'getenv',
      pattern: pattern`\(getenv\s+«"name"»`,
    },
  ],
};
