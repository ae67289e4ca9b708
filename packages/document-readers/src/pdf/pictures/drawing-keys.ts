import type { MarkKind } from '../model/page-sink.ts';
import type { PieceGroup } from './group-pieces.ts';
import type { Outline, PathPiece } from './path-pieces.ts';
import { writePaints } from './write-path-piece.ts';

/**
 * Tells drawings apart without writing them: the same key for the same paths in the same paint, wherever they lie, to a
 * hundredth of a point. Writing takes ten times as long, and most drawings of a page were met before or are not kept.
 */
export class DrawingKeys {
  readonly #paints = new Map<string, number>();
  readonly #known = new WeakMap<MarkKind, Map<string, number>>();

  keyOf({ box, pieces }: PieceGroup, outlineOf: (piece: PathPiece) => Outline): string {
    let [one, other] = [0x811c9dc5, 0x9e3779b9];
    const mix = (value: number): void => {
      one = Math.imul(one ^ value, 0x01000193);
      other = Math.imul(other ^ (value + (other >>> 13)), 0x85ebca6b);
    };
    for (const piece of pieces) {
      const { steps, points } = outlineOf(piece);
      mix(this.#paintOf(piece));
      mix(steps.length);
      for (const step of steps) mix(step);
      for (let at = 0; at < points.length; at += 2) {
        mix(Math.round(((points[at] ?? 0) - box.x) * 100));
        mix(Math.round(((points[at + 1] ?? 0) - box.y) * 100));
      }
    }
    return `${one >>> 0} ${other >>> 0} ${pieces.length}`;
  }

  /** A number for how a piece is painted: what marks share is looked up by identity first. */
  #paintOf(piece: PathPiece): number {
    const kind = piece.fill ?? piece.stroke;
    if (!kind) return 0;
    let known = this.#known.get(kind);
    if (!known) this.#known.set(kind, (known = new Map<string, number>()));
    const rest = `${piece.evenOdd} ${piece.fill && piece.stroke ? piece.stroke.written : ''} ${piece.strokeWidth}`;
    let paint = known.get(rest);
    if (paint === undefined) {
      const written = writePaints(piece);
      paint = this.#paints.get(written) ?? this.#paints.size + 1;
      this.#paints.set(written, paint);
      known.set(rest, paint);
    }
    return paint;
  }
}
