import type { Pixels } from '../decode-picture.ts';

/** Every other pixel of every other row. */
export function halve({ space, width, height, data }: Pixels): Pixels {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const from = new Uint32Array(width * height);
  new Uint8Array(from.buffer).set(data.subarray(0, from.byteLength));
  const to = new Uint32Array(half.width * half.height);
  for (let y = 0, at = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) to[at++] = from[y * width + x] ?? 0;
  return { space, ...half, data: new Uint8Array(to.buffer) };
}
