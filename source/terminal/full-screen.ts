import { setImmediate, setTimeout } from 'node:timers/promises';
import { openEarlyScreen } from './early/early-screen.ts';
import type { Agreed, InterviewInput, LazyInput } from './interview-input.ts';
import { noPreview, rememberPreviews } from './preview/preview-memory.ts';
import type { Stage } from './stage.ts';

/**
 * So long the first stage alone says that something is going on, in milliseconds: three times what the program
 * took to get here, which tells how fast the machine is.
 */
const patience = () => 3000 * process.uptime();

/** The input if it is there soon: then Ink need not draw a screen that says to wait. */
function soon(input: Promise<LazyInput>): Promise<LazyInput | undefined> {
  return Promise.race([input.catch(() => undefined), setTimeout(patience(), undefined)]);
}

async function withPreview({ loadPreview, ...input }: LazyInput): Promise<InterviewInput> {
  return { ...input, preview: rememberPreviews(await loadPreview()) };
}

/**
 * Asks in the full screen. The first question is there and answers to keys before Ink, and what renders the
 * preview, are loaded. Resolves with the answers, or with nothing when the maintainer left.
 */
export async function askInFullScreen(input: Promise<LazyInput>, stage: Stage): Promise<Agreed | undefined> {
  const lazy = await soon(input);
  if (lazy) return askAtOnce(lazy, stage);
  const { runTui } = await import('./tui.tsx');
  return runTui(input.then(withPreview), stage);
}

/**
 * Keys that come meanwhile are heard, in a sixtieth of a second: each step that follows keeps the event loop for some
 * time, loading a file of the bundle or rendering every document.
 */
const hearKeys = () => setTimeout(16);

async function askAtOnce(lazy: LazyInput, stage: Stage): Promise<Agreed | undefined> {
  // What a re-run has to say depends on the preview, so there it is waited for.
  const whole = lazy.greeting.kind === 're-run' ? await withPreview(lazy) : undefined;
  const early = openEarlyScreen(whole ?? { ...lazy, preview: () => noPreview }, stage, whole !== undefined);
  const complete = async () => {
    await hearKeys();
    const context = await withPreview(lazy);
    await hearKeys();
    early.complete(context);
    return context;
  };
  const inInk = async () => {
    const context = whole ?? (await complete());
    await hearKeys();
    const { runTui } = await import('./tui.tsx');
    await hearKeys();
    const resumed = early.stop();
    // Node tells the next reader of what waits in the input only in a turn of its own.
    await setImmediate();
    return early.hasEnded() ? undefined : runTui(context, stage, resumed);
  };
  try {
    return await Promise.race([early.ended, inInk()]);
  } finally {
    early.stop();
  }
}
