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
  const stride = columns.length * channels;
  for (let y = 0, from = 0; y < picture.height; y += 1) {
    const upper = rows.share[y] ?? 0;
    const row = (rows.first[y] ?? 0) * stride;
    for (let x = 0; x < picture.width; x += 1) {
      const left = columns.share[x] ?? 0;
      const cell = row + (columns.first[x] ?? 0) * channels;
      for (let to = cell; to < cell + channels; to += 1, from += 1) {
        const value = data[from] ?? 0;
        if (value === 0) continue;
        sums[to] = (sums[to] ?? 0) + value * left * upper;
        if (left < 1) sums[to + channels] = (sums[to + channels] ?? 0) + value * (1 - left) * upper;
        if (upper === 1) continue;
        sums[to + stride] = (sums[to + stride] ?? 0) + value * left * (1 - upper);
        if (left < 1) {
          sums[to + stride + channels] =
            (sums[to + stride + channels] ?? 0) + value * (1 - left) * (1 - upper);
        }
      }
    }
  }
  return { width: columns.length, height: rows.length, data: sums, filled: multiplyAxes(columns, rows) };
}

/** How much of each new cell there is, in old cells. */
function multiplyAxes(columns: Split, rows: Split): Float64Array {
  const filled = new Float64Array(columns.length * rows.length);
  const [across, down] = [fillAxis(columns), fillAxis(rows)];
  for (let cell = 0; cell < filled.length; cell += 1) {
    filled[cell] = (across[cell % columns.length] ?? 0) * (down[Math.floor(cell / columns.length)] ?? 0);
  }
  return filled;
}

function fillAxis({ length, first, share }: Split): Float64Array {
  const filled = new Float64Array(length);
  for (let i = 0; i < first.length; i += 1) {
    const cell = first[i] ?? 0;
    filled[cell] = (filled[cell] ?? 0) + (share[i] ?? 0);
    if (cell + 1 < length) filled[cell + 1] = (filled[cell + 1] ?? 0) + 1 - (share[i] ?? 0);
  }
  return filled;
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
