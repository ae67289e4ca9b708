/** How rows of samples were written as differences: the parameters of Flate and LZW. */
export type Prediction = { predictor: number; colors: number; bits: number; columns: number };

/** Undoes a predictor; what is left of a last row stays as long as it is. `undefined` where there is none of that kind. */
export function undoPredictor(bytes: Uint8Array, prediction: Prediction): Uint8Array | undefined {
  const { predictor, colors, bits, columns } = prediction;
  if (predictor === 1) return bytes;
  const pixel = Math.max(1, Math.ceil((colors * bits) / 8));
  const row = Math.ceil((colors * bits * columns) / 8);
  if (predictor >= 10 && predictor <= 15) return undoPng(bytes, row, pixel);
  if (predictor !== 2) return undefined;
  if (bits === 8) return undoTiffBytes(bytes, row, colors);
  if (bits === 16) return undoTiffPairs(bytes, row, colors);
  return undoTiffBits(bytes, row, prediction);
}

/** Each row begins with the number of its filter (ISO/IEC 15948, 9.2), whatever the predictor says. */
function undoPng(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const output = new Uint8Array(bytes.length - rows);
  for (let index = 0; index < rows; index++) {
    const from = index * (row + 1);
    const start = index * row;
    const count = Math.min(row, bytes.length - from - 1);
    const above = index === 0 ? undefined : start - row;
    undoPngRow({ bytes, from: from + 1, output, start, count, above, pixel }, bytes[from] ?? 0);
  }
  return output;
}

type Row = {
  bytes: Uint8Array;
  from: number;
  output: Uint8Array;
  start: number;
  count: number;
  above: number | undefined;
  pixel: number;
};

function undoPngRow({ bytes, from, output, start, count, above, pixel }: Row, filter: number): void {
  for (let at = 0; at < count; at++) {
    const left = at < pixel ? 0 : (output[start + at - pixel] ?? 0);
    const up = above === undefined ? 0 : (output[above + at] ?? 0);
    const upLeft = above === undefined || at < pixel ? 0 : (output[above + at - pixel] ?? 0);
    output[start + at] = (bytes[from + at] ?? 0) + predict(filter, left, up, upLeft);
  }
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const toLeft = Math.abs(up - upLeft);
  const toUp = Math.abs(left - upLeft);
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

function undoTiffBytes(bytes: Uint8Array, row: number, colors: number): Uint8Array {
  const output = bytes.slice();
  for (let at = 0; at < output.length; at++)
    if (at % row >= colors) output[at] = (output[at] ?? 0) + (output[at - colors] ?? 0);
  return output;
}

function undoTiffPairs(bytes: Uint8Array, row: number, colors: number): Uint8Array {
  const output = bytes.slice();
  const view = new DataView(output.buffer, output.byteOffset, output.byteLength);
  for (let at = 0; at + 1 < output.length; at += 2)
    if (at % row >= colors * 2) view.setUint16(at, view.getUint16(at) + view.getUint16(at - colors * 2));
  return output;
}

function undoTiffBits(bytes: Uint8Array, row: number, { colors, bits, columns }: Prediction): Uint8Array {
  const output = bytes.slice();
  const mask = (1 << bits) - 1;
  const left = new Uint8Array(colors);
  for (let start = 0; start < output.length; start += row) {
    left.fill(0);
    for (let sample = 0; sample < columns * colors; sample++) {
      const bit = sample * bits;
      const at = start + (bit >> 3);
      if (at >= output.length) return output;
      const shift = 8 - bits - (bit & 7);
      const color = sample % colors;
      const value = ((((output[at] ?? 0) >> shift) & mask) + (left[color] ?? 0)) & mask;
      left[color] = value;
      output[at] = ((output[at] ?? 0) & ~(mask << shift)) | (value << shift);
    }
  }
  return output;
}
