import { limits } from './limits.ts';

/** Throws a `RangeError` for a size in px that may not be asked for. */
export function checkSize(size: number): void {
  if (Number.isInteger(size) && size >= 1 && size <= limits.askedSidePx) return;
  throw new RangeError(`a picture of ${size} px was asked for; it must be 1–${limits.askedSidePx} px`);
}
