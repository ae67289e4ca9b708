import { crc32, deflateSync } from 'node:zlib';

/** Pixels without transparency, three bytes each: red, green, blue. */
export type Pixels = { width: number; height: number; data: Uint8Array };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Red, green and blue, without alpha. */
const trueColor = 2;
const bytesEach = 3;

/** Pixels as a PNG. Source: PNG, third edition, sections 5, 9 and 11. */
export function writePng({ width, height, data }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, trueColor], 8);
  return Buffer.concat([
    signature,
    writeChunk('IHDR', header),
    writeChunk('IDAT', deflateSync(filterRows(width * bytesEach, height, data), { level: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row as its difference to the row above, or to the pixel before: whichever is the smaller one. */
function filterRows(stride: number, height: number, data: Uint8Array): Uint8Array {
  const rows = new Uint8Array(height * (stride + 1));
  const differences = [new Uint8Array(stride), new Uint8Array(stride)] as const;
  for (let row = 0; row < height; row++) {
    const start = row * stride;
    const sums = [0, 0];
    for (let at = 0; at < stride; at++) {
      const byte = data[start + at] ?? 0;
      const before = at >= bytesEach ? (data[start + at - bytesEach] ?? 0) : 0;
      const above = row > 0 ? (data[start + at - stride] ?? 0) : 0;
      differences[0][at] = byte - before;
      differences[1][at] = byte - above;
      sums[0] = (sums[0] ?? 0) + Math.abs(byte - before);
      sums[1] = (sums[1] ?? 0) + Math.abs(byte - above);
    }
    const isUp = (sums[1] ?? 0) <= (sums[0] ?? 0);
    rows[row * (stride + 1)] = isUp ? 2 : 1;
    rows.set(isUp ? differences[1] : differences[0], row * (stride + 1) + 1);
  }
  return rows;
}

function writeChunk(name: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)]);
}
