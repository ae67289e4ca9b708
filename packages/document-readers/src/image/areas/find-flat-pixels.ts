import type { Pixels } from '../decode-picture.ts';

/** Channels of neighbours in a flat area differ by no more than this, in pictures compressed with loss too. */
const scatter = 4;

/** An alpha from which on nothing shines through. */
const opaque = 250;

/** That a pixel is like the next one in its row, and like the one below it. */
const [likesRight, likesBelow] = [1, 2];

/** Marks with 1 each pixel that covers what is behind it and is like its four neighbours. */
export function findFlatPixels(pixels: Pixels): Uint8Array {
  const { space, width, height, data } = pixels;
  const likes = compareNeighbours(pixels);
  const marks = new Uint8Array(width * height);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, pixel += 1) {
      const own = likes[pixel] ?? 0;
      if (own !== (likesRight | likesBelow)) continue;
      if (x > 0 && ((likes[pixel - 1] ?? 0) & likesRight) === 0) continue;
      if (y > 0 && ((likes[pixel - width] ?? 0) & likesBelow) === 0) continue;
      if (space === 'rgba' && (data[pixel * 4 + 3] ?? 0) < opaque) continue;
      marks[pixel] = 1;
    }
  }
  return marks;
}

/** Where there is no neighbour, it is like the pixel itself. */
function compareNeighbours({ width, height, data }: Pixels): Uint8Array {
  const likes = new Uint8Array(width * height);
  const row = width * 4;
  for (let y = 0, pixel = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, pixel += 1, at += 4) {
      const right = x === width - 1 || isLike(data, at, at + 4) ? likesRight : 0;
      const below = y === height - 1 || isLike(data, at, at + row) ? likesBelow : 0;
      likes[pixel] = right | below;
    }
  }
  return likes;
}

function isLike(data: Pixels['data'], one: number, other: number): boolean {
  // Written out, because this is where most of the time goes.
  return (
    isNear((data[one] ?? 0) - (data[other] ?? 0)) &&
    isNear((data[one + 1] ?? 0) - (data[other + 1] ?? 0)) &&
    isNear((data[one + 2] ?? 0) - (data[other + 2] ?? 0)) &&
    isNear((data[one + 3] ?? 0) - (data[other + 3] ?? 0))
  );
}

function isNear(difference: number): boolean {
  return difference <= scatter && difference >= -scatter;
}
