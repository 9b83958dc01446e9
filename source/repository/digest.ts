/** Loaded by those who write only: it is large, and most of what a run does comes before. */
const crypto = () => process.getBuiltinModule('node:crypto');

/** SHA-256 in hexadecimal. */
export const sha256 = (data: string | Uint8Array): string =>
  crypto().createHash('sha256').update(data).digest('hex');

/** Random bytes in hexadecimal. */
export const randomHex = (bytes: number): string => crypto().randomBytes(bytes).toString('hex');
