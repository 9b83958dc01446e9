import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { knowsFlag } from '../../source/terminal/young-objects.ts';

it.each([
  ['20.19.0', true],
  ['24.21.0', true],
  ['25.0.0', false],
])('Node %s is told: %s', (version, expected) => {
  expect(knowsFlag(version)).toBe(expected);
});

it('this Node knows the flag, and keeps to it', () => {
  const churn = `
    const { getHeapSpaceStatistics, setFlagsFromString } = require('node:v8');
    const size = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size;
    setFlagsFromString('--semi-space-growth-factor=1');
    const before = size();
    const kept = [];
    for (let turn = 0; turn < 40; turn++) {
      kept[turn % 20] = Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'x' + index }));
    }
    console.log(size() <= 2 * before);`;
  expect(execFileSync(process.execPath, ['-e', churn], { encoding: 'utf8' })).toBe('true\n');
});
