import type { Source } from '../idiom.ts';

const scriptNames = new WeakMap<Source, ReadonlySet<string>>();
const isManifest = /^[ \t]*["']?(?:apiVersion|command|args|run|script|entrypoint|data)["']?[ \t]*:/m;

/** https://logback.qos.ch/manual/configuration.html#variableSubstitution, https://ant.apache.org/manual/Tasks/property.html */
const properties = /<\w{0,20}(?:[pP]roperty|variable)\s[^<>]{0,200}?\bname="([A-Z][A-Z0-9_]+)"/g;

/** Names that shell scripts within a manifest assign, or a file of XML itself. */
export function assignedInScripts(source: Source): ReadonlySet<string> {
  const known =
    scriptNames.get(source) ??
    (/\.(?:ya?ml|tpl)$/.test(source.path) && isManifest.test(source.text)
      ? scriptAssignments(source.text)
      : new Set(
          source.path.endsWith('.xml')
            ? [...source.text.matchAll(properties)].map((hit) => hit[1] ?? '')
            : [],
        ));
  scriptNames.set(source, known);
  return known;
}

/** A script of a YAML file stands deeper than its key, and an entry of a mapping has a colon. */
const scriptAssignments = (text: string): ReadonlySet<string> =>
  new Set(
    [
      ...text.matchAll(
        /^[ \t]+(?:export[ \t]+|local[ \t]+)?([A-Z][A-Z0-9_]*)=|\bfor[ \t]+([A-Z][A-Z0-9_]*)[ \t]+in\b|[;&][ \t]*([A-Z][A-Z0-9_]*)=/gm,
      ),
    ].map((hit) => hit[1] ?? hit[2] ?? hit[3] ?? ''),
  );
