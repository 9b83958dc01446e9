import { render, useApp } from 'ink';
import type { ComponentProps } from 'react';
import process from 'node:process';
import type { Resumed } from './early/early-screen.ts';
import type { Agreed, InterviewInput } from './interview-input.ts';
import { jumpOverBlanks } from './jump-over-blanks.ts';
import type { Stage } from './stage.ts';
import { keepYoungObjectsFew } from './young-objects.ts';
import { ErrorBoundary } from './views/error-boundary.tsx';
import { Opening } from './views/opening.tsx';

type Props = ComponentProps<typeof Opening>;

/**
 * Asks in the full screen, from where an early screen was left if there was one. Resolves with the answers, or
 * with nothing when the maintainer left; the terminal is as it was before in either case, and when it rejects.
 */
export async function runTui(
  input: Promise<InterviewInput> | InterviewInput,
  stage: Stage,
  resumed?: Resumed,
): Promise<Agreed | undefined> {
  let unmount: (() => void) | undefined;
  try {
    // What Ink clears and what it draws in its place reach the terminal as one.
    process.stdout.cork();
    stage.handOver(() => unmount?.());
    // Ink takes any environment with `CI` in it for a build server: this is a terminal, we have looked.
    keepYoungObjectsFew();
    const app = render(<Root input={input} resumed={resumed} stage={stage} />, {
      stdout: sparing(process.stdout),
      interactive: true,
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      patchConsole: false,
      isScreenReaderEnabled: false,
      maxFps: 60,
    });
    unmount = app.unmount;
    process.stdout.uncork();
    return (await app.waitUntilExit()) as Agreed | undefined;
  } finally {
    process.stdout.uncork();
    stage.close();
  }
}

/** The terminal, with fewer bytes on the line to it. */
function sparing(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  const write = (data: string | Uint8Array, ...rest: never[]) =>
    stdout.write(typeof data === 'string' ? jumpOverBlanks(data) : data, ...rest);
  return new Proxy(stdout, {
    get(_, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(stdout, key);
      return typeof value === 'function' ? (value.bind(stdout) as unknown) : value;
    },
  });
}

function Root(props: Props) {
  const { exit } = useApp();
  return (
    <ErrorBoundary onError={exit}>
      <Opening {...props} />
    </ErrorBoundary>
  );
}
