/** Loaded by those who read or write a state only. */
// eslint-disable-next-line no-restricted-globals -- a part of Node that does nothing by itself
const zlib = () => process.getBuiltinModule('node:zlib');

/** Texts are small; a compression bomb is cut off here, in bytes. */
const largest = 4 * 1024 * 1024;

export const packText = (text: string): string =>
  zlib().deflateSync(Buffer.from(text), { level: 9 }).toString('base64');

/** The text, or nothing where `packed` is damaged or unpacks to more than 4 MiB. */
export function unpackText(packed: unknown): string | undefined {
  if (typeof packed !== 'string') return undefined;
  try {
    return zlib().inflateSync(Buffer.from(packed, 'base64'), { maxOutputLength: largest }).toString('utf8');
  } catch {
    return undefined;
  }
}
