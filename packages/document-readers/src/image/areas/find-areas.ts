import type { Pixels } from '../decode-picture.ts';
import { findFlatPixels } from './find-flat-pixels.ts';
import { groupConnected } from './group-connected.ts';
import { createThicknessMeter } from './measure-thickness.ts';

/** Four channels, each 0–255. */
export type Channels = readonly [number, number, number, number];

/** A flat area of a picture. */
export type FlatArea = {
  /** What most of its pixels have; where no value stands out, their mean. */
  color: Channels;
  /** How many of the pixels looked at. */
  pixels: number;
  /** The first and the last column and row that it reaches. */
  left: number;
  top: number;
  right: number;
  bottom: number;
};

/** The flat areas of a picture, and marks of the pixels that are theirs. */
export type FlatAreas = { areas: readonly FlatArea[]; marks: Uint8Array };

/** The least that is an area: its share of the picture, and the side of the largest square in it, in pixels looked at. */
type LeastArea = { share: number; side: number };

/** Fewer pixels are no area. */
const leastPixels = 16;

/** An area has one colour where so many of the pixels that are near to it are it. */
const coreShare = 0.7;
const coreReach = 2;
const nearReach = 8;

/** So many of the most frequent colours of pixels that hang together may turn out to be none of an area. */
const mostMisses = 3;

/** So many colours are looked for among pixels that hang together. */
const mostRounds = 64;

/** So many pixels tell which colour is the most frequent. */
const mostSamples = 4096;

/**
 * Finds the areas of one flat colour: pixels that hang together, each like its neighbours, and most of them of one colour.
 * In a gradient, and in the smooth parts of a photograph, each step is as frequent as the next one, so they are none.
 */
export function findAreas(picture: Pixels, { share, side }: LeastArea): FlatAreas {
  const { width, height, data } = picture;
  const least = Math.max(leastPixels, Math.floor(width * height * share));
  const thicknessOf = createThicknessMeter(width);
  const groups = groupConnected(findFlatPixels(picture), width, least);
  const marks = new Uint8Array(width * height);
  const areas: FlatArea[] = [];
  const room = new Int32Array(groups.reduce((most, { length }) => Math.max(most, length), 0));
  for (const group of groups) {
    let left = group;
    let [rounds, misses] = [0, 0];
    while (rounds < mostRounds && misses < mostMisses && left.length >= least) {
      rounds += 1;
      const mode = findMode(data, left);
      const { core, rest } = split(data, left, mode, room);
      const isFlat = core.length >= least && core.length >= coreShare * (left.length - rest.length);
      const isArea = isFlat && (side <= 1 || thicknessOf(core, side) >= side);
      if (isArea) {
        areas.push(toArea(data, core, width));
        for (let i = 0; i < core.length; i += 1) marks[core[i] ?? 0] = 1;
      } else misses += 1;
      left = rest;
    }
  }
  return { areas, marks };
}

/** The most frequent value among some pixels. */
function findMode(data: Pixels['data'], pixels: Int32Array): Channels {
  const counts = new Map<number, number>();
  const step = Math.max(1, Math.floor(pixels.length / mostSamples));
  let best = 0;
  let most = 0;
  for (let i = 0; i < pixels.length; i += step) {
    const at = (pixels[i] ?? 0) * 4;
    const key =
      (((data[at] ?? 0) * 256 + (data[at + 1] ?? 0)) * 256 + (data[at + 2] ?? 0)) * 256 + (data[at + 3] ?? 0);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [best, most] = [key, count];
  }
  return [
    Math.floor(best / 16_777_216),
    Math.floor(best / 65_536) % 256,
    Math.floor(best / 256) % 256,
    best % 256,
  ];
}

/**
 * Pixels of a colour, which are written to `room`, and those that are not even near it, which take the place of all;
 * those between are its soft edge.
 */
function split(data: Pixels['data'], pixels: Int32Array, color: Channels, room: Int32Array) {
  let [cores, rests] = [0, 0];
  const [a, b, c, d] = color;
  for (let i = 0; i < pixels.length; i += 1) {
    const pixel = pixels[i] ?? 0;
    const at = pixel * 4;
    const off = Math.max(
      Math.abs((data[at] ?? 0) - a),
      Math.abs((data[at + 1] ?? 0) - b),
      Math.abs((data[at + 2] ?? 0) - c),
      Math.abs((data[at + 3] ?? 0) - d),
    );
    if (off <= coreReach) room[cores++] = pixel;
    else if (off > nearReach) pixels[rests++] = pixel;
  }
  return { core: room.subarray(0, cores), rest: pixels.subarray(0, rests) };
}

function toArea(data: Pixels['data'], pixels: Int32Array, width: number): FlatArea {
  const mode = findMode(data, pixels);
  let [first, second, third, fourth, same] = [0, 0, 0, 0, 0];
  let [left, right] = [width, 0];
  for (let i = 0; i < pixels.length; i += 1) {
    const pixel = pixels[i] ?? 0;
    const at = pixel * 4;
    const [a, b, c, d] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0];
    first += a;
    second += b;
    third += c;
    fourth += d;
    if (a === mode[0] && b === mode[1] && c === mode[2] && d === mode[3]) same += 1;
    const x = pixel % width;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  const { length } = pixels;
  return {
    color: same * 2 >= length ? mode : [first / length, second / length, third / length, fourth / length],
    pixels: length,
    left,
    right,
    top: Math.floor((pixels[0] ?? 0) / width),
    bottom: Math.floor((pixels.at(-1) ?? 0) / width),
  };
}
