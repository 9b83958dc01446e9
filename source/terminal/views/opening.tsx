import { useApp, useInput, useWindowSize } from 'ink';
import { useEffect, useState } from 'react';
import type { Resumed } from '../early/early-screen.ts';
import type { InterviewInput } from '../interview-input.ts';
import { keysOf, type Key } from '../keys.ts';
import { blank, row, type Row } from '../rows.ts';
import type { Stage } from '../stage.ts';
import { App } from './app.tsx';
import { title } from './header-rows.ts';
import { RowLines } from './row-lines.tsx';

type Props = {
  readonly input: Promise<InterviewInput> | InterviewInput;
  /** Where an earlier screen was left. */
  readonly resumed: Resumed | undefined;
  readonly stage: Stage;
};

/** Shows what is going on until the repository is read, then the interview. Keys pressed meanwhile are kept. */
export function Opening({ input, resumed, stage }: Props) {
  const { exit } = useApp();
  const [context, setContext] = useState(input instanceof Promise ? undefined : input);
  const [early] = useState<Key[]>(() => [...(resumed?.keys ?? [])]);
  useEffect(() => {
    if (!(input instanceof Promise)) return;
    const begin = async () => setContext(await input);
    begin().catch((error: unknown) => exit(error instanceof Error ? error : new Error(String(error))));
  }, [input, exit]);
  return context ? (
    <App context={context} resumed={resumed?.screen} early={early} />
  ) : (
    <Waiting stage={stage} keep={(key) => early.push(key)} />
  );
}

type WaitingProps = { readonly stage: Stage; readonly keep: (key: Key) => void };

function Waiting({ stage, keep }: WaitingProps) {
  const { columns, rows } = useWindowSize();
  const { exit } = useApp();
  const [words, setWords] = useState(stage.words);
  useEffect(() => stage.listen(setWords), [stage]);
  useInput((input, key) => {
    for (const one of keysOf(input, key)) {
      if ('name' in one && (one.name === 'ctrl-c' || one.name === 'escape')) exit();
      else keep(one);
    }
  });
  return <RowLines rows={waitingRows(words)} width={columns} height={rows} />;
}

function waitingRows(words: string): readonly Row[] {
  return [
    row(title, 'strong'),
    blank,
    row(` ${words === '' ? 'Reading the repository' : words} …`),
    blank,
    row(' Ctrl-C stops; nothing has been written.', 'muted'),
  ];
}
