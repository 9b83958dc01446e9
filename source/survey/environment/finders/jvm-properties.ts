import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { groupOf, groupsOf, type Group } from './jvm-groups.ts';
import { mostFields, stepsUpTo } from './most-followed.ts';
import { readAt } from './read-at.ts';

/** How a framework turns a key into the name of a variable. */
const bySpring = (key: string) =>
  key
    .replaceAll('-', '')
    .replace(/[.[\]]+/g, '_')
    .toUpperCase();
const byMicroProfile = (key: string) => key.replace(/[^A-Za-z0-9]/g, '_').toUpperCase();

type Key = Omit<Read, 'name'> & { readonly key: string; readonly name: string };

const value = /@Value\(\s*(?:value\s*=\s*)?"\$\{([a-z][\w.-]*\.[\w.-]+)\}"/g;
const property = /@ConfigProperty\(\s*name\s*=\s*"([a-z][\w.-]*\.[\w.-]+)"\s*\)/g;
/** With a value, as in a test, it sets the property. */
const injected = /@Property\(\s*name\s*=\s*"([a-z][\w.-]*\.[\w.-]+)"\s*\)/g;
const group =
  /@ConfigurationProperties\(\s*(?:ignore\w+\s*=\s*\w+\s*,\s*){0,2}(?:(?:prefix|value)\s*=\s*)?"([a-z][\w.-]*)"\s*[,)]/g;
const mapping = /@ConfigMapping\(\s*prefix\s*=\s*"([a-z][\w.-]*)"[^)]{0,100}\)/g;
const simple =
  /^(?:String|int|long|boolean|double|Integer|Long|Boolean|Double|Int|Duration|URI|URL|Path|DataSize|InetAddress|Period|Locale|Charset|Resource|File|OptionalInt)$/;
const deepest = 4;
const kebab = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
/** By their names, or among the resources of an application, which may name its files itself. */
const configuration =
  /(?:^|\/)(?:application|bootstrap|microprofile-config)[\w-]*\.(?:ya?ml|properties)$|(?:^|\/)src\/main\/resources\/[\w-]+\.(?:ya?ml|properties)$/;
const isCode = /\.(?:java|kts?|scala|sc|groovy|gradle|clj|cljc|edn)$/;

function keysOfYaml(text: string): readonly string[] {
  const path: { readonly indent: number; readonly key: string }[] = [];
  return text.split('\n').flatMap((line) => {
    const [, space = '', key] = /^([ ]*)["']?([\w.-]+)["']?[ ]*:/.exec(line) ?? [];
    if (key === undefined) return [];
    while ((path.at(-1)?.indent ?? -1) >= space.length) path.pop();
    path.push({ indent: space.length, key });
    return [path.map((each) => each.key).join('.')];
  });
}

const keysOfProperties = (text: string) =>
  [...text.matchAll(/^[ \t]*%?(?:\w+\.)?([\w.[\]-]+)[ \t]*[=:]/gm)].map((hit) => hit[1] ?? '');

/**
 * Properties that no configuration file of the repository sets and no default fills in: they come from outside, as
 * variables (https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding.environment-variables,
 * https://quarkus.io/guides/config-reference#environment-variables, https://docs.micronaut.io/latest/guide/#propertySource).
 */
export function jvmProperties(): Gatherer {
  const wanted: Key[] = [];
  const given = new Set<string>();
  let isApplication = false;
  const mayGoOn = stepsUpTo(mostFields);
  const want = (source: Source, key: string, name: string, offset: number): void =>
    void wanted.push({ key: detached(bySpring(key)), ...readAt(source, name, offset) });

  const readGroups = (source: Source): void => {
    const places = [
      ...[...source.text.matchAll(group)].map((hit) => ({ hit, nameOf: bySpring })),
      ...[...source.text.matchAll(mapping)].map((hit) => ({ hit, nameOf: byMicroProfile })),
    ];
    if (places.length === 0) return;
    const groups = groupsOf(source);
    const walk = (outer: Group, before: string, nameOf: typeof bySpring, depth: number): void => {
      for (const { name, type, hasDefault, offset } of outer.members) {
        if (!mayGoOn()) return;
        const key = `${before}.${kebab(name)}`;
        const inner = simple.test(type) ? undefined : groupOf(groups, type, outer);
        if (inner && depth < deepest) walk(inner, key, nameOf, depth + 1);
        else if (!hasDefault && simple.test(type)) want(source, key, nameOf(key), offset);
      }
    };
    for (const { hit, nameOf } of places) {
      const found = groups.find(({ start }) => start > hit.index);
      if (found) walk(found, hit[1] ?? '', nameOf, 0);
    }
  };
  const read = (source: Source): void => {
    const { path, text } = source;
    if (configuration.test(path)) {
      const keys = /\.ya?ml$/.test(path) ? keysOfYaml(text) : keysOfProperties(text);
      for (const key of keys) given.add(detached(bySpring(key)));
      return;
    }
    if (!isCode.test(path)) return;
    isApplication ||= /@SpringBootApplication|\bQuarkus\b|io\.micronaut|@QuarkusMain|jakarta\.ws\.rs/.test(
      text,
    );
    for (const hit of text.matchAll(value)) want(source, hit[1] ?? '', bySpring(hit[1] ?? ''), hit.index);
    for (const hit of text.matchAll(property))
      want(source, hit[1] ?? '', byMicroProfile(hit[1] ?? ''), hit.index);
    if (text.includes('io.micronaut'))
      for (const hit of text.matchAll(injected))
        want(source, hit[1] ?? '', byMicroProfile(hit[1] ?? ''), hit.index);
    readGroups(source);
  };
  const finish = (emit: (read: Read) => void): void => {
    if (!isApplication) return;
    for (const { key, ...each } of wanted) if (!given.has(key)) emit(each);
  };
  return { read, finish };
}
