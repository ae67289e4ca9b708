import type { Color } from '../model/use.ts';

/** The one spot ink that a colour is of, and how much of it, 0–1; `undefined` for any other colour. */
export function readSpotTint(color: Color): { spot: string; tint: number } | undefined {
  if (color.space !== 'spot') return undefined;
  const [spot, ...others] = color.names;
  const [tint = 1] = color.tints;
  return spot === undefined || others.length > 0 ? undefined : { spot, tint };
}
