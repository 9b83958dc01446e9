import { questions } from './questions/catalogue.ts';
import { parseFlags, type Flags } from './questions/flags.ts';
import { help } from './questions/help.ts';
import { failed, failure, type Outcome, type Request } from './command/request.ts';
import type { Mode } from './report/json.ts';
import { printable } from './report/visible.ts';
import { once } from './text/memo.ts';

/** `SOURCE_DATE_EPOCH` (seconds since 1970) fixes the day of the run, as reproducible builds do. */
function today(): string {
  const fixed = process.env['SOURCE_DATE_EPOCH'] ?? '';
  const date = /^\d{1,11}$/.test(fixed) ? new Date(Number(fixed) * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** `write` after an interview or with `--yes`; the other two write nothing. */
function modeOf({ options }: Flags): Mode {
  if (options.has('check')) return 'check';
  return options.has('dry-run') ? 'dry-run' : 'write';
}

const locateOnce = (cwd: string, directory: string | undefined) =>
  once(async () => (await import('./repository/locate.ts')).locate(cwd, directory));

async function version(): Promise<string> {
  const { packageVersion } = await import('./repository/package-root.ts');
  return packageVersion();
}

const requestOf = (flags: Flags, cwd = process.cwd()): Request => ({
  flags,
  mode: modeOf(flags),
  cwd,
  locate: locateOnce(cwd, flags.directory),
  today: today(),
  version,
  readStdin,
});

/** Environment variables by which coding agents make themselves known. */
const agents = [
  'AI_AGENT',
  'AGENT',
  'CLAUDECODE',
  'CURSOR_AGENT',
  'GEMINI_CLI',
  'CODEX_SANDBOX',
  'OPENCODE',
  'COPILOT_CLI',
];

const oneLine = 'npx create-security-policy --yes --email ADDRESS';

/** Why nobody can be asked, with what to do instead; nothing when somebody can. */
function cannotAsk({ options }: Flags): string | undefined {
  if (options.has('json')) return '--json needs --yes, --check or --dry-run: an interview has no report.';
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    return `There is no terminal to ask questions on: add --yes (or --check or --dry-run), as in ${oneLine}`;
  }
  const agent = agents.find((name) => process.env[name]);
  return agent === undefined || options.has('plain')
    ? undefined
    : `${agent} is set, so nobody is asked: run ${oneLine}`;
}

const columns = () => Math.min(process.stdout.columns || 80, 100);

async function run(argv: readonly string[]): Promise<Outcome> {
  const flags = parseFlags(argv, questions);
  if (flags.options.has('help')) return { code: 0, stdout: help(questions, columns()), stderr: '' };
  if (flags.problems.length > 0) return failed(failure(2, ...flags.problems));
  if (flags.options.has('version')) return { code: 0, stdout: `${await version()}\n`, stderr: '' };
  const request = requestOf(flags);
  if (['yes', 'check', 'dry-run'].some((name) => flags.options.has(name as 'yes'))) {
    await request.locate();
    const { runHeadless } = await import('./command/headless.ts');
    return runHeadless(request);
  }
  const reason = cannotAsk(flags);
  if (reason !== undefined) return failed(failure(2, reason));
  const { runInterview } = await import('./command/interview.ts');
  return runInterview(request, process.env, (text) => process.stdout.write(text));
}

/** A reader such as `head` may leave early: that is no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 3);
});

/** Only a bug gets here: it is shown with its stack, and never with the exit code of a finding. */
function bug(error: unknown): Outcome {
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 3,
    stdout: '',
    stderr: `create-security-policy: this is a bug, please report it.\n${printable(shown)}\n`,
  };
}

const written = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>((resolve) => stream.write(text, () => resolve()));

async function main() {
  const outcome = await run(process.argv.slice(2)).catch(bug);
  await Promise.all([written(process.stdout, outcome.stdout), written(process.stderr, outcome.stderr)]);
  // A survey may still be under way when the maintainer has left; and V8 would tidy up first.
  process.exit(outcome.code);
}

void main();
