import { runProgram } from './run-program.ts';
import { trustedPath } from './trusted-path.ts';

/** One security setting of a GitHub repository. */
export type ForgeSetting = 'private-vulnerability-reporting' | 'secret-scanning' | 'push-protection';

/** `unknown` where GitHub does not tell: no administrator's rights, or a plan without the feature. */
export type SettingState = { readonly id: ForgeSetting; readonly state: 'on' | 'off' | 'unknown' };

/** The exact call that would switch a setting on, to be shown before it is run. */
export type SwitchOn = {
  readonly id: ForgeSetting;
  readonly title: string;
  readonly command: readonly string[];
};

export type ForgeAnswer =
  | { readonly kind: 'settings'; readonly settings: readonly SettingState[] }
  /** One sentence: why nothing could be asked, and what mends it. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** A repository on GitHub or a GitHub Enterprise host. */
export type GithubRepository = { readonly host: string; readonly owner: string; readonly name: string };

const slug = ({ owner, name }: GithubRepository) =>
  `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;

const api = (repository: GithubRepository, ...rest: readonly string[]) =>
  ['gh', 'api', '--hostname', repository.host, ...rest] as const;

/** How each setting is called, and the body that switches it on. */
const settings: readonly {
  readonly id: ForgeSetting;
  readonly title: string;
  readonly switchOn: (path: string) => readonly string[];
}[] = [
  {
    id: 'private-vulnerability-reporting',
    title: 'private vulnerability reporting',
    switchOn: (path) => ['--method', 'PUT', `${path}/private-vulnerability-reporting`],
  },
  {
    id: 'secret-scanning',
    title: 'secret scanning',
    switchOn: (path) => [
      '--method',
      'PATCH',
      path,
      '-f',
      'security_and_analysis[secret_scanning][status]=enabled',
    ],
  },
  {
    id: 'push-protection',
    title: 'push protection for secrets',
    switchOn: (path) => [
      '--method',
      'PATCH',
      path,
      '-f',
      'security_and_analysis[secret_scanning_push_protection][status]=enabled',
    ],
  },
];

/** What a setting is called. */
export const titleOf = (wanted: ForgeSetting): string =>
  settings.find(({ id }) => id === wanted)?.title ?? wanted;

/** The calls for the settings that are off. Runs nothing. */
export function switchOnCalls(
  repository: GithubRepository,
  states: readonly SettingState[],
): readonly SwitchOn[] {
  const off = new Set(states.filter(({ state }) => state === 'off').map(({ id }) => id));
  return settings
    .filter(({ id }) => off.has(id))
    .map(({ id, title, switchOn }) => ({
      id,
      title: `Switch on ${title}`,
      command: api(repository, ...switchOn(slug(repository))),
    }));
}

/** Runs a command without a shell, and none of this directory's own; it has thirty seconds. */
async function run(command: readonly string[], stop?: AbortSignal) {
  const [file = '', ...args] = command;
  const cwd = process.cwd();
  const env = { ...process.env, PATH: trustedPath(cwd), GH_PROMPT_DISABLED: '1', NO_COLOR: '1' };
  return runProgram(file, args, { cwd, env, timeout: 30_000, ...(stop && { signal: stop }) });
}

/** Whether there is a `gh` that runs. Nothing goes over the network for this. */
export async function hasGh(): Promise<boolean> {
  return (await run(['gh', '--version'])).code === 0;
}

/**
 * Asks GitHub, through the `gh` that is logged in, which security settings are on. Goes over the network: only
 * to be called when the user asked for it, who may stop it.
 */
export async function askForge(repository: GithubRepository, stop?: AbortSignal): Promise<ForgeAnswer> {
  const login = await run(['gh', 'auth', 'status', '--hostname', repository.host], stop);
  if (stop?.aborted) return stopped;
  if (login.stopped === 'timeout') return unavailable('GitHub did not answer within 30 seconds.');
  if (login.missing) return unavailable('gh is not installed: see https://cli.github.com.');
  if (login.code !== 0)
    return unavailable(`gh is not logged in: run "gh auth login --hostname ${repository.host}".`);
  const [reporting, about] = await Promise.all([
    fetchJson(api(repository, `${slug(repository)}/private-vulnerability-reporting`), stop),
    fetchJson(api(repository, slug(repository)), stop),
  ]);
  if (stop?.aborted) return stopped;
  if (about === undefined) return unavailable(`gh cannot see ${repository.owner}/${repository.name}.`);
  return {
    kind: 'settings',
    settings: [
      { id: 'private-vulnerability-reporting', state: switched(at(reporting, 'enabled')) },
      {
        id: 'secret-scanning',
        state: switched(at(about, 'security_and_analysis', 'secret_scanning', 'status')),
      },
      {
        id: 'push-protection',
        state: switched(at(about, 'security_and_analysis', 'secret_scanning_push_protection', 'status')),
      },
    ],
  };
}

const unavailable = (reason: string): ForgeAnswer => ({ kind: 'unavailable', reason });
/** Ctrl-C reaches gh by itself, and often before it reaches us. */
const stopped = unavailable('You stopped it.');

/** Runs one call that the user has seen and agreed to; a sentence when it failed. */
export async function switchSettingOn(
  { title, command }: SwitchOn,
  stop?: AbortSignal,
): Promise<string | undefined> {
  const result = await run(command, stop);
  if (stop?.aborted) return `${title}: you stopped it.`;
  if (result.code === 0) return undefined;
  const [line = ''] = result.stderr.split('\n');
  return `${title} failed: ${printable(line) || 'gh gave no reason'}.`;
}

/** What another program says goes to a terminal without its control characters, and briefly. */
const printable = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').slice(0, 200);

async function fetchJson(command: readonly string[], stop?: AbortSignal): Promise<unknown> {
  const result = await run(command, stop);
  if (result.code !== 0) return undefined;
  try {
    return JSON.parse(result.stdout) as unknown;
  } catch {
    return undefined;
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function switched(value: unknown): SettingState['state'] {
  if (value === true || value === 'enabled') return 'on';
  return value === false || value === 'disabled' ? 'off' : 'unknown';
}
