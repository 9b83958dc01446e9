import { closeSync, read, readSync } from 'node:fs';
import { createOpener } from './open-inside.ts';

export type FileAhead<Wanted> = {
  readonly wanted: Wanted;
  /**
   * Valid until the next file is asked for; `undefined` when it is not there, not a regular file of 1 MiB at most,
   * or behind a symbolic link.
   */
  readonly bytes: Buffer | undefined;
};

/** So much is on its way at a time: files, which are as many open descriptors, and their bytes. */
const window = { files: 48, bytes: 4 * 1024 * 1024 };

/** So many are read in a row: taking turns file by file, reads and searches would push each other out of the caches. */
const row = 16;

/**
 * In seconds. A read that takes longer waited for a disk. From memory it takes a tenth of that, and three tenths now
 * and then; a quick disk answers in less, but not sooner than the threads would.
 */
const quick = 0.000_1;

/** A long file takes its time from memory too: so many seconds a byte. */
const copying = 1e-9;

/** Most files fit into a buffer of this size, which then serves the next one. */
const usual = 64 * 1024;

/** A place in the window; whoever waits for it is told when it is filled. */
type Slot<Wanted> = {
  readonly wanted: Wanted;
  readonly buffer?: Buffer;
  readonly size: number;
  length?: number;
  ready: boolean;
  tell?: () => void;
};

/** Reads `size` bytes at once, closes the file and says how many there were. */
function readNow(descriptor: number, buffer: Buffer, size: number): number | undefined {
  try {
    let length = 0;
    for (let count = -1; count !== 0 && length < size; length += count)
      count = readSync(descriptor, buffer, length, size - length, length);
    return length;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Reads `size` bytes with the threads of the pool, closes the file and says how many there were. */
function readWhole(
  descriptor: number,
  buffer: Buffer,
  size: number,
  then: (length: number | undefined) => void,
): void {
  const end = (length: number | undefined) => {
    closeSync(descriptor);
    then(length);
  };
  const from = (length: number): void => {
    read(descriptor, buffer, length, size - length, length, (error, count) => {
      if (error) end(undefined);
      else if (count === 0 || length + count === size) end(length + count);
      else from(length + count);
    });
  };
  from(0);
}

/**
 * Hands out one file after the other, in the order that they are wanted in, and nothing after the last one. A file
 * that the system holds in memory is read at once, as to ask a thread for it takes several times as long. Where one
 * had to come from the disk, those after it are read while it is being worked on: waiting costs most of a cold survey.
 */
export function readAhead<Wanted extends { readonly path: string }>(
  root: string,
  files: Iterator<Wanted, unknown>,
  atMost = quick,
): () => Promise<FileAhead<Wanted> | undefined> {
  const open = createOpener(root);
  const slots: Slot<Wanted>[] = [];
  const spare: Buffer[] = [];
  let last: Buffer | undefined;
  let size = 0;
  /** So many of the files to come are left to the threads. */
  let ahead = 0;

  const bufferFor = (length: number) =>
    length > usual ? Buffer.allocUnsafeSlow(length) : (spare.pop() ?? Buffer.allocUnsafeSlow(usual));

  const start = (wanted: Wanted): void => {
    const file = open(wanted.path);
    if (!file) return void slots.push({ wanted, size: 0, ready: true });
    const buffer = bufferFor(file.stats.size);
    const slot: Slot<Wanted> = { wanted, buffer, size: file.stats.size, ready: false };
    slots.push(slot);
    size += slot.size;
    const end = (length: number | undefined) => {
      slot.ready = true;
      if (length !== undefined) slot.length = length;
      slot.tell?.();
    };
    if (ahead > 0) {
      ahead -= 1;
      return readWhole(file.descriptor, buffer, slot.size, end);
    }
    const since = process.uptime();
    end(readNow(file.descriptor, buffer, slot.size));
    if (process.uptime() - since > atMost + slot.size * copying) ahead = window.files;
  };

  const fill = (): void => {
    if (last?.length === usual) spare.push(last);
    last = undefined;
    if (ahead === 0 && slots.length > 0) return;
    while (slots.length < (ahead > 0 ? window.files : row) && size < window.bytes) {
      const next = files.next();
      if (next.done) return;
      start(next.value);
    }
  };

  return async () => {
    fill();
    const slot = slots.shift();
    if (!slot) return undefined;
    if (!slot.ready) await new Promise<void>((resolve) => (slot.tell = resolve));
    size -= slot.size;
    last = slot.buffer;
    return {
      wanted: slot.wanted,
      bytes: slot.length === undefined ? undefined : slot.buffer?.subarray(0, slot.length),
    };
  };
}
