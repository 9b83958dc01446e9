import { parse } from 'smol-toml';
import { address, emails, list, names, record, text, type Fields } from './fields.ts';
import { requirementName } from './requirements.ts';

/** `pyproject.toml`: the standard `[project]` table (PEP 621), else that of Poetry. */
export function parsePyproject(source: string): Fields | undefined {
  const manifest = record(parse(source));
  const project = record(manifest['project']);
  const poetry = record(record(manifest['tool'])['poetry']);
  const groups = Object.values(record(manifest['dependency-groups'])).flatMap(list).flatMap(requirementName);
  const about = { ...poetry, ...project };
  return {
    name: text(about['name']),
    version: text(about['version']),
    license: text(about['license']) ?? text(record(about['license'])['text']),
    homepage: homepage(record(about['urls'])) ?? address(about['homepage']),
    description: text(about['description']),
    private: list(about['classifiers']).some((line) => /^Private ::/.test(text(line) ?? '')),
    emails: emails(about['authors'], about['maintainers']),
    dependencies: [...projectDependencies(project), ...poetryDependencies(poetry), ...groups],
    runtime: runtime(project, poetry),
    ...(list(about['classifiers']).includes('Environment :: Console') && { command: true }),
  };
}

function runtime(
  project: Readonly<Record<string, unknown>>,
  poetry: Readonly<Record<string, unknown>>,
): readonly string[] | undefined {
  const found = [
    ...list(project['dependencies']),
    ...names(poetry['dependencies']).filter((name) => name !== 'python'),
  ];
  // A dynamic list is told elsewhere.
  return found.length > 0 ? found.flatMap(requirementName) : undefined;
}

function homepage(urls: Readonly<Record<string, unknown>>): string | undefined {
  const entry = Object.entries(urls).find(([label]) => /^home-?\s?page$|^website$/i.test(label));
  return address(entry?.[1]);
}

function projectDependencies(project: Readonly<Record<string, unknown>>): readonly string[] {
  const optional = Object.values(record(project['optional-dependencies'])).flatMap(list);
  return [...list(project['dependencies']), ...optional].flatMap(requirementName);
}

function poetryDependencies(poetry: Readonly<Record<string, unknown>>): readonly string[] {
  const groups = Object.values(record(poetry['group'])).map((group) => record(group)['dependencies']);
  const tables = [poetry['dependencies'], poetry['dev-dependencies'], ...groups];
  return tables
    .flatMap(names)
    .filter((name) => name !== 'python')
    .flatMap(requirementName);
}
