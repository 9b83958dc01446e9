import { baseName } from '../../../text/path-parts.ts';
import type { RenderInput } from '../../document.ts';

const example = /^\.env\.(?:example|sample|template|dist|defaults?)$/;

/**
 * Lines for `.gitignore` that keep real `.env` files out of git and the example in. Every example file that the
 * repository holds stays tracked; `.env.example` too where there is none yet.
 */
export function renderGitignoreLines({ paths }: RenderInput['facts']): string {
  const names = paths.map(baseName).filter((name) => example.test(name));
  const kept = [...new Set(names.length ? names : ['.env.example'])].sort();
  return [
    '# Environment files hold secrets; only the example is shared.',
    '.env',
    '.env.*',
    ...kept.map((name) => `!${name}`),
    '',
  ].join('\n');
}
