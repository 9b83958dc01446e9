import { captures, capture, emails, list, text, type Fields } from './fields.ts';

/** The normalised name (PEP 503) in a requirement such as `Flask-Login>=0.6 ; python_version > "3.8"`. */
export function requirementName(requirement: unknown): readonly string[] {
  const name = /^[A-Za-z0-9][\w.-]*/.exec(text(requirement) ?? '')?.[0];
  return name ? [name.toLowerCase().replace(/[-_.]+/g, '-')] : [];
}

/** `requirements.txt`: one requirement a line; options and addresses are no packages. */
export function parseRequirements(source: string): Fields {
  const lines = source.split(/\r?\n/).filter((line) => !/:\/\/|^\s*[-#./]/.test(line.split(' @ ')[0] ?? ''));
  return { dependencies: lines.flatMap(requirementName) };
}

type Section = ReadonlyMap<string, string>;

/** `setup.cfg`: an INI file whose values may go on over indented lines. */
export function parseSetupCfg(source: string): Fields | undefined {
  const sections = parseIni(source);
  const metadata = sections.get('metadata');
  const options = sections.get('options');
  if (!metadata && !options) return undefined;
  const extras = [...(sections.get('options.extras_require')?.values() ?? [])];
  return {
    name: text(metadata?.get('name')),
    version: literal(metadata?.get('version')),
    license: text(metadata?.get('license')),
    homepage: text(metadata?.get('url')),
    description: text(metadata?.get('description')),
    emails: emails(metadata?.get('author_email'), metadata?.get('maintainer_email')),
    dependencies: [options?.get('install_requires') ?? '', ...extras].flatMap((value) =>
      value.split('\n').flatMap(requirementName),
    ),
    ...((metadata?.get('classifiers') ?? '').includes('Environment :: Console') && { command: true }),
  };
}

/** `attr: pkg.version` and `file: VERSION` point elsewhere. */
const literal = (value: string | undefined) =>
  value && /^(?:attr|file):/.test(value) ? undefined : text(value);

function parseIni(source: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  let key = '';
  for (const line of source.split(/\r?\n/).filter((row) => !/^\s*[#;]/.test(row))) {
    const header = /^\[([^\]]+)\]/.exec(line)?.[1];
    const pair = /^([\w.-]+)\s*[=:](.*)$/.exec(line);
    if (header) sections.set(header, (section = new Map()));
    else if (pair) section.set((key = pair[1] ?? ''), (pair[2] ?? '').trim());
    else if (/^\s+\S/.test(line)) section.set(key, `${section.get(key) ?? ''}\n${line.trim()}`);
  }
  return sections;
}

/** `setup.py`: only what it says literally; it is never run. */
export function parseSetupPy(source: string): Fields | undefined {
  if (!/\bsetup\s*\(/.test(source)) return undefined;
  const code = source.replace(/^[ \t]*#.*$/gm, '');
  const word = (key: string) =>
    text(capture(code, new RegExp(`\\b${key}\\s*=\\s*(?:"([^"\\n]*)"|'([^'\\n]*)')`)));
  const requires = capture(code, /\binstall_requires\s*=\s*\[([^\]]{0,20000})\]/) ?? '';
  return {
    name: word('name'),
    version: word('version'),
    license: word('license'),
    homepage: word('url'),
    description: word('description'),
    emails: emails(word('author_email'), word('maintainer_email')),
    dependencies: list(captures(requires, /"([^"\n]*)"|'([^'\n]*)'/g)).flatMap(requirementName),
  };
}
