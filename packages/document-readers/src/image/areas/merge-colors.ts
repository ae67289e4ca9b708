import { deltaE, fromRgb, toLab, type Lab } from '@brandlint/core';
import type { Pixels } from '../decode-picture.ts';
import type { Drift } from '../find-drift.ts';
import type { Channels, FlatArea } from './find-areas.ts';

/** Areas of one colour, the largest first. */
export type FlatColor = { color: Channels; pixels: number; areas: readonly FlatArea[] };

/**
 * Puts areas of one colour together, the largest colour first. Where compression with loss has moved colours, areas that
 * differ by no more than what it does are one, and so is a small one beside a large one as near as its ringing; nearly white
 * is white there, and nearly black black.
 */
export function mergeColors(
  areas: readonly FlatArea[],
  space: Pixels['space'],
  drift: Drift | undefined,
): FlatColor[] {
  const merged: { color: Channels; look: Lab | null; pixels: number; areas: FlatArea[] }[] = [];
  for (const area of [...areas].sort((one, other) => other.pixels - one.pixels)) {
    const seen = space === 'rgba' ? toLab(fromRgb(toRgb(area.color))) : null;
    const color = (drift && findEnd(area.color, seen)) ?? area.color;
    const look = color === area.color || !seen ? seen : toLab(fromRgb(toRgb(color)));
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

/** Duller than this a very light colour is white, and a very dark one black: near-white is all that ringing adds. */
const faintChroma = 8;
const whiteLightness = 96;
const blackLightness = 12;
const white: Channels = [255, 255, 255, 255];
const black: Channels = [0, 0, 0, 255];
const noInk: Channels = [0, 0, 0, 0];
const faintInk = 5;

/** The white or black that a colour is nearly. */
function findEnd(color: Channels, look: Lab | null): Channels | undefined {
  if (!look) return color.every((ink) => ink <= faintInk) ? noInk : undefined;
  if (Math.hypot(look.a, look.b) >= faintChroma) return undefined;
  if (look.l > whiteLightness) return white;
  return look.l < blackLightness ? black : undefined;
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
