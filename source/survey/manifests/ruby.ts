import { address, capture, captures, emails, licences, text, type Fields } from './fields.ts';

const uncommented = (source: string) => source.replace(/^[ \t]*#.*$/gm, '');

/** `*.gemspec`: only what it says literally; it is never run. */
export function parseGemspec(source: string): Fields | undefined {
  const code = uncommented(source);
  if (!/Gem::Specification\.new/.test(code)) return undefined;
  const word = (key: string) =>
    capture(code, new RegExp(`\\.${key}\\s*=\\s*\\[?\\s*(?:"([^"\\n]*)"|'([^'\\n]*)')`));
  return {
    name: text(word('name')),
    version: text(word('version')),
    license: licences(word('license') ?? word('licenses')),
    homepage: address(word('homepage')),
    description: text(word('summary')),
    emails: emails(word('email')),
    ...(/\.executables?\b/.test(code) && { command: true }),
    dependencies: captures(code, /\.add(?:_runtime|_development)?_dependency[\s(]+["']([\w.-]+)["']/g),
  };
}

/** `Gemfile`. */
export function parseGemfile(source: string): Fields {
  return { dependencies: captures(uncommented(source), /^[ \t]*gem[ \t(]+["']([\w.-]+)["']/gm) };
}
