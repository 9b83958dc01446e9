import { isMap, Scalar, visit, type Document as YamlDocument } from 'yaml';
import { newYaml, readSoundYaml } from '../../text/yaml.ts';
import type { Document, RenderInput } from '../document.ts';
import { edited, existingFile } from './existing.ts';
import { insights, type Insights } from './insights-content.ts';
import { policyUrl } from './file-url.ts';
import { isDate, setInYaml, type YamlPath } from './set-in-yaml.ts';

const names = ['security-insights.yml', '.github/security-insights.yml', '.gitlab/security-insights.yml'];

/** Values of a nested object by path; a list is one value. */
function leaves(
  value: unknown,
  path: YamlPath = [],
): readonly { readonly path: YamlPath; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function quoteDates(document: YamlDocument): void {
  visit(document, {
    Scalar: (_, node) => {
      if (isDate(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
}

/** A new file. Aliases are off: the badge refuses anchors. */
function create(content: Insights): string {
  const document = newYaml(content, { aliasDuplicateObjects: false });
  quoteDates(document);
  return document.toString({ lineWidth: 0 });
}

/**
 * An existing file: our values are set where they differ, a list only where there is none, and everything else
 * stays with its comments and order. The date of change moves only with a change.
 */
function update(existing: string, content: Insights, today: string): string {
  const document = readSoundYaml(existing);
  if (!document || !isMap(document.contents)) return existing;
  const stays = new Set(['header.last-updated', 'header.schema-version']);
  const changes = leaves(content).filter(({ path, value }) => {
    const known = document.getIn(path);
    return known === undefined || (!Array.isArray(value) && known !== value && !stays.has(path.join('.')));
  });
  const updated = changes.reduce((text, { path, value }) => setInYaml(text, path, value), existing);
  return updated === existing ? existing : setInYaml(updated, ['header', 'last-updated'], today);
}

function render(input: RenderInput) {
  const { answers, facts } = input;
  const complete = policyUrl(input) !== undefined && answers.maintainers?.length && answers.license;
  if (!answers.files.includes('security-insights') || !complete) return [];
  const { path, text: from } = existingFile(facts, names) ?? { path: 'security-insights.yml' };
  const content = insights(input, path);
  return edited(path, from, from === undefined ? create(content) : update(from, content, facts.today));
}

/** `security-insights.yml`: the policy for machines (OpenSSF Security Insights 2.2.0, or 2.1.0 on demand). */
export const securityInsights: Document = {
  id: 'security-insights',
  title: 'security-insights.yml',
  merge: 'yaml',
  render,
};
