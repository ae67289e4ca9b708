/**
 * Averages a picture of several channels down: each new cell gets from each old one as much as of it lies within. `scale`
 * is at most 1 and the same both ways, so that proportions stay exact; what is missing at the right and the bottom of the
 * last cells is nothing, and `filled` says for each new cell how much of it, in old cells, there was.
 */
export function shrink(
  picture: { width: number; height: number; channels: number; data: Float32Array | Uint8ClampedArray },
  scale: number,
): { width: number; height: number; data: Float64Array; filled: Float64Array } {
  const { channels, data } = picture;
  const columns = splitAxis(picture.width, scale);
  const rows = splitAxis(picture.height, scale);
  const sums = new Float64Array(columns.length * rows.length * channels);
  const filled = new Float64Array(columns.length * rows.length);
  for (let y = 0; y < picture.height; y += 1) {
    for (let lower = 0; lower < 2; lower += 1) {
      const shareY = lower === 0 ? (rows.share[y] ?? 0) : 1 - (rows.share[y] ?? 0);
      if (shareY <= 0) continue;
      const row = ((rows.first[y] ?? 0) + lower) * columns.length;
      for (let x = 0; x < picture.width; x += 1) {
        const from = (y * picture.width + x) * channels;
        const share = (columns.share[x] ?? 0) * shareY;
        const cell = row + (columns.first[x] ?? 0);
        addCell(sums, cell * channels, data, from, channels, share);
        filled[cell] = (filled[cell] ?? 0) + share;
        if (share < shareY) {
          addCell(sums, (cell + 1) * channels, data, from, channels, shareY - share);
          filled[cell + 1] = (filled[cell + 1] ?? 0) + shareY - share;
        }
      }
    }
  }
  return { width: columns.length, height: rows.length, data: sums, filled };
}

/** Into which new cell each old one falls first, and with what share; the rest falls into the next. */
type Split = { length: number; first: Int32Array; share: Float64Array };

function splitAxis(length: number, scale: number): Split {
  const first = new Int32Array(length);
  const share = new Float64Array(length);
  let cells = 1;
  for (let i = 0; i < length; i += 1) {
    const start = i * scale;
    const end = start + scale;
    const cell = Math.floor(start + rounding);
    const isWhole = end <= cell + 1 + rounding;
    first[i] = cell;
    share[i] = isWhole ? 1 : Math.max(0, cell + 1 - start) / scale;
    cells = Math.max(cells, cell + (isWhole ? 1 : 2));
  }
  return { length: cells, first, share };
}

/** Room for the last bits of a multiplication. */
const rounding = 1e-6;

function addCell(
  sums: Float64Array,
  to: number,
  data: Float32Array | Uint8ClampedArray,
  from: number,
  channels: number,
  share: number,
): void {
  for (let channel = 0; channel < channels; channel += 1) {
    sums[to + channel] = (sums[to + channel] ?? 0) + (data[from + channel] ?? 0) * share;
  }
}
