const utf16 = (order: 'le' | 'be', bytes: Buffer) => new TextDecoder(`utf-16${order}`).decode(bytes);

/** No text holds a zero byte; a look at the start is what git does too. */
const isBinary = (bytes: Buffer) => bytes.subarray(0, 8000).includes(0);

/** Text of a file without its byte order mark; `undefined` when it is binary. Broken UTF-8 is replaced. */
export function decode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16('le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16('be', bytes);
  if (isBinary(bytes)) return undefined;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', hasMark ? 3 : 0);
}
