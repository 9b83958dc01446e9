import { render } from 'ink-testing-library';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { InterviewInput } from '../../../source/terminal/interview-input.ts';
import { App } from '../../../source/terminal/views/app.tsx';
import { conflictContext } from '../conflicts/conflict-context.ts';

type Drawn = ReturnType<typeof render>;

let drawn: Drawn | undefined;
afterEach(() => drawn?.unmount());

/** Draws the interview and waits, without a clock, until a frame shows a pattern. */
async function see({ lastFrame }: Drawn, pattern: RegExp): Promise<string> {
  for (let turn = 0; turn < 2000; turn += 1) {
    const frame = lastFrame() ?? '';
    if (pattern.test(frame)) return frame;
    await setTimeout(1);
  }
  return expect.fail(`no frame showed ${String(pattern)}:\n${String(lastFrame())}`);
}

async function open(more: Partial<InterviewInput> = {}): Promise<Drawn> {
  drawn = render(<App context={conflictContext(more)} early={[{ text: 'a' }, { text: 'w' }]} />);
  await see(drawn, /Conflict 1 of 3/);
  return drawn;
}

async function press(on: Drawn, keys: string, pattern: RegExp): Promise<string> {
  on.stdin.write(keys);
  return see(on, pattern);
}

describe('conflicts on the screen', () => {
  it('come one after the other, and back', async () => {
    const screen = await open();
    await press(screen, 'n', /Conflict 2 of 3/);
    await press(screen, '\u001b[D', /Conflict 1 of 3[\s\S]*› ● n/);
    await press(screen, 'mmm', /3 conflicts: 3 decided[\s\S]*Nothing to write/);
  });

  it('are written in the editor, with both sides in it', async () => {
    const opened: (readonly [string, string])[] = [];
    const edit = (text: string, name: string) => {
      opened.push([name, text]);
      return Promise.resolve('Write to both of us.\n');
    };
    const screen = await open({ edit });
    await press(screen, 'e', /Conflict 2 of 3/);
    expect(opened).toEqual([
      [
        'conflict.md',
        '<<<<<<< yours\nWrite to team@kestrel-lab.org.\n=======\nWrite to security@kestrel-lab.org.\n>>>>>>> new\n',
      ],
    ]);
    await press(screen, '\u001b[D', /▌ Write to both of us|› ● e/);
  });
});
