import type { Idiom, Language } from '../idiom.ts';
import { pattern } from '../pattern.ts';
import { symfonyPlaceholders } from './symfony.ts';
import { compose } from '../finders/compose.ts';
import { jvmProperties } from '../finders/jvm-properties.ts';
import { deployedVariables, workerBindings } from '../finders/provided-names.ts';
import { declaredNames } from '../finders/declared-names.ts';
import { assignedInScripts } from '../finders/script-assignments.ts';

const spring = 'https://docs.spring.io/spring-boot/reference/features/external-config.html';
const erb = 'https://guides.rubyonrails.org/configuring.html#configuring-a-database';
const gomplate = 'https://docs.gomplate.ca/functions/env/';

const placeholders: readonly Idiom[] = [
  // Spring, MicroProfile, Logback, Log4j, Vector, OpenTelemetry Collector, OpenSearch, Kafka Connect and more.
  {
    source: spring,
    hint: '${',
    // The parameters of templates (https://docs.okd.io/latest/openshift_images/using-templates.html and
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html), and what
    // a dashboard of Grafana asks for (https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/);
    // and a workflow of GitHub that waits in another folder.
    unless:
      /\bkind["']?\s*:\s*["']?Template\b|AWSTemplateFormatVersion|"__inputs"|"schemaVersion"|\$\{AWS::|^[ \t]*runs-on:/m,
    inStrings: true,
    given: assignedInScripts,
    pattern: pattern`(?<![$\\])\$\{«NAME»(?=[}:?+-])`,
  },
  {
    source: 'https://opentelemetry.io/docs/collector/configuration/#environment-variables',
    // Also https://omegaconf.readthedocs.io/en/latest/custom_resolvers.html#oc-env and
    // https://www.serverless.com/framework/docs/guides/variables#referencing-environment-variables.
    hint: 'env:',
    inStrings: true,
    pattern: pattern`(?<!\$)\$\{(?:oc\.)?env:\s*«name»`,
  },
  {
    source: 'https://github.com/lugg/react-native-config#android',
    hint: '@string/',
    inStrings: true,
    pattern: pattern`@string\/«NAME»(?!\w)`,
  },
  {
    source: 'https://github.com/lightbend/config#optional-system-or-env-variable-overrides',
    hint: '${?',
    inStrings: true,
    absence: 'tolerated',
    pattern: pattern`\$\{\?«NAME»\}`,
  },
  ...symfonyPlaceholders,
  {
    source: erb,
    hint: 'ENV',
    inStrings: true,
    pattern: pattern`\bENV(?:\.fetch)?[[(]\s*«"name"»`,
  },
  {
    source: gomplate,
    hint: '.Env.',
    inStrings: true,
    pattern: pattern`(?:(?<![\w)])|\$\w{1,40})\.Env\.«name»`,
  },
  {
    source: 'https://github.com/nginx-proxy/docker-gen#functions',
    hint: '"Env.',
    inStrings: true,
    pattern: pattern`\{\{[^{}\n]{0,160}"Env\.«NAME»"`,
  },
  {
    source: gomplate,
    hint: ['env', 'Env'],
    inStrings: true,
    pattern: pattern`\{\{-?[^{}\n]{0,80}?(?<![\w.])(?:(?:get|must)?[eE]nv(?:\.Getenv|OrDefault)?)\s+«"name"»`,
  },
  {
    source: 'https://github.com/jwilder/dockerize#using-templates',
    hint: '.Env ',
    inStrings: true,
    pattern: pattern`\bindex\s+\$?\w{0,40}\.Env\s+«"name"»`,
  },
  {
    source: 'https://github.com/kolypto/j2cli#environment-variables',
    hint: 'nv',
    inStrings: true,
    pattern: pattern`\{[{%]-?[^{}\n]{0,80}?\b(?:environ(?:\.get)?\(|(?:env|environ)\[)\s*«"name"»`,
  },
  {
    source: 'https://github.com/mattrobenolt/jinja2-cli#readme',
    hint: ['env.', 'ENV.', 'environ.'],
    // A workflow of GitHub that waits in another folder.
    unless: /^[ \t]*runs-on:/m,
    inStrings: true,
    pattern: pattern`\{[{%]-?[^{}\n]{0,80}?(?<![\w.])(?:env|ENV|environ)\.«NAME»`,
  },
  {
    source: 'https://nginx.org/en/docs/ngx_core_module.html#env',
    hint: 'env ',
    context: /\b(?:events|http|worker_processes|daemon)\b/,
    pattern: pattern`^[ \t]*env[ \t]+«NAME»[ \t]*;`,
  },
  {
    source: 'https://caddyserver.com/docs/caddyfile/concepts#environment-variables',
    // Also https://caddyserver.com/docs/conventions#placeholders.
    hint: ['{$', '{env.'],
    inStrings: true,
    // What templates of PHP hold: https://www.smarty.net/docs/en/language.syntax.variables.tpl
    unless: /\{\$[a-z]|\{\/\w|<(?:a|p|div|script|td)\b/,
    // Two braces are a template of Go, whose variables are its own: https://pkg.go.dev/text/template#hdr-Variables
    pattern: pattern`(?:(?<!\{)\{\$|\{env\.)«NAME»(?=[}:])`,
  },
  {
    source: 'https://docs.ansible.com/ansible/latest/collections/ansible/builtin/env_lookup.html',
    hint: ['lookup', 'query(', 'q('],
    inStrings: true,
    pattern: pattern`\b(?:lookup|query|q)\(\s*["'](?:ansible\.builtin\.)?env["']\s*,\s*«"name"»`,
  },
  {
    source: 'https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_vars_facts.html',
    hint: 'ansible_env',
    inStrings: true,
    pattern: pattern`\bansible_env\.«name»`,
  },
  {
    source: 'https://docs.litellm.ai/docs/proxy/configs',
    hint: 'os.environ/',
    inStrings: true,
    pattern: pattern`\bos\.environ/«NAME»`,
  },
  {
    source: 'https://pkg.go.dev/os#ExpandEnv',
    hint: '$',
    // Scripts within a pipeline or a manifest have variables of their own.
    unless: /\b(?:script|run|command|args|apiVersion|steps|jobs)["']?\s*:/,
    inStrings: true,
    pattern: pattern`^[ \t]*["']?[\w.-]{1,80}["']?[ \t]*[:=][ \t]*["']?\$«NAME»["']?[ \t]*,?[ \t]*$`,
  },
  {
    source: 'https://ktor.io/docs/server-configuration-file.html#environment-variables',
    hint: '$',
    context: /^ktor\s*:/m,
    inStrings: true,
    pattern: pattern`^[ \t]*["']?[\w.-]{1,80}["']?[ \t]*:[ \t]*["']\$\??«NAME»(?=[:"'])`,
  },
  {
    // A key that says that it holds the name of a variable.
    source: 'https://developers.openai.com/codex/config-reference',
    hint: ['env', 'Env'],
    inStrings: true,
    absence: 'tolerated',
    pattern: pattern`(?:[a-z](?:_env|Env)|\benv_?[vVkKnN])\w{0,5}["']?[ \t]*[:=][ \t]*["']?(?<name>[A-Z][A-Z\d]*_[A-Z_\d]+)["']?[ \t]*(?:[,}#]|$)`,
  },
  {
    source: 'https://docs.getdbt.com/reference/dbt-jinja-functions/env_var',
    // Also https://docs.terragrunt.com/reference/hcl/functions/#get_env.
    hint: 'env',
    inStrings: true,
    pattern: pattern`\b(?:env_var|get_env)\(\s*«"name"»`,
  },
  {
    source: 'https://developer.hashicorp.com/packer/docs/templates/hcl_templates/functions/contextual/env',
    hint: 'env(',
    inStrings: true,
    pattern: pattern`\benv\(\s*«"NAME"»\s*\)`,
  },
  {
    source: 'https://docs.expo.dev/guides/environment-variables/',
    hint: '$EXPO_PUBLIC_',
    inStrings: true,
    pattern: pattern`\$(?<name>EXPO_PUBLIC_\w+)`,
  },
  {
    source: 'https://httpd.apache.org/docs/current/configuring.html#syntax',
    hint: 'PassEnv',
    pattern: pattern`^\s*PassEnv\s+«name»`,
  },
  {
    source: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines',
    hint: '[Service]',
    pattern: pattern`\$«NAME»(?<=^Exec\w{3,20}=[^\n]{0,400})(?=[\s"']|$)`,
  },
  {
    source: 'https://helm.sh/docs/chart_template_guide/values_files/',
    hint: '.Values.',
    pattern: pattern`^[ \t]*-[ \t]+name:[ \t]*«NAME»[ \t]*\n[ \t]*value:[ \t]*["']?\{\{[^\n]{0,200}\.Values\.`,
  },
  {
    source: 'https://supervisord.org/configuration.html',
    hint: '%(ENV_',
    inStrings: true,
    pattern: pattern`%\(ENV_«name»\)s`,
  },
  {
    source: 'https://uwsgi-docs.readthedocs.io/en/latest/Configuration.html#placeholders',
    hint: '$(',
    context: /\[uwsgi\]/,
    inStrings: true,
    pattern: pattern`\$\(«NAME»\)`,
  },
  {
    source: 'https://uwsgi-docs.readthedocs.io/en/latest/ConfigLogic.html#if-env',
    hint: 'if-',
    context: /\[uwsgi\]/,
    absence: 'tolerated',
    pattern: pattern`^[ \t]*if-(?:not-)?env[ \t]*=[ \t]*«name»(?:=[^\n]*)?$`,
  },
];

const hash = { line: ['#'] };

/** YAML, TOML, INI, properties, HOCON, XML and configuration templates: names in placeholders. */
export const configuration: Language = {
  id: 'configuration',
  kin: 'jvm',
  endings:
    'yml yaml toml ini cfg conf cnf nomad config properties hocon hcl tf tfvars service xml json jsonc json5 tpl tmpl template j2 gotmpl dist ctmpl neon cue pkl',
  files: /^Caddyfile[\w.-]*$|\.yaml\.example$/,
  glance:
    /\$[A-Z{]|@string\/[A-Z]|os\.environ\/|\[Service\]|%env\(|ENV|\.Env\.|\{\{|\{\$|\{[{%]?-?[^\n]{0,80}\benv|\b(?:lookup|query|q|env)\(|ansible_env|^[ \t]*env[ \t]|env_var|PassEnv|get_env|if-(?:not-)?env|[eE]nv\w{0,8}["']?\s*[:=]/m,
  syntax: { ...hash, block: [['<!--', '-->']] },
  idioms: placeholders,
  finders: [compose, deployedVariables],
  gatherers: [jvmProperties],
};

/** What Spring, Quarkus and Micronaut are configured by: placeholders, and the keys that are set. */
export const properties: Language = {
  ...configuration,
  id: 'properties',
  kin: 'jvm',
  endings: '',
  files: /^(?:application|bootstrap|microprofile-config)[\w-]*\.(?:ya?ml|properties)$/,
  glance: /[:=]/,
  gatherers: [jvmProperties],
};

/** Variables by the setting that they fill, where it is written as a module. */
export const settingModules: Language = {
  id: 'setting-modules',
  names: ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts']
    .map((ending) => `custom-environment-variables.${ending}`)
    .join(' '),
  glance: /[A-Z]/,
  syntax: { line: ['//'], block: [['/*', '*/']] },
  idioms: [],
  finders: [declaredNames],
};

/** Manifests that name the variables of an application outright. */
export const manifests: Language = {
  id: 'manifests',
  names:
    'app.json turbo.json turbo.jsonc render.yml render.yaml phpunit.xml phpunit.xml.dist nx.json project.json netlify.toml',
  files: /^(?:custom-environment-variables|wrangler)\.\w+$/,
  glance: /[A-Z]/,
  syntax: { ...hash, block: [['<!--', '-->']] },
  idioms: [],
  finders: [declaredNames, workerBindings],
};
