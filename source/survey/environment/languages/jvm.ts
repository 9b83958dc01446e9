import type { Idiom, Language } from '../idiom.ts';
import { listLoops } from '../finders/lists.ts';
import { nameLists } from '../finders/name-lists.ts';
import { pattern } from '../pattern.ts';
import { objectAliases } from '../finders/object-aliases.ts';
import { jvmProperties } from '../finders/jvm-properties.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';

const getenv =
  'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/System.html#getenv(java.lang.String)';
const spring = 'https://docs.spring.io/spring-boot/reference/features/external-config.html';
const gradle = 'https://docs.gradle.org/current/userguide/build_environment.html';

const idioms: readonly Idiom[] = [
  {
    // Also https://www.scala-lang.org/api/current/scala/sys.html the `System.env` of Groovy,
    // and https://github.com/lugg/react-native-config#android.
    source: getenv,
    hint: 'env',
    pattern: pattern`\b(?:getenv(?:\(\))?|(?:sys|System|project)\.env)\s*(?:\??\.\s*(?:get|getOrDefault|getOrElse|apply|contains|containsKey))?[[(]\s*«"name"»`,
  },
  {
    source: spring,
    hint: '@Value',
    inStrings: true,
    pattern: pattern`@Value\(\s*(?:value\s*=\s*)?"[^"\n]{0,80}?\$\{«NAME»`,
  },
  {
    source: spring,
    hint: 'nvironment',
    pattern: pattern`\b[eE]nv(?:ironment)?\.(?:getProperty|getRequiredProperty|containsProperty)\(\s*«"NAME"»`,
  },
  {
    source: 'https://zio.dev/reference/configuration/',
    hint: 'Config.',
    context: /\bzio\b/,
    pattern: pattern`\bConfig\.(?:string|int|long|double|boolean|secret|uri|duration|bigInt|nonEmptyString)\(\s*«"NAME"»`,
  },
  {
    source: 'https://docs.spring.io/spring-framework/reference/core/expressions/beandef.html',
    hint: '#{',
    inStrings: true,
    pattern: pattern`"#\{(?:environment\.|systemEnvironment(?:\.|\['))«NAME»`,
  },
  {
    source:
      'https://docs.spring.io/spring-boot/api/java/org/springframework/boot/autoconfigure/condition/ConditionalOnProperty.html',
    hint: '@ConditionalOnProperty',
    absence: 'tolerated',
    pattern: pattern`@ConditionalOnProperty\(\s*(?:(?:name|value)\s*=\s*)?«"NAME"»`,
  },
  {
    source: 'https://smallrye.io/smallrye-config/Main/config/getting-started/',
    hint: ['getValue(', 'getOptionalValue('],
    context: /microprofile|smallrye|helidon/,
    pattern: pattern`\bget(?:Optional)?Value\(\s*«"NAME"»`,
  },
  {
    source: 'https://matteobaccan.github.io/owner/docs/importing-properties/',
    hint: '@Key(',
    context: /system:env/,
    pattern: pattern`@Key\(\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/cdimascio/dotenv-java#readme',
    hint: 'otenv',
    pattern: pattern`\bDotenv\s*\.(?:load\(\)|configure\(\)[^;]{0,200}?\.load\(\))\s*\.get\(\s*«"name"»`,
  },
  {
    source: 'https://github.com/cdimascio/dotenv-java#readme',
    hint: 'otenv',
    pattern: pattern`\bdotenv\w{0,20}(?:\(\s*\))?\s*(?:\.get\(|\[)\s*«"name"»`,
  },
  { source: gradle, hint: 'environmentVariable', pattern: pattern`\benvironmentVariable\(\s*«"name"»` },
  { source: gradle, hint: 'System.env', pattern: pattern`\bSystem\.env\.(?!get\b)«name»` },
  {
    source: 'https://quarkus.io/guides/config-reference',
    hint: '@ConfigProperty',
    pattern: pattern`@ConfigProperty\(\s*name\s*=\s*«"NAME"»`,
  },
  {
    source: 'https://picocli.info/#_variable_interpolation',
    hint: '${env:',
    inStrings: true,
    absence: 'tolerated',
    pattern: pattern`\$\{env:«name»`,
  },
  {
    source: 'https://picocli.info/#_default_values',
    hint: 'defaultValue',
    inStrings: true,
    absence: 'tolerated',
    pattern: pattern`\bdefaultValue\s*=\s*"\$\{«NAME»(?=[}:])`,
  },
  {
    source: 'https://ktor.io/docs/server-configuration-file.html',
    hint: ['Env', 'env'],
    pattern: pattern`[eE]nv(?<!\.\w{0,40}[eE]nv)(?!ironment\()\w{0,40}\(\s*«"NAME"»`,
  },
  {
    source: getenv,
    hint: ['Env', 'env'],
    pattern: pattern`[eE]nv(?<=\b[A-Z]\w{0,40}\.\w{0,30}[eE]nv)\w{0,30}\(\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/weavejester/environ#readme',
    hint: '(env :',
    pattern: pattern`\(env\s+:(?<name>[a-z][\w-]*)`,
    variable: (name) => name.replaceAll('-', '_').toUpperCase(),
  },
  {
    source: 'https://github.com/weavejester/environ#readme',
    hint: ' env)',
    pattern: pattern`\(:(?<name>[a-z][\w-]*)\s+env\)`,
    variable: (name) => name.replaceAll('-', '_').toUpperCase(),
  },
  {
    source: 'https://github.com/juxt/aero#env',
    hint: '#env',
    absence: 'tolerated',
    pattern: pattern`#env\s+"?«name»`,
  },
  {
    source: 'https://github.com/juxt/aero#envf',
    hint: '#envf',
    list: 'bare',
    pattern: pattern`#envf\s+\[\s*"[^"\n]{0,200}"(?<names>[\sA-Z0-9_]{1,400})\]`,
  },
  {
    source: 'https://clojure.org/reference/java_interop',
    hint: 'System/getenv',
    pattern: pattern`\((?:get\s+\()?System/getenv\)?\s+«"name"»`,
  },
];

export const jvm: Language = {
  id: 'jvm',
  endings: 'java kt kts scala sc groovy gradle clj cljc edn',
  glance:
    /env|Env|_ENV\b|@Key\(|\bzio\b|defaultValue|@Value|@Con[fd]|@SpringBootApplication|micronaut|Quarkus/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: '"""', close: '"""', multiline: true, raw: true },
      { open: "'\"'", close: '' },
      { open: '"', close: '"', hole: '${' },
    ],
  },
  idioms,
  finders: [nameLists, listLoops, objectAliases],
  gatherers: [wrappers, nameFlows, jvmProperties],
};
