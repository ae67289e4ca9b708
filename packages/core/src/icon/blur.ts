/** Each cell as the mean of a square around it, `size` cells wide; what lies outside is empty. */
export function blur(
  layer: Float32Array,
  width: number,
  height: number,
  size: number,
): Float32Array<ArrayBuffer> {
  const rows = meanAlong(layer, { lines: height, length: width, step: 1, jump: width }, size);
  return meanAlong(rows, { lines: width, length: height, step: width, jump: 1 }, size);
}

type Walk = { lines: number; length: number; step: number; jump: number };

function meanAlong(
  layer: Float32Array,
  { lines, length, step, jump }: Walk,
  size: number,
): Float32Array<ArrayBuffer> {
  const result = new Float32Array(layer.length);
  const reach = (size - 1) / 2;
  const whole = Math.floor(reach);
  const rest = reach - whole;
  for (let line = 0; line < lines; line += 1) {
    for (let i = 0; i < length; i += 1) {
      const at = line * jump + i * step;
      let sum = layer[at] ?? 0;
      for (let offset = 1; offset <= whole + 1; offset += 1) {
        const weight = offset <= whole ? 1 : rest;
        if (i - offset >= 0) sum += (layer[at - offset * step] ?? 0) * weight;
        if (i + offset < length) sum += (layer[at + offset * step] ?? 0) * weight;
      }
      result[at] = sum / size;
    }
  }
  return result;
}
