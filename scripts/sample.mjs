/** A copy of the bundled sample repository, with the git history that the survey looks at. */
import { execFileSync } from 'node:child_process';
import fs from 'fs-extra';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const origin = 'https://github.com/kestrel-lab/kite.git';

export function copySample(from = join(import.meta.dirname, '../test/fixtures/sample/before')) {
  const root = join(mkdtempSync(join(tmpdir(), 'kite-')), 'kite');
  fs.copySync(from, root);
  const git = (...args) => execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', origin);
  git('add', '-A');
  git(
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@kestrel-lab.org',
    '-c',
    'commit.gpgsign=false',
    'commit',
    '-qm',
    'Fly',
  );
  for (const tag of ['v1.3.0', 'v1.4.0']) git('-c', 'tag.gpgsign=false', 'tag', tag);
  return root;
}
