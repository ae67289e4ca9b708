/** As far as it is used here; browsers have nothing of that kind, and wait for no stream. */
type Host = {
  process?: {
    getBuiltinModule?: (name: 'node:zlib') => {
      inflateRawSync: (
        packed: Uint8Array,
        options: { maxOutputLength: number; chunkSize: number },
      ) => Uint8Array;
    };
  };
};

const chunkSize = 64 * 1024;
/** What is made of few bytes is copied, so that it does not hold on to a piece of memory that is much larger. */
const mostIdle = chunkSize / 2;

/**
 * Undoes Deflate without a header by Node.js itself, which takes a fifth of the time of a library. `too large`: it is more than `most`;
 * `undefined`: this is no Node.js, or the bytes are damaged or cut off, of which the library gives what comes before.
 */
export function inflateNatively(packed: Uint8Array, most: number): Uint8Array | 'too large' | undefined {
  const host: Host = globalThis;
  const zlib = host.process?.getBuiltinModule?.('node:zlib');
  if (!zlib || most < 1) return undefined;
  try {
    const { buffer, byteOffset, length } = zlib.inflateRawSync(packed, { maxOutputLength: most, chunkSize });
    const bytes = new Uint8Array(buffer, byteOffset, length);
    return buffer.byteLength - length > mostIdle ? bytes.slice() : bytes;
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'too large' : undefined;
  }
}
