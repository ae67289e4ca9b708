import type { PdfObject } from '../../model/pdf-object.ts';
import type { Operands } from '../lexer/operands.ts';
import { showText, type Pieces } from '../paint/paint-text.ts';
import { identity, intersect, multiply } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import type { Operators } from './operator.ts';

/** Text: its state, where it stands, and what is shown (ISO 32000-2, 9). */
export const textOperators: Operators = {
  BT: (walk) => {
    walk.text = { matrix: identity, line: identity };
    walk.textClip = null;
  },
  ET: (walk) => {
    if (walk.textClip === null) return;
    walk.state.clip = intersect(walk.state.clip, walk.textClip);
    walk.state.isClipLevel = false;
    walk.textClip = null;
  },
  Tc: (walk, operands) => {
    walk.state.characterSpace = operands.fromEnd(1);
  },
  Tw: (walk, operands) => {
    walk.state.wordSpace = operands.fromEnd(1);
  },
  Tz: (walk, operands) => {
    walk.state.textScale = operands.fromEnd(1) / 100;
  },
  TL: (walk, operands) => {
    walk.state.leading = operands.fromEnd(1);
  },
  Tr: (walk, operands) => {
    const mode = operands.fromEnd(1);
    if (mode >= 0 && mode <= 7) walk.state.textMode = Math.trunc(mode);
  },
  Ts: (walk, operands) => {
    walk.state.rise = operands.fromEnd(1);
  },
  Tf: (walk, operands) => {
    const name = operands.name(operands.count - 2);
    walk.state.font = walk.scope.font(name);
    walk.state.fontSize = operands.fromEnd(1);
    if (walk.state.font === null) walk.fault('missing-font', `the font “${name}” cannot be read`);
  },
  Td: (walk, operands) => {
    moveLine(walk, operands.fromEnd(2), operands.fromEnd(1));
  },
  TD: (walk, operands) => {
    walk.state.leading = -operands.fromEnd(1);
    moveLine(walk, operands.fromEnd(2), operands.fromEnd(1));
  },
  Tm: (walk, operands) => {
    if (operands.count < 6) return;
    const matrix = operands.lastSix();
    walk.text = { matrix, line: matrix };
  },
  'T*': (walk) => {
    moveLine(walk, 0, -walk.state.leading);
  },
  Tj: (walk, operands) => {
    showText(walk, toPieces(operands.last()));
  },
  TJ: (walk, operands) => {
    showText(walk, toPieces(operands.last()));
  },
  "'": (walk, operands) => {
    moveLine(walk, 0, -walk.state.leading);
    showText(walk, toPieces(operands.last()));
  },
  '"': (walk, operands) => {
    setSpaces(walk, operands);
    moveLine(walk, 0, -walk.state.leading);
    showText(walk, toPieces(operands.last()));
  },
};

function setSpaces({ state }: Walk, operands: Operands): void {
  state.wordSpace = operands.fromEnd(3);
  state.characterSpace = operands.fromEnd(2);
}

function moveLine(walk: Walk, x: number, y: number): void {
  const matrix = multiply([1, 0, 0, 1, x, y], walk.text.line);
  walk.text = { matrix, line: matrix };
}

function toPieces(object: PdfObject | undefined): Pieces {
  if (typeof object !== 'object' || object === null) return [];
  if (object.kind === 'string') return [object.bytes];
  if (object.kind !== 'array') return [];
  const pieces: (Uint8Array | number)[] = [];
  for (const item of object.items) {
    if (typeof item === 'number') pieces.push(item);
    else if (typeof item === 'object' && item?.kind === 'string') pieces.push(item.bytes);
  }
  return pieces;
}
