import { expect, it } from 'vitest';
import { previewIn } from '../../source/report/preview.ts';
import { githubFacts } from '../facts.ts';
import { readTemplates } from '../../source/repository/read-templates.ts';
import { input } from '../documents/twins/input.ts';

const files = ['security-policy', 'security-insights'];
const { answers } = input({ files });

async function previewOver(disk: ReadonlyMap<string, string>, written: ReadonlyMap<string, string>) {
  const facts = { ...githubFacts, paths: [...githubFacts.paths, ...disk.keys()].sort(), texts: disk };
  const preview = previewIn({
    facts,
    templates: readTemplates(),
    disk: (path) => disk.get(path),
    written: new Map([...written].map(([path, text]) => [path, { id: 'security-policy', text }])),
    onConflict: 'keep',
  });
  return new Map(preview(answers).changes.map(({ path, after }) => [path, after ?? '']));
}

it('links from a twin to a section of the policy as it will be, not as it is on disk', async () => {
  const present = (await previewOver(new Map(), new Map())).get('SECURITY.md') ?? '';
  const older = present.replace('## Supported versions', '## Which releases get fixes');
  expect(older).not.toBe(present);
  const files = new Map([['SECURITY.md', older]]);
  const after = await previewOver(files, files);
  expect(after.get('SECURITY.md')).toBe(present);
  expect(after.get('security-insights.yml')).toContain('SECURITY.md#supported-versions');
});
