/** A colour as it is added up in a picture: red, green, blue, each multiplied by alpha, and alpha, 0–255. */
export type Tone = readonly [red: number, green: number, blue: number, alpha: number];

/** A picture whose colours are multiplied by alpha, four bytes each; mixtures of two colours lie on a line there. */
export type Plate = { width: number; height: number; data: Uint8ClampedArray };

/** The square of the distance between two tones. */
export function toneDistanceSquared(one: Tone, other: Tone): number {
  const red = one[0] - other[0];
  const green = one[1] - other[1];
  const blue = one[2] - other[2];
  const alpha = one[3] - other[3];
  return red * red + green * green + blue * blue + alpha * alpha;
}

/** The tone of the pixel whose first byte is at `at`. */
export function toneAt(data: Uint8ClampedArray, at: number): Tone {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0];
}
