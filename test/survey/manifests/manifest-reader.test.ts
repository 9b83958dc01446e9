import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestKinds } from '../../../source/survey/manifests/kinds.ts';
import { manifestReader, parseManifest } from '../../../source/survey/manifests/manifest-reader.ts';

const lines = (...rows: readonly string[]) => rows.join('\n');

const samples: readonly (readonly [path: string, text: string, expected: object])[] = [
  [
    'package.json',
    '{"name":"@acme/app","version":"1.2.0","license":"MIT","homepage":"https://acme.dev","description":"An app","private":true,"author":"Ann <ann@acme.dev>","maintainers":[{"email":"bo@acme.dev"}],"dependencies":{"helmet":"^8"},"devDependencies":{"vitest":"4"}}',
    {
      ecosystem: 'npm',
      name: '@acme/app',
      version: '1.2.0',
      license: 'MIT',
      homepage: 'https://acme.dev',
      description: 'An app',
      private: true,
      emails: ['ann@acme.dev', 'bo@acme.dev'],
      dependencies: ['helmet', 'vitest'],
    },
  ],
  ['old/package.json', '{"licenses":[{"type":"MIT"},{"type":"GPL-2.0"}]}', { license: 'MIT OR GPL-2.0' }],
  ['package.json', '{"license":"SEE LICENSE IN LICENSE.md"}', { path: 'package.json' }],
  [
    'pyproject.toml',
    lines(
      '[project]',
      'name = "acme"',
      'version = "0.3"',
      'license = {text = "Apache-2.0"}',
      'authors = [{name = "Ann", email = "ann@acme.dev"}]',
      'dependencies = ["Flask_Login>=0.6; python_version > \'3.8\'", "requests[socks]"]',
      'classifiers = ["Private :: Do Not Upload"]',
      'urls = {Homepage = "https://acme.dev"}',
      '[project.optional-dependencies]',
      'fast = ["orjson"]',
      '[dependency-groups]',
      'dev = ["pytest", {include-group = "lint"}]',
    ),
    {
      ecosystem: 'pypi',
      name: 'acme',
      version: '0.3',
      license: 'Apache-2.0',
      homepage: 'https://acme.dev',
      private: true,
      emails: ['ann@acme.dev'],
      dependencies: ['flask-login', 'orjson', 'pytest', 'requests'],
    },
  ],
  [
    'pyproject.toml',
    lines(
      '[tool.poetry]',
      'name = "acme"',
      'version = "1.0.0"',
      'authors = ["Ann <ann@acme.dev>"]',
      '[tool.poetry.dependencies]',
      'python = "^3.12"',
      'django = "^5"',
      '[tool.poetry.group.dev.dependencies]',
      'pytest = "*"',
    ),
    { name: 'acme', version: '1.0.0', emails: ['ann@acme.dev'], dependencies: ['django', 'pytest'] },
  ],
  [
    'setup.cfg',
    lines(
      '[metadata]',
      'name = acme',
      'version = attr: acme.__version__',
      'license = MIT',
      '[options]',
      'install_requires =',
      '    requests>=2',
      '    # a comment',
      '    PyYAML',
    ),
    { name: 'acme', license: 'MIT', dependencies: ['pyyaml', 'requests'] },
  ],
  [
    'setup.py',
    lines(
      'from setuptools import setup',
      'setup(name="acme", version=\'2.1\', author_email="ann@acme.dev",',
      '      install_requires=["requests>=2", \'attrs\'])',
    ),
    { name: 'acme', version: '2.1', emails: ['ann@acme.dev'], dependencies: ['attrs', 'requests'] },
  ],
  [
    'requirements-dev.txt',
    lines(
      '-r base.txt',
      '# comment',
      'Django==5.0',
      'git+https://github.com/a/b',
      './local',
      'ruff @ https://x.y/z',
    ),
    { dependencies: ['django', 'ruff'] },
  ],
  [
    'Cargo.toml',
    lines(
      '[package]',
      'name = "acme"',
      'version = "0.1.0"',
      'license = "MIT/Apache-2.0"',
      'authors = ["Ann <ann@acme.dev>"]',
      'publish = false',
      '[dependencies]',
      'serde = { version = "1" }',
      'tls = { package = "rustls", version = "0.23" }',
      '[target."cfg(unix)".dependencies]',
      'nix = "0.29"',
    ),
    {
      ecosystem: 'cargo',
      name: 'acme',
      version: '0.1.0',
      license: 'MIT OR Apache-2.0',
      private: true,
      emails: ['ann@acme.dev'],
      dependencies: ['nix', 'rustls', 'serde'],
    },
  ],
  [
    'Cargo.toml',
    lines(
      '[workspace.package]',
      'version = "3.0.0"',
      'license = "MIT"',
      '[workspace.dependencies]',
      'tokio = "1"',
    ),
    { version: '3.0.0', license: 'MIT', dependencies: ['tokio'] },
  ],
  [
    'crates/a/Cargo.toml',
    lines('[package]', 'name = "a"', 'version.workspace = true'),
    { name: 'a', path: 'crates/a/Cargo.toml' },
  ],
  [
    'go.mod',
    lines(
      'module github.com/acme/app/v2',
      'go 1.26',
      'require golang.org/x/crypto v0.30.0',
      'require (',
      '\tgithub.com/gin-gonic/gin v1.10.0',
      '\tgithub.com/x/y v0.0.1 // indirect',
      ')',
    ),
    {
      ecosystem: 'go',
      name: 'github.com/acme/app/v2',
      dependencies: ['github.com/gin-gonic/gin', 'golang.org/x/crypto'],
    },
  ],
  [
    'composer.json',
    '{"name":"acme/app","license":["MIT","GPL-2.0-only"],"authors":[{"name":"Ann","email":"ann@acme.dev"}],"require":{"php":">=8","ext-json":"*","symfony/console":"^7"}}',
    {
      ecosystem: 'composer',
      name: 'acme/app',
      license: 'MIT OR GPL-2.0-only',
      emails: ['ann@acme.dev'],
      dependencies: ['symfony/console'],
    },
  ],
  [
    'acme.gemspec',
    lines(
      'Gem::Specification.new do |s|',
      "  s.name = 'acme'",
      '  s.version = Acme::VERSION',
      '  s.licenses = ["MIT"]',
      '  s.email = ["ann@acme.dev"]',
      '  s.add_dependency "rack", ">= 3"',
      '  s.add_development_dependency("rspec")',
      'end',
    ),
    {
      ecosystem: 'rubygems',
      name: 'acme',
      license: 'MIT',
      emails: ['ann@acme.dev'],
      dependencies: ['rack', 'rspec'],
    },
  ],
  [
    'Gemfile',
    lines('gem "rails"', '# gem "old"', "  gem 'devise', '~> 4'"),
    { dependencies: ['devise', 'rails'] },
  ],
  [
    'pom.xml',
    lines(
      '<?xml version="1.0"?>',
      '<!-- <version>9</version> -->',
      '<project><parent><version>4.0</version></parent>',
      '<artifactId>app</artifactId><version>${revision}</version>',
      '<properties><revision>1.5.0</revision></properties>',
      '<licenses><license><name>Apache-2.0</name></license></licenses>',
      '<developers><developer><email>ann@acme.dev</email></developer></developers>',
      '<dependencies><dependency><groupId>org.owasp.encoder</groupId><artifactId>encoder</artifactId></dependency></dependencies>',
      '</project>',
    ),
    {
      ecosystem: 'maven',
      name: 'app',
      version: '1.5.0',
      license: 'Apache-2.0',
      emails: ['ann@acme.dev'],
      dependencies: ['org.owasp.encoder:encoder'],
    },
  ],
  [
    'build.gradle.kts',
    lines(
      'version = "1.0.1"',
      'dependencies {',
      '  implementation("org.springframework.boot:spring-boot-starter-security:3.4.0")',
      '  // implementation("a.b:c:1")',
      '}',
    ),
    {
      ecosystem: 'gradle',
      version: '1.0.1',
      dependencies: ['org.springframework.boot:spring-boot-starter-security'],
    },
  ],
  ['settings.gradle', "rootProject.name = 'app'", { name: 'app' }],
  ['gradle.properties', 'org.gradle.daemon=true\nversion=2.0', { version: '2.0' }],
  [
    'gradle/libs.versions.toml',
    lines(
      '[libraries]',
      'a = "io.ktor:ktor-server-core:3.0"',
      'b = { module = "com.x:y" }',
      'c = { group = "g.h", name = "n" }',
    ),
    { dependencies: ['com.x:y', 'g.h:n', 'io.ktor:ktor-server-core'] },
  ],
  [
    'src/App/App.csproj',
    lines(
      '\uFEFF<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup>',
      '<PackageId>Acme.App</PackageId><Version>1.0.0</Version><IsPackable>false</IsPackable>',
      '<PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup>',
      '<ItemGroup><PackageReference Include="Serilog" Version="4" /></ItemGroup></Project>',
    ),
    {
      ecosystem: 'nuget',
      name: 'Acme.App',
      version: '1.0.0',
      license: 'MIT',
      private: true,
      dependencies: ['Microsoft.AspNetCore.App', 'Serilog'],
    },
  ],
  [
    'Directory.Packages.props',
    '<Project><ItemGroup><PackageVersion Include="NWebsec.AspNetCore.Middleware" Version="3.0.0" /></ItemGroup></Project>',
    { dependencies: ['NWebsec.AspNetCore.Middleware'] },
  ],
  [
    'mix.exs',
    lines(
      'defmodule App.MixProject do',
      '  @version "0.4.0"',
      '  def project, do: [app: :app, version: @version, licenses: ["MIT"]]',
      '  defp deps, do: [{:phoenix, "~> 1.7"}, {:local, path: "../local"}]',
      'end',
    ),
    { ecosystem: 'hex', name: 'app', version: '0.4.0', license: 'MIT', dependencies: ['local', 'phoenix'] },
  ],
  [
    'pubspec.yaml',
    lines('name: app', 'version: 1.0.0+3', 'publish_to: none', 'dependencies:', '  http: ^1.0.0'),
    { ecosystem: 'pub', name: 'app', version: '1.0.0+3', private: true, dependencies: ['http'] },
  ],
];

