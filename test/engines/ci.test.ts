import fs from 'fs-extra';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plantedCases } from './planted.ts';
import { rendered } from './rendered.ts';
import { commit, repository, run, scratch, write } from './scratch.ts';
import { have, toolModules } from './tools.ts';

const leak = plantedCases().find(
  ({ name, syntax, kind }) => name === 'DB_PASS' && syntax === 'dotenv' && kind === 'hex',
)!;

type Workflow = { jobs: Record<string, { steps: { run?: string }[] }> };
type Gitlab = { secret_scan: { script: string[] } };

/** What the runner's shell would be given, without the installation. */
const withoutInstall = (commands: readonly string[]) =>
  commands.filter((command) => !/^(?:go install|npm ci)\b/.test(command));

const commandsOf = {
  'github-actions': (files: Record<string, string>) => {
    const { jobs } = parse(files['.github/workflows/secret-scan.yml']!) as Workflow;
    return withoutInstall(
      Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run: command }) => command ?? [])),
    );
  },
  gitlab: (files: Record<string, string>) =>
    withoutInstall((parse(files['.gitlab-ci.yml']!) as Gitlab).secret_scan.script),
} as const;

const jobs = (['github-actions', 'gitlab'] as const).flatMap((scanInCi) =>
  (['betterleaks', 'gitleaks', 'secretlint'] as const).map((scanner) => ({ scanInCi, scanner })),
);

for (const { scanInCi, scanner } of jobs) {
  describe.runIf(have(`${scanInCi} with ${scanner}`, scanner))(
    `the job of ${scanInCi} with ${scanner}`,
    () => {
      const files = rendered({ scanner, scanInCi });
      const script = commandsOf[scanInCi](files).join('\n');
      const runJob = (root: string) =>
        run(root, 'bash', ['-eo', 'pipefail', '-c', script], {
          RUNNER_TEMP: scratch(),
          CI_PROJECT_DIR: root,
        });
      const prepare = async () => {
        const root = await repository({ '.gitignore': 'node_modules\n', ...files });
        if (scanner === 'secretlint') fs.symlinkSync(toolModules, join(root, 'node_modules'));
        return root;
      };

      it('fails when a commit holds a secret', async () => {
        const root = await prepare();
        await commit(root, { [leak.path]: leak.text });
        const { exitCode, all } = await runJob(root);
        expect(all).toMatch(/leak|secret|found/i);
        expect(exitCode, all).not.toBe(0);
      });

      it('passes when none does', async () => {
        const root = await prepare();
        await commit(root, { 'README.md': '# Acme\n' });
        const { exitCode, all } = await runJob(root);
        expect(exitCode, all).toBe(0);
      });

      it.runIf(scanner !== 'secretlint')('fails where there is no history to scan', async () => {
        const root = scratch();
        write(root, files);
        const { exitCode } = await runJob(root);
        expect(exitCode).not.toBe(0);
      });
    },
  );
}

describe.runIf(have('any other CI', 'betterleaks'))('the command for any other CI in the README', () => {
  const [command = ''] = /^betterleaks git .*$/m.exec(fs.readFileSync('README.md', 'utf8')) ?? [];

  it.each([
    ['fails', { [leak.path]: leak.text }, 1],
    ['passes', { 'README.md': '# Acme\n' }, 0],
  ])('%s', async (_, next, code) => {
    const root = await repository(rendered({}));
    await commit(root, next as Record<string, string>);
    expect((await run(root, 'bash', ['-c', command])).exitCode).toBe(code);
  });
});
