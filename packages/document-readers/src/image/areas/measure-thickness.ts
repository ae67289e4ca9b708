/** Makes what measures how thick areas of a picture of this width are. */
export function createThicknessMeter(width: number): (pixels: Int32Array, most: number) => number {
  // Of each column, the side of the largest square that ends at its latest pixel, and the row of that.
  const sides = new Uint8Array(width);
  const rows = new Int32Array(width);

  /** The side of the largest square in some pixels, which come row by row from the top; `most` (at most 255) where it is larger. */
  return (pixels, most) => {
    rows.fill(-2);
    let thickest = 0;
    let [beforeX, beforeY, diagonal] = [-1, -2, 0];
    for (let i = 0; i < pixels.length && thickest < most; i += 1) {
      const pixel = pixels[i] ?? 0;
      const x = pixel % width;
      const y = (pixel - x) / width;
      const above = rows[x] === y - 1 ? (sides[x] ?? 0) : 0;
      const isNext = beforeX === x - 1 && beforeY === y;
      const side = isNext ? Math.min(sides[x - 1] ?? 0, above, diagonal) + 1 : 1;
      sides[x] = side;
      rows[x] = y;
      thickest = Math.max(thickest, side);
      [beforeX, beforeY, diagonal] = [x, y, above];
    }
    return thickest;
  };
}
