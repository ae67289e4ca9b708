const memorySection = 5;

/**
 * Gives a WebAssembly module that has a memory of its own another maximum for it, in pages of 64 KiB: beyond that its
 * allocations fail. Throws `TypeError` where there is no module with one memory of the usual kind.
 */
export function capMemory(module: Uint8Array, maximumPages: number): Uint8Array<ArrayBuffer> {
  // After magic and version: sections, each its number, its length, its content (WebAssembly core, 5.5.2).
  let at = 8;
  while (at < module.length) {
    const [length, content] = readNumber(module, at + 1);
    if (module[at] === memorySection) {
      const [count, flagsAt] = readNumber(module, content);
      const [flags, minimumAt] = readNumber(module, flagsAt);
      const [minimum] = readNumber(module, minimumAt);
      if (count !== 1 || flags > 1 || minimum > maximumPages) break;
      const end = content + length;
      const body = [1, 1, ...writeNumber(minimum), ...writeNumber(maximumPages)];
      const section = [memorySection, ...writeNumber(body.length), ...body];
      const capped = new Uint8Array(at + section.length + module.length - end);
      capped.set(module.subarray(0, at));
      capped.set(section, at);
      capped.set(module.subarray(end), at + section.length);
      return capped;
    }
    at = content + length;
  }
  throw new TypeError('the WebAssembly module has no single memory that can be limited');
}

/** An unsigned LEB128 number, and where it ends. */
function readNumber(bytes: Uint8Array, start: number): [value: number, end: number] {
  let value = 0;
  for (let at = start, factor = 1; at < start + 5; at++, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte % 128) * factor;
    if (byte < 128) return [value, at + 1];
  }
  throw new TypeError('the WebAssembly module is damaged');
}

function writeNumber(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...writeNumber(Math.floor(value / 128))];
}
