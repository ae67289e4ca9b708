import { limits } from './limits.ts';

/** The size at which a picture of so many px is looked at. */
export function thinOut(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, Math.sqrt(limits.pixelsLookedAt / (width * height)));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
