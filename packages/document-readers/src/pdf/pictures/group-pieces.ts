import type { PageBox } from '../model/mark.ts';
import { joinBoxes } from '../text/page-fragment.ts';
import type { PathPiece } from './path-piece.ts';

/** Paths that lie together. */
export type PieceGroup = { box: PageBox; pieces: readonly PathPiece[] };

/** What is at most this far apart belongs together, in points or as a part of the smaller one's size. */
const apart = { points: 0.5, share: 0.08 };

/** Puts paths together that touch one another, or lie in one another; a plate that others lie on is left out. */
export function groupPieces(pieces: readonly PathPiece[]): PieceGroup[] {
  const joined = pieces.filter((piece) => !isPlate(piece));
  const order = joined.map((_, at) => at).sort((one, other) => leftOf(joined, one) - leftOf(joined, other));
  const parents = joined.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) root = parent;
    // What was walked through is nearer to its root next time.
    for (let step = at; step !== root;) {
      const parent = parents[step] ?? root;
      parents[step] = root;
      step = parent;
    }
    return root;
  };
  let open: number[] = [];
  for (const at of order) {
    const piece = joined[at];
    if (!piece) continue;
    open = open.filter((other) => rightOf(joined, other) + 20 >= piece.box.x);
    for (const other of open) {
      const before = joined[other];
      if (before && isNear(before.box, piece.box)) parents[rootOf(other)] = rootOf(at);
    }
    open.push(at);
  }
  const groups = new Map<number, PathPiece[]>();
  joined.forEach((piece, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(piece);
    else groups.set(root, [piece]);
  });
  return [...groups.values()].map((group) => ({
    box: group.map(({ box }) => box).reduce(joinBoxes),
    pieces: group,
  }));
}

/** A rectangle is a ground for what lies on it, a bar or a line: no sign is known by it. */
function isPlate({ isShaped, box }: PathPiece): boolean {
  return !isShaped && (box.width > 60 || box.height > 60);
}

function leftOf(pieces: readonly PathPiece[], at: number): number {
  return pieces[at]?.box.x ?? 0;
}

function rightOf(pieces: readonly PathPiece[], at: number): number {
  const box = pieces[at]?.box;
  return box ? box.x + box.width : 0;
}

function isNear(one: PageBox, other: PageBox): boolean {
  const size = Math.min(Math.max(one.width, one.height), Math.max(other.width, other.height));
  const room = Math.max(apart.points, Math.min(20, apart.share * size));
  return (
    one.x - room <= other.x + other.width &&
    other.x - room <= one.x + one.width &&
    one.y - room <= other.y + other.height &&
    other.y - room <= one.y + one.height
  );
}
