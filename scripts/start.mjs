/**
 * `npm start`: builds, then runs the program on a copy of the bundled sample repository. In a terminal that is
 * the full-screen interview; elsewhere nobody can be asked, so it runs with `--yes` and prints what it wrote.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build.mjs';
import { copySample } from './sample.mjs';

const shown = ['SECURITY.md', '.env.example', '.gitleaks.toml', '.gitignore'];

await bundle();
const root = copySample();
const bin = join(import.meta.dirname, '../bin/create-security-policy.js');
const asked = process.stdin.isTTY && process.stdout.isTTY;
const answers = asked ? [] : ['--yes', '--email', 'security@kestrel-lab.org'];
console.log(`$ create-security-policy ${[root, ...answers].join(' ')}\n`);
const { status } = spawnSync(process.execPath, [bin, root, ...answers, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (status === 0 && !asked) {
  for (const path of shown) console.log(`\n----- ${path}\n${readFileSync(join(root, path), 'utf8')}`);
}
console.log(`\nThe sample repository is in ${root}`);
process.exitCode = status ?? 1;
