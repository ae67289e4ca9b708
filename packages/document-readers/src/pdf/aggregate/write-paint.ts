import { writeValue, type Color } from '@brandlint/core';

/** A paint in the words of people who print: `C 0 M 93 Y 0 K 0`, `#C41E7F at 70 %`, `PANTONE 123 C (50 %)`. */
export function writePaint(color: Color): string {
  const tints = color.space === 'spot' ? color.tints.map(toPercent) : [];
  const isFull = tints.every((tint) => tint === '100 %');
  const alpha = color.alpha ?? 1;
  return (
    writeValue(color) +
    (isFull ? '' : ` (${tints.join(', ')})`) +
    (alpha < 1 ? ` at ${toPercent(alpha)}` : '')
  );
}

function toPercent(part: number): string {
  return `${Math.round(part * 1000) / 10} %`;
}
