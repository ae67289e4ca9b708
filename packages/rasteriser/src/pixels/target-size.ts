/** The size in whole px of a picture whose longer side is to be `size` px. */
export type TargetSize = { width: number; height: number; scale: number };

/** The target of a picture of `width` × `height`, its proportions kept but for the rounding to whole px. */
export function toTargetSize(width: number, height: number, size: number): TargetSize {
  const scale = size / Math.max(width, height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    scale,
  };
}
