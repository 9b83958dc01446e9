import type { Key as InkKey } from 'ink';

/** A key that types nothing by itself. */
export type KeyName =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'shift-tab'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'shift-up'
  | 'shift-down'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'backspace'
  | 'delete'
  | `ctrl-${string}`
  | `alt-${string}`;

/** One key press, or text that was typed or pasted. */
export type Key = { readonly name: KeyName } | { readonly text: string } | { readonly pasted: string };

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof InkKey, KeyName])[];

const control: ReadonlyMap<string, KeyName> = new Map([
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\u007f', 'backspace'],
  ['\b', 'backspace'],
  ['\u001b', 'escape'],
  ['\u001f', 'ctrl-_'],
]);

/**
 * The key presses in one chunk of input. A slow link, a script or tmux may put several into one:
 * `abc\r` is three letters and Enter.
 */
export function keysOf(input: string, key: InkKey): readonly Key[] {
  if (key.eventType === 'release') return [];
  const found = named.find(([flag]) => key[flag] === true);
  if (found) return [{ name: modified(found[1], key) }];
  if (key.ctrl && input.length === 1) return [{ name: `ctrl-${input.toLowerCase()}` }];
  if (key.meta && input !== '') return [{ name: `alt-${input}` }];
  return splitChunk(input);
}

function modified(name: KeyName, { shift, ctrl, meta }: InkKey): KeyName {
  if (shift && (name === 'tab' || name === 'up' || name === 'down')) return `shift-${name}`;
  if (meta && name !== 'escape') return `alt-${name}`;
  return ctrl && name !== 'enter' && name !== 'tab' ? `ctrl-${name}` : name;
}

function splitChunk(input: string): readonly Key[] {
  const pieces = input.match(/\r\n|[\u0000-\u001f\u007f]|[^\u0000-\u001f\u007f]+/g) ?? [];
  return pieces.map((piece) => controlKey(piece) ?? { text: piece });
}

function controlKey(piece: string): Key | undefined {
  const name = control.get(piece === '\r\n' ? '\n' : piece);
  if (name) return { name };
  const code = piece.charCodeAt(0);
  return code >= 1 && code <= 26 ? { name: `ctrl-${String.fromCharCode(code + 96)}` } : undefined;
}