describe('parseManifest', () => {
  it.each(samples)('reads %s', (path, text, expected) => {
    const { path: found, ...all } = parseManifest({ path, text })!;
    // What it is for has a table of its own below.
    const told = Object.entries(all).filter(([key]) => !['runtime', 'command', 'entry'].includes(key));
    const rest = Object.fromEntries(told);
    expect({
      ecosystem: all.ecosystem,
      private: false,
      emails: [],
      dependencies: [],
      ...expected,
      path,
    }).toEqual({
      ...rest,
      path: found,
    });
  });

  it.each([
    ['package.json', '{"dependencies":{"koa":"3"},"devDependencies":{"vitest":"4"}}', { runtime: ['koa'] }],
    ['package.json', '{"bin":{"kite":"kite.js"}}', { runtime: [], command: true }],
    ['package.json', '{"exports":"./kite.js"}', { runtime: [], entry: true }],
    [
      'pyproject.toml',
      '[project]\ndependencies = ["flask>=3"]\n[dependency-groups]\ndev = ["pytest"]',
      { runtime: ['flask'] },
    ],
    ['pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.12"\nflask = "3"', { runtime: ['flask'] }],
    [
      'pyproject.toml',
      '[project]\ndynamic = ["dependencies"]\nclassifiers = ["Environment :: Console"]',
      { command: true },
    ],
    [
      'Cargo.toml',
      '[dependencies]\naxum = "1"\n[dev-dependencies]\nrocket = "1"\n[[bin]]\nname = "kite"',
      { runtime: ['axum'], command: true },
    ],
    [
      'composer.json',
      '{"type":"project","bin":["kite"],"require":{"php":"8","slim/slim":"4"}}',
      { runtime: ['slim/slim'], command: true, private: true },
    ],
    ['kite.csproj', '<Project Sdk="Microsoft.NET.Sdk.Web" />', { command: true }],
    [
      'kite.csproj',
      '<Project><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>',
      { command: true },
    ],
    ['kite.csproj', '<Project Sdk="Microsoft.NET.Sdk" />', {}],
    [
      'src/Kite/Kite.Core.csproj',
      '<Project><PropertyGroup><PackageIcon>logo.png</PackageIcon></PropertyGroup></Project>',
      { name: 'Kite.Core' },
    ],
    ['setup.cfg', '[metadata]\nname = kite\nclassifiers =\n  Environment :: Console', { command: true }],
    ['kite.gemspec', 'Gem::Specification.new { |s| s.executables = ["kite"] }', { command: true }],
  ])('tells from %s what it is for, case %#', (path, text, expected) => {
    expect(parseManifest({ path, text })).toMatchObject(expected);
  });

  it('covers every kind of the table', () => {
    const read = new Set(samples.map(([path]) => path.split('/').pop() ?? ''));
    expect(manifestKinds.filter(({ file }) => ![...read].some((name) => file.test(name)))).toEqual([]);
  });

  it.each(samples.map(([path]) => path))('never throws on a broken %s', (path) => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseManifest({ path, text });
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['package.json', '{"name": "a",'],
    ['package.json', '[]'],
    ['pom.xml', '<!DOCTYPE a [<!ENTITY b "c">]><project/>'],
    ['pom.xml', '<project><name>'],
    ['Cargo.toml', '[package'],
    ['package.json', '{"name":"a\\u001b[31m"}'],
    ['package.json', '{"name":"x](https://evil.example) <script>/b"}'],
    ['pubspec.yaml', `${'[&a '.repeat(50)}`],
    ['pubspec.yaml', `name: a\nx: ${'['.repeat(100_000)}`],
  ])('takes no name from %s %j', (path, text) => {
    expect(parseManifest({ path, text })?.name).toBeUndefined();
  });
});

describe('manifestReader', () => {
  const order = (...paths: readonly string[]) => {
    const reader = manifestReader();
    for (const path of paths.filter((name) => reader.wants(name))) reader.read({ path, text: '{}' });
    return reader.result().map(({ path }) => path);
  };

  it('puts the root first, then packages by depth, then examples', () => {
    expect(
      order('examples/package.json', 'packages/b/package.json', 'packages/a/package.json', 'package.json'),
    ).toEqual([
      'package.json',
      'packages/a/package.json',
      'packages/b/package.json',
      'examples/package.json',
    ]);
  });

  it('leaves out vendored manifests, fixtures and other files', () => {
    expect(
      order('node_modules/a/package.json', 'x/fixtures/package.json', 'index.js', 'composer.json'),
    ).toEqual(['composer.json']);
  });
});
