import { useApp, useInput, usePaste, useStdin, useStdout, useWindowSize } from 'ink';
import { useEffect, useRef, useState } from 'react';
import { lineOf } from '../inputs/line.ts';
import { replaceItems, valueOf } from '../inputs/input.ts';
import type { InterviewInput } from '../interview-input.ts';
import { keysOf, type Key } from '../keys.ts';
import { hunksOn, settleEdited } from '../conflicts/press-conflicts.ts';
import { nameToEdit, textToEdit } from '../conflicts/hunks.ts';
import { finished, left } from '../screen/endings.ts';
import { press } from '../screen/press.ts';
import { currentQuestion, startScreen, type Effect, type Overlay, type Screen } from '../screen/screen.ts';
import { deafToInterrupts, stopJob, takeBack } from '../suspend.ts';
import { wrapping } from '../wrapping.ts';
import { Frame } from './frame.tsx';

type Props = {
  readonly context: InterviewInput;
  /** Where an earlier screen was left. */
  readonly resumed?: Screen | undefined;
  /** Keys that were pressed before the questions were there. */
  readonly early: readonly Key[];
};

/** Keys in, frames out; what a key asks of the world outside happens here. */
export function App({ context, resumed, early }: Props) {
  const { columns, rows } = useWindowSize();
  const size = { columns, rows };
  const { exit, suspendTerminal } = useApp();
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  const [screen, setScreen] = useState(() => resumed ?? startScreen(context));
  // Several keys may come in one chunk: each must see what the one before it did.
  const latest = useRef(screen);
  const show = (next: Screen) => {
    latest.current = next;
    setScreen(next);
  };
  // True while the terminal is another's, and once all is said: keys of the same chunk are not ours then.
  const away = useRef(false);

  const leave = () => exit(left(context, latest.current));
  const finish = () => exit(finished(context, latest.current));
  const lend = async (use: () => Promise<void>) => {
    stdout.write(wrapping.on);
    await suspendTerminal(async () => {
      await use();
      takeBack(stdin);
      stdout.write(wrapping.off);
    });
    away.current = false;
  };
  const run = async (effect: Effect) => {
    away.current = true;
    switch (effect) {
      case 'leave':
        return leave();
      case 'finish':
        return finish();
      case 'suspend':
        return lend(stopJob);
      case 'redraw':
        return lend(() => Promise.resolve());
      case 'edit':
        return lend(async () => show(await deafToInterrupts(() => edited(context, latest.current))));
    }
  };
  const handle = (key: Key) => {
    if (away.current) return;
    const { effect, ...next } = press(context, latest.current, key, size);
    show(next);
    if (effect) run(effect).catch((error: unknown) => exit(asError(error)));
  };

  useInput((input, key) => {
    keysOf(input, key).forEach(handle);
  });
  usePaste((pasted) => {
    handle({ pasted });
  });
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    // A key may hand the terminal to another program: Ink must have taken it, and its frame gone out, before.
    setImmediate(() => {
      early.forEach(handle);
    });
  });
  useEffect(() => {
    stdin.once('end', leave);
    return () => void stdin.off('end', leave);
  });
  return <Frame context={context} screen={screen} size={size} />;
}

/** The screen with what the maintainer wrote in an editor as the text of the question at hand. */
async function edited(context: InterviewInput, screen: Screen): Promise<Screen> {
  const question = currentQuestion(context, screen);
  const { input, overlay } = screen;
  if (overlay?.kind === 'conflicts') return editedConflict(context, screen, overlay);
  if (!question || !input || !context.edit) return screen;
  const value = valueOf(question, input, context.today);
  const before = typeof value === 'object' ? value.join('\n') : String(value ?? '');
  const text = await context.edit(before, question.key);
  if (input.kind === 'pick') return screen;
  if (text === undefined) return refused(screen, 'the editor ended with an error, and nothing was saved');
  const next =
    input.kind === 'list'
      ? replaceItems(question, input, itemsOf(text), context.today)
      : { ...input, line: lineOf(itemsOf(text).join(' ')), selected: false };
  return { ...screen, input: next, touched: true };
}

function refused(screen: Screen, refusal: string): Screen {
  return { ...screen, interview: { ...screen.interview, refusal } };
}

/** The screen with the conflict at hand settled by what the maintainer wrote in an editor. */
async function editedConflict(
  context: InterviewInput,
  screen: Screen,
  overlay: Extract<Overlay, { kind: 'conflicts' }>,
): Promise<Screen> {
  const hunk = hunksOn(context, screen)[overlay.at];
  if (!hunk || !context.edit) return screen;
  const text = await context.edit(textToEdit(hunk), nameToEdit(hunk));
  return settleEdited(context, screen, overlay, text);
}

function itemsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
