import { detached } from './detached.ts';

/** Adds to the list that stands under a key. */
export function put<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(detached(key), [value]);
}
