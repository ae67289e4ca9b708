import { paintPath } from '../paint/paint-path.ts';
import type { Operators } from './operator.ts';

/** Drawing paths, painting them and clipping with them (ISO 32000-2, 8.5). */
export const pathOperators: Operators = {
  m: (walk, operands) => {
    if (operands.count < 2) return;
    walk.path.move(operands.fromEnd(2), operands.fromEnd(1), walk.state.matrix);
  },
  l: (walk, operands) => {
    if (operands.count < 2) return;
    walk.path.line(operands.fromEnd(2), operands.fromEnd(1), walk.state.matrix);
  },
  c: (walk, operands) => {
    if (operands.count < 6) return;
    const { matrix } = walk.state;
    const x1 = operands.fromEnd(6);
    const y1 = operands.fromEnd(5);
    const x2 = operands.fromEnd(4);
    const y2 = operands.fromEnd(3);
    const x = operands.fromEnd(2);
    const y = operands.fromEnd(1);
    walk.path.curve(
      matrix[0] * x1 + matrix[2] * y1 + matrix[4],
      matrix[1] * x1 + matrix[3] * y1 + matrix[5],
      matrix[0] * x2 + matrix[2] * y2 + matrix[4],
      matrix[1] * x2 + matrix[3] * y2 + matrix[5],
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    );
  },
  v: (walk, operands) => {
    if (operands.count < 4) return;
    const { matrix } = walk.state;
    const x2 = operands.fromEnd(4);
    const y2 = operands.fromEnd(3);
    const x = operands.fromEnd(2);
    const y = operands.fromEnd(1);
    walk.path.curve(
      walk.path.penX,
      walk.path.penY,
      matrix[0] * x2 + matrix[2] * y2 + matrix[4],
      matrix[1] * x2 + matrix[3] * y2 + matrix[5],
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    );
  },
  y: (walk, operands) => {
    if (operands.count < 4) return;
    const { matrix } = walk.state;
    const x1 = operands.fromEnd(4);
    const y1 = operands.fromEnd(3);
    const x = operands.fromEnd(2);
    const y = operands.fromEnd(1);
    const endX = matrix[0] * x + matrix[2] * y + matrix[4];
    const endY = matrix[1] * x + matrix[3] * y + matrix[5];
    walk.path.curve(
      matrix[0] * x1 + matrix[2] * y1 + matrix[4],
      matrix[1] * x1 + matrix[3] * y1 + matrix[5],
      endX,
      endY,
      endX,
      endY,
    );
  },
  h: (walk) => {
    walk.path.close();
  },
  re: (walk, operands) => {
    if (operands.count < 4) return;
    walk.path.rectangle(
      operands.fromEnd(4),
      operands.fromEnd(3),
      operands.fromEnd(2),
      operands.fromEnd(1),
      walk.state.matrix,
    );
  },
  S: (walk) => {
    paintPath(walk, false, true, false);
  },
  s: (walk) => {
    walk.path.close();
    paintPath(walk, false, true, false);
  },
  f: (walk) => {
    paintPath(walk, true, false, false);
  },
  F: (walk) => {
    paintPath(walk, true, false, false);
  },
  'f*': (walk) => {
    paintPath(walk, true, false, true);
  },
  B: (walk) => {
    paintPath(walk, true, true, false);
  },
  'B*': (walk) => {
    paintPath(walk, true, true, true);
  },
  b: (walk) => {
    walk.path.close();
    paintPath(walk, true, true, false);
  },
  'b*': (walk) => {
    walk.path.close();
    paintPath(walk, true, true, true);
  },
  n: (walk) => {
    paintPath(walk, false, false, false);
  },
  W: (walk) => {
    walk.isClipPending = true;
  },
  'W*': (walk) => {
    walk.isClipPending = true;
  },
};
