import { address, emails, licences, text, type Fields } from './fields.ts';
import { descendants, elements, parseXml, textAt, type XmlElement } from './xml.ts';

/** `pom.xml`; properties are filled in where the same file gives them. */
export function parsePom(source: string): Fields | undefined {
  const pom = parseXml(source);
  if (pom.name !== 'project') return undefined;
  const fill = filler(pom);
  return {
    name: fill(textAt(pom, 'artifactId')),
    version: fill(textAt(pom, 'version') ?? textAt(pom, 'parent', 'version')),
    license: licences(elements(elements(pom, 'licenses')[0], 'license').map((row) => textAt(row, 'name'))),
    homepage: address(textAt(pom, 'url')),
    description: text(textAt(pom, 'description')),
    emails: emails(descendants(pom, 'developer').map((row) => textAt(row, 'email'))),
    dependencies: descendants(pom, 'dependency').flatMap(coordinates),
  };
}

function coordinates(dependency: XmlElement): readonly string[] {
  const [group, artifact] = [textAt(dependency, 'groupId'), textAt(dependency, 'artifactId')];
  return group && artifact ? [`${group}:${artifact}`] : [];
}

/** Nothing where a property is defined elsewhere. */
function filler(pom: XmlElement): (value: string | undefined) => string | undefined {
  const properties = new Map(
    elements(pom, 'properties')[0]?.children.map((row) => [row.name, row.text.trim()]),
  );
  return (value) => {
    const filled = value?.replace(/\$\{([^{}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole);
    return filled?.includes('${') ? undefined : text(filled);
  };
}
