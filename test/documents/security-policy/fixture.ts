import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { questions, type Answers } from '../../../source/questions/catalogue.ts';
import { missing, resolve } from '../../../source/questions/resolve.ts';
import { renderSecurityPolicy } from '../../../source/documents/security-policy/render.ts';
import { noFacts } from '../../facts.ts';
import { templates } from './policy-cases.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function pathsOf(name: string): readonly string[] {
  const before = join(fixtures, name, 'before');
  const files = readdirSync(before, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map(({ parentPath, name: file }) => relative(before, join(parentPath, file))).sort();
}

/** Resolves the answers of `test/fixtures/<name>` as `--yes --answers` does, and renders the policy. */
export function renderFixture(name: string): string {
  const given: object = JSON.parse(readFileSync(join(fixtures, name, 'answers.json'), 'utf8'));
  const answersFile = new Map(
    Object.entries(given).map(([key, value]: [string, unknown]) => [key, { value }]),
  );
  const facts = { ...noFacts, directory: name, today: '2026-11-22', paths: pathsOf(name) };
  const none = new Map();
  const { draft, problems } = resolve(questions, {
    flags: none,
    answersFile,
    lastTime: none,
    policy: none,
    facts,
  });
  const wrong = [...problems, ...missing(questions, draft, facts)].map(({ sentence }) => sentence);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const answers = Object.fromEntries([...draft].map(([key, { value }]) => [key, value])) as Answers;
  return renderSecurityPolicy({ answers, facts, templates });
}
