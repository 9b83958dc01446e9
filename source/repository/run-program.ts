import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How a program ended. `code` is missing where it could not be started or was stopped. */
export type Ended = {
  readonly code?: number;
  readonly stdout: string;
  readonly stderr: string;
  /** True when there is no such program. */
  readonly missing?: true;
  /** Why it was stopped, where it was. */
  readonly stopped?: 'timeout' | 'cancelled' | 'too-much-output';
};

export type ProgramOptions = {
  readonly cwd: string;
  /** All of its variables: nothing is inherited. */
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds after which it is stopped. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
};

type Why = NonNullable<Ended['stopped']>;

const mostBytes = 256 * 1024 * 1024;

/**
 * Runs a program without a shell and without input. When it takes too long, or the signal says so, it is stopped
 * with all that it started: it leads a group of its own. Never rejects.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { cwd, env, timeout, signal }: ProgramOptions,
): Promise<Ended> {
  if (signal?.aborted) return Promise.resolve({ stdout: '', stderr: '', stopped: 'cancelled' });
  const detached = process.platform !== 'win32';
  const child = spawn(command, [...args], {
    cwd,
    env,
    detached,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stopped: Why | undefined;
  const stop = (why: Why) => {
    stopped ??= why;
    endGroup(child);
  };
  const stdout = collect(child.stdout, stop);
  const stderr = collect(child.stderr, stop);
  const release = watch(child, stop, timeout, signal);
  return new Promise((resolve) => {
    const end = (how: Pick<Ended, 'code' | 'missing'>) => {
      release();
      resolve({ stdout: stdout(), stderr: stderr(), ...(stopped ? { stopped } : how) });
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      end(error.code === 'ENOENT' ? { missing: true } : {});
    });
    child.once('close', (code) => {
      end(code === null ? {} : { code });
    });
  });
}

/** Keeps what a stream says; returns how to read it. */
function collect(stream: Readable, stop: (why: Why) => void): () => string {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) stop('too-much-output');
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Stops the program when it is time; returns how to leave off. */
function watch(
  child: ChildProcess,
  stop: (why: Why) => void,
  timeout: number,
  signal?: AbortSignal,
): () => void {
  const late = setTimeout(() => {
    stop('timeout');
  }, timeout);
  const cancel = () => {
    stop('cancelled');
  };
  const leave = () => {
    endGroup(child);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  process.once('exit', leave);
  return () => {
    clearTimeout(late);
    signal?.removeEventListener('abort', cancel);
    process.off('exit', leave);
  };
}

/** Ends the program and what it started. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
