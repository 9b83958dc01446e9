/** Line of an offset, counted from 1; quick where offsets are asked for in rising order. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  const upTo = (offset: number): void => {
    for (let last = starts.at(-1) ?? 0; last <= offset; last = starts.at(-1) ?? 0) {
      const next = text.indexOf('\n', last);
      starts.push(next < 0 ? Infinity : next + 1);
    }
  };
  return (offset) => {
    upTo(offset);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
