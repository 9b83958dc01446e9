import { expect, it } from 'vitest';
import { namesIn } from './found.ts';

/** One line a library of Ruby, as its documentation shows it. */
it.each([
  ['a hash of them', `ENV.to_h["A_B"]; ENV.to_hash.fetch("C_D"); ENV.to_h.slice('E_F')`, 'A_B C_D E_F'],
  ['words in a list', `%w[A_B C_D].each { |k| raise k if ENV[k].nil? }`, 'A_B C_D'],
  ['words in a constant', `REQUIRED = %w(A_B C_D).freeze\nREQUIRED.reject { |v| ENV.key?(v) }`, 'A_B C_D'],
  ['values of a hash', `MAP = { host: 'A_B', port: 'C_D' }\nMAP.each { |k, v| x[k] = ENV[v] }`, 'A_B C_D'],
  [
    'keys of a hash',
    `NAMES = { 'A_B' => :host, 'C_D' => :port }\nNAMES.each { |name, field| x[field] = ENV[name] }`,
    'A_B C_D',
  ],
  ['a constant of a module', `module Names\n  API_TOKEN = 'A_B'\nend\nENV[Names::API_TOKEN]`, 'A_B'],
  ['a call without brackets', `def setting(key)\n  ENV.fetch(key)\nend\nsetting 'A_B'`, 'A_B'],
  [
    'an object that is indexed',
    `class Config\n  def self.[](key)\n    ENV.fetch(key, "")\n  end\nend\nConfig["A_B"]`,
    'A_B',
  ],
  ['another object', `class Config\n  def self.[](key)\n    @all[key]\n  end\nend\nConfig["A_B"]; ENV.x`, ''],
  ['a class for it', `Env.fetch('A_B'); EnvHelper.bool("C_D"); Decidim::Env.new("E_F").to_s`, 'A_B C_D E_F'],
  [
    'ENV!',
    `ENV!.config do\n  use :A_B\n  use :C_D, class: Integer\nend\nENV!['E_F']; ENV!.fetch("G_H")`,
    'A_B C_D E_F G_H',
  ],
  [
    'SuperConfig',
    `Config = SuperConfig.new do\n  mandatory :a_b, string\n  optional :C_D, :string, ''\nend`,
    'A_B C_D',
  ],
  ['ENVied', `ENVied.require\nENVied.A_B`, 'A_B'],
  [
    'fastlane',
    `ConfigItem.new(key: :a, env_name: "A_B"); ConfigItem.new(key: :b, env_names: ["C_D", "E_F"])`,
    'A_B C_D E_F',
  ],
  [
    'Hanami',
    `class Settings < Hanami::Settings\n  setting :api_key\n  setting :flag, default: false\nend`,
    'API_KEY FLAG',
  ],
  [
    'dry-system',
    `App.register_provider(:settings, from: :dry_system) do\n  settings do\n    setting :api_key\n  end\nend`,
    'API_KEY',
  ],
  [
    'the environment as a parameter',
    `def initialize(env: ENV)\n  env["A_B"]; env.fetch("C_D")\nend`,
    'A_B C_D',
  ],
  ['a copy of the environment', `env = ENV.to_h\nenv["A_B"]`, 'A_B'],
  ['other settings', `extend Dry::Configurable # ENV\nsetting :api_key`, ''],
])('%s', (_, text, names) => {
  expect(namesIn({ 'a.rb': text })).toBe(names);
});

it('reads an Envfile', () => {
  expect(namesIn({ Envfile: `variable :A_B, :Boolean\ngroup :production do\n  variable :C_D\nend` })).toBe(
    'A_B C_D',
  );
});

it('reads an object of another file', () => {
  const files = {
    'config.rb': `class Config\n  def self.[](key)\n    ENV[key]\n  end\nend`,
    'a.rb': 'Config["A_B"]',
  };
  expect(namesIn(files)).toBe('A_B');
});
