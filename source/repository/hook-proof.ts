import { chmod, mkdir, realpath, symlink } from 'node:fs/promises';
import { delimiter, join, sep } from 'node:path';
import type { HookPlan } from '../documents/scanning/hook-plan.ts';
import type { HookProof } from '../documents/scanning/proof.ts';
import type { InstalledEngine } from './engines.ts';
import { type Ended, runProgram } from './run-program.ts';
import { writeFiles } from './scratch-folder.ts';
import { bareEnvironment, trustedProgram } from './trusted-path.ts';

type File = { readonly path: string; readonly text: string };

export type HookRequest = {
  /** The repository, none of whose programs may run. */
  readonly root: string;
  /** An empty folder. */
  readonly scratch: string;
  readonly engine: InstalledEngine;
  readonly plan: HookPlan;
  /** The scanner's configuration, at its place. */
  readonly config: File;
  /** A file with a secret that the configuration knows. */
  readonly leak: File;
  readonly signal?: AbortSignal;
};

const limit = 60_000;

/**
 * Commits twice in a scratch repository that has the hook: a file without a secret has to pass, one with a secret
 * has to be refused. The manager runs its hook where it is installed, otherwise git runs the hook's command.
 */
export async function proveHook(request: HookRequest): Promise<HookProof> {
  const { plan, leak } = request;
  const run = await runnerIn(request);
  const by = await install(request, run);
  const proof = { manager: plan.manager, by };
  const passed = await commit(request, run, { path: 'README.md', text: '# A project\n' });
  if (!passed) return { ...proof, status: 'not-run' };
  const leaked = await commit(request, run, leak);
  return { ...proof, status: leaked ? 'failed' : 'proven' };
}

type Run = (command: string, ...args: readonly string[]) => Promise<Ended>;

const place = ({ scratch }: HookRequest) => join(scratch, 'repository');

/** Runs programs in the scratch repository, with a home and a PATH of its own. */
async function runnerIn(request: HookRequest): Promise<Run> {
  const { root, scratch, engine, signal } = request;
  const [home, programs] = [join(scratch, 'home'), join(scratch, 'programs')];
  await Promise.all([home, programs, place(request)].map((folder) => mkdir(folder, { recursive: true })));
  await symlink(engine.command, join(programs, engine.id));
  const bare = bareEnvironment(root, home);
  const env = { ...bare, PATH: [programs, bare['PATH']].join(delimiter) };
  return (command, ...args) =>
    runProgram(command, args, { cwd: place(request), env, timeout: limit, ...(signal && { signal }) });
}

/** Lays out the repository with its hook; says who will run it. */
async function install(request: HookRequest, run: Run): Promise<HookProof['by']> {
  const { root, plan, config, scratch } = request;
  await writeFiles(scratch, [{ path: 'home/.gitconfig', text: await gitConfig(request) }]);
  await run('git', 'init', '--quiet', '--template=');
  const ignored = { path: '.gitignore', text: 'node_modules\n' };
  await writeFiles(place(request), [config, plan.file, ignored, ...packageFile(plan)]);
  await linkPackages(request);
  const manager = plan.install && trustedProgram(root, plan.install[0] ?? '');
  const called = plan.called !== undefined && trustedProgram(root, plan.called) !== undefined;
  if (manager === undefined) await installScript(request, (called ? plan.called : undefined) ?? plan.script);
  await run('git', 'add', '--all');
  await run('git', 'commit', '--quiet', '--no-verify', '--message', 'First');
  if (manager !== undefined) await run(manager, ...(plan.install?.slice(1) ?? []));
  return called || manager !== undefined ? 'manager' : 'git';
}

/** Managers from npm look for a package.json. */
const packageFile = ({ file }: HookPlan): readonly File[] =>
  file.path === 'package.json' ? [] : [{ path: 'package.json', text: '{ "private": true }\n' }];

async function gitConfig(request: HookRequest): Promise<string> {
  const lines = ['[user]', 'name = Proof', 'email = proof@localhost', '[commit]', 'gpgSign = false'];
  const { definition } = request.plan;
  if (!definition) return `${lines.join('\n')}\n`;
  const stand = await standIn(request, definition);
  return `${[...lines, `[url "${stand.replaceAll('\\', '/')}"]`, `insteadOf = ${definition.repo}`].join('\n')}\n`;
}

/** A repository with the definition that pre-commit would clone: nothing goes over the network. */
async function standIn(
  { root, scratch, signal }: HookRequest,
  { rev, text }: NonNullable<HookPlan['definition']>,
): Promise<string> {
  const folder = join(scratch, 'definition');
  await writeFiles(folder, [{ path: '.pre-commit-hooks.yaml', text }]);
  const options = {
    cwd: folder,
    env: bareEnvironment(root, scratch),
    timeout: limit,
    ...(signal && { signal }),
  };
  const person = ['-c', 'user.name=Proof', '-c', 'user.email=proof@localhost'];
  for (const args of [
    ['init', '--quiet', '--template='],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'Hooks'],
    ['tag', rev],
  ]) {
    await runProgram('git', [...person, ...args], options);
  }
  return folder;
}

/** npx finds secretlint in node_modules only: those that hold the engine are lent to the scratch repository. */
async function linkPackages(request: HookRequest): Promise<void> {
  if (request.engine.id !== 'secretlint') return;
  const program = await realpath(request.engine.command);
  const end = program.lastIndexOf(`${sep}node_modules${sep}`);
  if (end >= 0)
    await symlink(program.slice(0, end + `${sep}node_modules`.length), join(place(request), 'node_modules'));
}

async function installScript(request: HookRequest, script: string): Promise<void> {
  const path = join('.git', 'hooks', 'pre-commit');
  await writeFiles(place(request), [{ path, text: `#!/bin/sh\n${script}\n` }]);
  await chmod(join(place(request), path), 0o755);
}

/** Stages a file and commits it as anyone would; whether it went in. */
async function commit(request: HookRequest, run: Run, file: File): Promise<boolean> {
  await writeFiles(place(request), [file]);
  await run('git', 'add', '--all');
  return (await run('git', 'commit', '--quiet', '--message', 'Next')).code === 0;
}
