import { segment } from '../model/page-sink.ts';
import type { Outline, PathPiece } from './path-pieces.ts';
import { toDisplayHex } from './to-display-hex.ts';

/** A path as an element of SVG, moved so that `left` and `top` are 0. */
export function writePathPiece(
  piece: PathPiece,
  { steps, points }: Outline,
  left: number,
  top: number,
): string {
  let [data, at] = ['', 0];
  const pair = (): string => {
    const [x, y] = [(points[at] ?? 0) - left, (points[at + 1] ?? 0) - top];
    at += 2;
    return `${write(x)} ${write(y)}`;
  };
  for (const step of steps) {
    if (step === segment.move) data += `M${pair()}`;
    else if (step === segment.line) data += `L${pair()}`;
    else if (step === segment.curve) data += `C${pair()} ${pair()} ${pair()}`;
    else data += 'Z';
  }
  return `<path ${writePaints(piece)} d="${data}"/>`;
}

/** The attributes of SVG that a path is painted with. */
export function writePaints({
  fill,
  evenOdd,
  stroke,
  strokeWidth,
}: Pick<PathPiece, 'fill' | 'evenOdd' | 'stroke' | 'strokeWidth'>): string {
  const words = [`fill="${fill ? toDisplayHex(fill.color) : 'none'}"`];
  if (fill && fill.alpha < 1) words.push(`fill-opacity="${fill.alpha.toFixed(2)}"`);
  if (fill && evenOdd) words.push('fill-rule="evenodd"');
  if (stroke)
    words.push(`stroke="${toDisplayHex(stroke.color)}"`, `stroke-width="${strokeWidth.toFixed(2)}"`);
  if (stroke && stroke.alpha < 1) words.push(`stroke-opacity="${stroke.alpha.toFixed(2)}"`);
  return words.join(' ');
}

function write(points: number): string {
  return String(Math.round(points * 100) / 100 || 0);
}
