import { write } from 'node:fs';
import { join } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const program = join(import.meta.dirname, '../../bin/create-security-policy.js');

/** Holds a `gh` that does not run: what the tests see must not depend on the machine. */
const withoutGh = join(import.meta.dirname, 'without-gh');

/** Sequences that terminals send for keys. */
export const key = {
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  shiftTab: '\u001b[Z',
  up: '\u001b[A',
  down: '\u001b[B',
  shiftUp: '\u001b[1;2A',
  left: '\u001b[D',
  delete: '\u001b[3~',
  pageDown: '\u001b[6~',
  backspace: '\u007f',
  ctrl: (letter: string) => String.fromCharCode(letter.charCodeAt(0) & 31),
  paste: (text: string) => `\u001b[200~${text}\u001b[201~`,
} as const;

export type TerminalOptions = {
  /** Another copy of the program than the one that was built. */
  readonly bin?: string;
  readonly cwd: string;
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What a shell runs in the same terminal once the program has ended; its exit code stays the program's. */
  readonly afterwards?: string;
};

/** A program in a real pseudo-terminal with a real screen. */
export type Terminal = {
  /** The lines of the screen, without trailing blanks. */
  readonly screen: () => string;
  readonly send: (keys: string) => void;
  /** Resolves once the screen shows the pattern and has come to rest; fails with the screen otherwise. */
  readonly see: (pattern: RegExp) => Promise<string>;
  /** Sends keys and waits for what they bring. */
  readonly press: (keys: string, pattern: RegExp) => Promise<string>;
  readonly resize: (columns: number, rows: number) => void;
  readonly exit: Promise<{ readonly code: number; readonly signal: number | undefined }>;
  readonly pid: number;
  readonly kill: (signal?: string) => void;
  /** Takes the terminal away, as a closed window or a lost connection does. */
  readonly hangUp: () => void;
  /** Everything that was written, escape sequences included. */
  readonly written: () => string;
  /** The emulator, for tests that look at colours or at the cursor. */
  readonly emulator: xterm.Terminal;
};

/** Variables by which a build server or another terminal would make itself felt. */
const foreign = [
  'CI',
  'CONTINUOUS_INTEGRATION',
  'GITHUB_ACTIONS',
  'NO_COLOR',
  'FORCE_COLOR',
  'TMUX',
  'COLORTERM',
];
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

function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && ![...foreign, ...agents].includes(entry[0]),
  );
  const path = `${withoutGh}:${process.env['PATH'] ?? ''}`;
  return { ...Object.fromEntries(kept), PATH: path, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...extra };
}

/** Starts the built program. */
export function openTerminal(options: TerminalOptions): Terminal {
  const { args = [], afterwards, bin = program } = options;
  const command = [process.execPath, bin, ...args];
  // Without flow control: a Ctrl-S that comes after the program has gone would stop what tells how it left.
  return afterwards === undefined
    ? open(command, options)
    : open(
        [
          'sh',
          '-c',
          `trap : INT; stty -ixon; "$@"; code=$?; ${afterwards}; sleep 0.2; exit $code`,
          'sh',
          ...command,
        ],
        options,
      );
}

/** Starts a shell with job control; the variable `program` holds the command that starts the built program. */
export function openShell(options: TerminalOptions): Terminal {
  const env = { ...options.env, PS1: '# ', program: `${process.execPath} ${program}` };
  return open(['sh', '-i'], { ...options, env });
}

function open(
  [file = '', ...rest]: readonly string[],
  { cwd, columns = 120, rows = 40, env = {} }: TerminalOptions,
): Terminal {
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const pty = spawn(file, rest, {
    cwd,
    cols: columns,
    rows,
    name: env['TERM'] ?? 'xterm-256color',
    env: environment(env),
  });
  let written = '';
  let lastWrite = performance.now();
  pty.onData((data) => {
    written += data;
    lastWrite = performance.now();
    emulator.write(data);
  });
  const send = feeder(pty);
  emulator.onData(send);
  const see = (pattern: RegExp) =>
    waitFor(
      () => screenOf(emulator),
      pattern,
      () => performance.now() - lastWrite,
    );
  return {
    screen: () => screenOf(emulator),
    send,
    see,
    press: (keys, pattern) => {
      send(keys);
      return see(pattern);
    },
    resize: (newColumns, newRows) => {
      emulator.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    exit: ended(pty),
    pid: pty.pid,
    kill: (signal) => pty.kill(signal),
    hangUp: () => (pty as IPty & { readonly destroy: () => void }).destroy(),
    written: () => written,
    emulator,
  };
}

/**
 * Writes to the program as a terminal does: what it does not take at once waits. The stream of the library waits
 * in a busy loop instead, and reads nothing meanwhile: with a long paste both sides would wait for ever.
 */
function feeder(pty: IPty): (keys: string) => void {
  const { fd } = pty as IPty & { readonly fd: number };
  let waiting = Buffer.alloc(0);
  let isBusy = false;
  let hasEnded = false;
  pty.onExit(() => (hasEnded = true));
  const feed = () => {
    if (hasEnded || waiting.length === 0) {
      isBusy = false;
      return;
    }
    isBusy = true;
    write(fd, waiting, 0, waiting.length, null, (error, written) => {
      if (error && error.code !== 'EAGAIN') return;
      waiting = waiting.subarray(written);
      setTimeout(feed, error ? 2 : 0);
    });
  };
  return (keys) => {
    waiting = Buffer.concat([waiting, Buffer.from(keys)]);
    if (!isBusy) feed();
  };
}

function ended(pty: IPty): Terminal['exit'] {
  return new Promise((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      resolve({ code: exitCode, signal });
    });
  });
}

function screenOf({ buffer, rows }: xterm.Terminal): string {
  const { active } = buffer;
  return Array.from(
    { length: rows },
    (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
  ).join('\n');
}

const patience = 20_000;
const calm = 40;

async function waitFor(screen: () => string, pattern: RegExp, quiet: () => number): Promise<string> {
  const end = performance.now() + patience;
  for (;;) {
    const now = screen();
    if (pattern.test(now) && quiet() > calm) return now;
    if (performance.now() > end) throw new Error(`The screen never showed ${String(pattern)}:\n${now}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What a terminal must never be left in. */
export function leftBehind(written: string): readonly string[] {
  const last = (on: string, off: string) => written.lastIndexOf(on) > written.lastIndexOf(off);
  return [
    ...(last('\u001b[?1049h', '\u001b[?1049l') ? ['alternate screen'] : []),
    ...(last('\u001b[?25l', '\u001b[?25h') ? ['hidden cursor'] : []),
    ...(last('\u001b[?2004h', '\u001b[?2004l') ? ['bracketed paste'] : []),
    ...(last('\u001b[?7l', '\u001b[?7h') ? ['lines that are not wrapped'] : []),
  ];
}
