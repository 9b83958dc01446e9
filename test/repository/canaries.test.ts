import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../repository.ts';
import { surveyRepository } from '../../source/repository/survey-repository.ts';
import { renderEnvExample } from '../../source/documents/env-example/render-env-example.ts';

const canary = 'c4n4ry-5ecret-v4lue';

const path = fc.constantFrom(
  '.env',
  '.env.local',
  '.env.production',
  'apps/web/.env.test',
  'prod.env',
  '.envrc',
  '.dev.vars',
  '.env.keys',
  '.env.vault',
  'docker/.docker.env',
);
const line = fc.constantFrom(
  `API_KEY=${canary}`,
  `export API_KEY="${canary}"`,
  `API_KEY='a\n${canary}=b'`,
  `# ${canary}`,
  canary,
  `${canary}=x`,
);
const encode = fc.constantFrom<(text: string) => Buffer>(
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'),
);

it('lets no value of a real .env file into facts or documents', async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.array(line, { minLength: 1 }), encode, async (file, lines, encoded) => {
      const root = temporaryDirectory();
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), encoded(lines.join('\n')));
      await writeFile(join(root, 'a.ts'), 'process.env.API_KEY');
      const facts = await surveyRepository(root, '2026-01-01');
      const seen = JSON.stringify([facts, [...facts.texts], renderEnvExample({ facts })]);
      expect(facts.environment.variables.map(({ name }) => name)).toEqual(['API_KEY']);
      expect(seen).not.toContain('c4n4ry');
    }),
    { numRuns: 60 },
  );
});
