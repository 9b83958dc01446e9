import type { Language } from '../idiom.ts';
import { pattern } from '../pattern.ts';

const quotes = [{ open: '"', close: '"' }];

export const perl: Language = {
  id: 'perl',
  endings: 'pl pm t psgi cgi',
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
    {
      source: 'https://perldoc.perl.org/perldata#Slices',
      hint: '@ENV{',
      list: 'bare',
      pattern: pattern`@ENV\{\s*qw[(/[{](?<names>[\w\s]{1,400})[)/\]}]`,
    },
  ],
};

export const lua: Language = {
  id: 'lua',
  endings: 'lua luau',
  glance: /getenv|env/,
  syntax: { block: [['--[[', ']]']], line: ['--'], strings: [...quotes, { open: "'", close: "'" }] },
  idioms: [
    {
      source: 'https://www.lua.org/manual/5.4/manual.html#pdf-os.getenv',
      hint: 'getenv',
      pattern: pattern`\b(?:os\.)?getenv\s*\(?\s*«"name"»`,
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
  endings: 'ps1 psm1 psd1',
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
        'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_environment_provider',
      hint: ['env:', 'Env:', 'ENV:'],
      absence: 'tolerated',
      pattern: pattern`\b(?:Get-Item|Get-ChildItem|Test-Path|Get-Content)\s+(?:-\w+\s+){0,3}["']?(?:env|Env|ENV):[\\/]?«name»`,
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
  endings: 'r rmd jl hs ml nix cmake tcl sbt hx el rkt awk bzl star',
  names: 'CMakeLists.txt Tiltfile',
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
      source: 'https://stat.ethz.ch/R-manual/R-devel/library/base/html/Sys.getenv.html',
      hint: 'Sys.getenv',
      pattern: pattern`\bSys\.getenv\(\s*(?:x\s*=\s*)?c\(«"names"»`,
    },
    {
      source: 'https://docs.julialang.org/en/v1/base/base/#Base.ENV',
      hint: 'ENV',
      pattern: pattern`[(\s]ENV\s*,\s*«"name"»`,
    },
    {
      source: 'https://hackage.haskell.org/package/base/docs/System-Environment.html',
      hint: ['Env'],
      pattern: pattern`\b(?:getEnv|lookupEnv)\s+«"name"»`,
    },
    {
      source: 'https://hackage.haskell.org/package/envparse/docs/Env.html',
      hint: ' "',
      context: /\bEnv\.parse\b|\bimport\s+(?:qualified\s+)?Env\b/,
      pattern: pattern`\b(?:var\s+(?:\w+|\([^()\n]{1,60}\))|switch|flag\s+\w+\s+\w+)\s+«"NAME"»`,
    },
    {
      source: 'https://hackage.haskell.org/package/envy/docs/System-Envy.html',
      hint: ['env "', 'envMaybe "'],
      context: /\bSystem\.Envy\b/,
      pattern: pattern`\benv(?:Maybe)?\s+«"name"»`,
    },
    {
      source: 'https://ocaml.org/manual/api/Sys.html',
      hint: 'getenv',
      pattern: pattern`\b(?:Sys|Unix)\.getenv(?:_opt)?\s+«"name"»`,
    },
    {
      source: 'https://erratique.ch/software/cmdliner/doc/Cmdliner/Cmd/Env/',
      hint: ['Env.info', 'env_var'],
      absence: 'tolerated',
      pattern: pattern`\b(?:Env\.info|env_var)\s+(?:~\w+(?::\s*(?:"[^"\n]{0,200}"|\w+))?\s+){0,3}«"name"»`,
    },
    {
      source: 'https://www.tcl-lang.org/man/tcl8.6/TclCmd/tclvars.htm#M4',
      hint: 'env(',
      pattern: pattern`(?:\$(?:::)?|\binfo\s+exists\s+(?:::)?)env\(«name»\)`,
    },
    {
      source: 'https://bazel.build/rules/lib/builtins/repository_ctx#getenv',
      hint: ['.getenv(', 'os.environ'],
      pattern: pattern`\b(?:\w{1,40}\.getenv\(|os\.environ(?:\[|\.get\())\s*«"name"»`,
    },
    {
      source: 'https://www.gnu.org/software/gawk/manual/html_node/Auto_002dset.html',
      hint: 'ENVIRON',
      pattern: pattern`\bENVIRON\[\s*«"name"»`,
    },
    {
      source: 'https://api.haxe.org/Sys.html#getEnv',
      hint: 'Sys.getEnv',
      pattern: pattern`\bSys\.getEnv\(\s*«"name"»`,
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
      source: 'https://cmake.org/cmake/help/latest/command/if.html#defined',
      hint: 'DEFINED ENV{',
      absence: 'tolerated',
      pattern: pattern`\bDEFINED\s+ENV\{«name»\}`,
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
