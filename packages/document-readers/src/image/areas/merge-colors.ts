import { deltaE, fromRgb, toLab, type Lab } from '@brandlint/core';
import type { Pixels } from '../decode-picture.ts';
import type { Drift } from '../find-drift.ts';
import type { Channels, FlatArea } from './find-areas.ts';

/** Areas of one colour, the largest first. */
export type FlatColor = { color: Channels; pixels: number; areas: readonly FlatArea[] };

/**
 * Puts areas of one colour together, the largest colour first. Where compression with loss has moved colours, areas that
 * differ by no more than what it does are one, and so is a small one beside a large one as near as its ringing; near-white
 * is white there.
 */
export function mergeColors(
  areas: readonly FlatArea[],
  space: Pixels['space'],
  drift: Drift | undefined,
): FlatColor[] {
  const merged: { color: Channels; look: Lab | null; pixels: number; areas: FlatArea[] }[] = [];
  for (const area of [...areas].sort((one, other) => other.pixels - one.pixels)) {
    const seen = space === 'rgba' ? toLab(fromRgb(toRgb(area.color))) : null;
    const isPaper = drift !== undefined && isNearlyWhite(area.color, seen);
    const color = isPaper ? (space === 'rgba' ? white : noInk) : area.color;
    const look = isPaper && seen ? whiteLook : seen;
    const same = merged.find((each) => {
      if (isEqual(each.color, color)) return true;
      if (drift === undefined) return false;
      const isSmall = area.pixels < each.pixels * satelliteShare;
      const distance = look && each.look ? deltaE(look, each.look) : inkPoints(color, each.color);
      const reach = look ? drift.deltaE : drift.inkPoints;
      return distance <= (isSmall ? Math.max(reach, ringing) : reach);
    });
    if (same) {
      same.pixels += area.pixels;
      same.areas.push(area);
    } else merged.push({ color, look, pixels: area.pixels, areas: [area] });
  }
  return merged.sort((one, other) => other.pixels - one.pixels);
}

/** An area beside one of its colour that is so much larger may be nothing but ringing: CIEDE2000, or points of an ink. */
const satelliteShare = 0.1;
const ringing = 3;

/** Lighter and duller than this is white. Source: near-white is all that ringing adds in the pictures of the tests. */
const whiteLightness = 96;
const whiteChroma = 8;
const white: Channels = [255, 255, 255, 255];
const whiteLook = toLab(fromRgb([1, 1, 1]));
const noInk: Channels = [0, 0, 0, 0];
const faintInk = 5;

function isNearlyWhite(color: Channels, look: Lab | null): boolean {
  if (!look) return color.every((ink) => ink <= faintInk);
  return look.l > whiteLightness && Math.hypot(look.a, look.b) < whiteChroma;
}

function isEqual(one: Channels, other: Channels): boolean {
  return one.every((channel, i) => Math.round(channel) === Math.round(other[i] ?? 0));
}

function inkPoints(one: Channels, other: Channels): number {
  return Math.max(...one.map((ink, i) => (Math.abs(ink - (other[i] ?? 0)) / 255) * 100));
}

/** The first three channels as 0–1. */
export function toRgb([red, green, blue]: Channels): [number, number, number] {
  return [red / 255, green / 255, blue / 255];
}
