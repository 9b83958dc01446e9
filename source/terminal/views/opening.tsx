import { useApp, useInput, useWindowSize } from 'ink';
import { useEffect, useState } from 'react';
import type { InterviewInput } from '../interview-input.ts';
import { keysOf, type Key } from '../keys.ts';
import { rememberPreviews } from '../preview/preview-memory.ts';
import { blank, row, type Row } from '../rows.ts';
import type { Stage } from '../stage.ts';
import { App } from './app.tsx';
import { title } from './header-rows.ts';
import { RowLines } from './row-lines.tsx';

type Props = {
  readonly input: Promise<InterviewInput> | InterviewInput;
  /** The input, where it is there already. */
  readonly ready: InterviewInput | undefined;
  readonly stage: Stage;
};

const remembering = (input: InterviewInput): InterviewInput => ({
  ...input,
  preview: rememberPreviews(input.preview),
});

/** Shows what is going on until the repository is read, then the interview. Keys pressed meanwhile are kept. */
export function Opening({ input, ready, stage }: Props) {
  const { exit } = useApp();
  const [context, setContext] = useState(ready && remembering(ready));
  const [early] = useState<Key[]>(() => []);
  useEffect(() => {
    if (ready) return;
    const begin = async () => setContext(remembering(await input));
    begin().catch((error: unknown) => exit(error instanceof Error ? error : new Error(String(error))));
  }, [input, ready, exit]);
  return context ? (
    <App context={context} early={early} />
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
