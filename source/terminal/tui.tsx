import { render, useApp } from 'ink';
import type { ComponentProps } from 'react';
import { setTimeout } from 'node:timers/promises';
import type { Agreed, InterviewInput } from './interview-input.ts';
import type { Stage } from './stage.ts';
import { ErrorBoundary } from './views/error-boundary.tsx';
import { Opening } from './views/opening.tsx';

type Props = ComponentProps<typeof Opening>;

/** So long the first stage alone says that something is going on, in milliseconds. */
const patience = 200;

/** The input if it is there soon: then Ink need not draw a screen that says to wait. */
function soon(input: Promise<InterviewInput> | InterviewInput): Promise<InterviewInput | undefined> {
  const given = Promise.resolve(input).catch(() => undefined);
  return Promise.race([given, setTimeout(patience, undefined)]);
}

/**
 * Asks in the full screen. Resolves with the answers, or with nothing when the maintainer left; the terminal is
 * as it was before in either case, and when it rejects.
 */
export async function runTui(
  input: Promise<InterviewInput> | InterviewInput,
  stage: Stage,
): Promise<Agreed | undefined> {
  const ready = await soon(input);
  let unmount: (() => void) | undefined;
  stage.handOver(() => unmount?.());
  try {
    // Ink takes any environment with `CI` in it for a build server: this is a terminal, we have looked.
    const app = render(<Root input={input} ready={ready} stage={stage} />, {
      interactive: true,
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      patchConsole: false,
      isScreenReaderEnabled: false,
      maxFps: 60,
    });
    unmount = app.unmount;
    return (await app.waitUntilExit()) as Agreed | undefined;
  } finally {
    stage.close();
  }
}

function Root(props: Props) {
  const { exit } = useApp();
  return (
    <ErrorBoundary onError={exit}>
      <Opening {...props} />
    </ErrorBoundary>
  );
}
