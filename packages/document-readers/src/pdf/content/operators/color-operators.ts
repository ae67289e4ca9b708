import { componentsOf } from '../../color/components-of.ts';
import type { ColorSpace } from '../../model/color-space.ts';
import type { Operands } from '../lexer/operands.ts';
import type { Brush } from '../state/graphics-state.ts';
import type { Walk } from '../walk.ts';
import type { Operator, Operators } from './operator.ts';

const lentNumbers = Array.from({ length: 65 }, (_, count) => new Float64Array(count));

/** Colours and their spaces (ISO 32000-2, 8.6.8). */
export const colorOperators: Operators = {
  g: setDevice('gray', 'g', false),
  G: setDevice('gray', 'G', true),
  rg: setDevice('rgb', 'rg', false),
  RG: setDevice('rgb', 'RG', true),
  k: setDevice('cmyk', 'k', false),
  K: setDevice('cmyk', 'K', true),
  cs: setSpace(false),
  CS: setSpace(true),
  sc: setColor('sc', false),
  SC: setColor('SC', true),
  scn: setColor('scn', false),
  SCN: setColor('SCN', true),
};

function setDevice(name: 'gray' | 'rgb' | 'cmyk', operator: string, isStroke: boolean): Operator {
  const count = name === 'gray' ? 1 : name === 'rgb' ? 3 : 4;
  return (walk, operands) => {
    if (walk.glyphColor === 'given' || !operands.endsInNumbers(count)) return;
    setInk(walk, walk.scope.device(name), operator, operands, count, isStroke);
  };
}

function setSpace(isStroke: boolean): Operator {
  const operator = isStroke ? 'SCN' : 'scn';
  return (walk, operands) => {
    if (walk.glyphColor === 'given') return;
    const name = operands.lastName();
    const space = walk.scope.space(name) ?? null;
    if (space === null) walk.fault('unknown-color-space', `the colour space “${name}” cannot be read`);
    setBrush(walk, isStroke, walk.context.initialBrush(space, operator));
  };
}

function setColor(operator: string, isStroke: boolean): Operator {
  return (walk, operands) => {
    if (walk.glyphColor === 'given') return;
    const { space } = isStroke ? walk.state.stroke : walk.state.fill;
    if (space === null) return;
    if (operands.lastName() !== '') {
      setPattern(walk, space, operator, operands, isStroke);
      return;
    }
    if (space.kind === 'pattern') return;
    const count = componentsOf(space);
    // Too few numbers are a mistake that readers let pass: what is missing is 0.
    if (operands.count === 0 || !operands.endsInNumbers(Math.min(count, operands.count))) return;
    setInk(walk, space, operator, operands, count, isStroke);
  };
}

function setInk(
  walk: Walk,
  space: ColorSpace,
  operator: string,
  operands: Operands,
  count: number,
  isStroke: boolean,
): void {
  const components = take(operands, Math.max(0, operands.count - count), count);
  setBrush(walk, isStroke, walk.context.inks.find(space, operator, components, count));
}

function setBrush(walk: Walk, isStroke: boolean, brush: Brush): void {
  if (isStroke) walk.state.stroke = brush;
  else walk.state.fill = brush;
}

function setPattern(
  walk: Walk,
  space: ColorSpace,
  operator: string,
  operands: Operands,
  isStroke: boolean,
): void {
  const name = operands.lastName();
  const pattern = walk.scope.pattern(name) ?? null;
  if (pattern === null) walk.fault('unreadable-pattern', `the pattern “${name}” cannot be read`);
  const base = space.kind === 'pattern' ? space.base : null;
  const isGiven = pattern?.kind === 'tiling' && !pattern.isColored && base !== null;
  const count = isGiven ? componentsOf(base) : 0;
  const set = isGiven ? walk.context.inks.find(base, operator, take(operands, 0, count), count) : null;
  setBrush(walk, isStroke, { space, ink: set?.ink ?? null, pattern });
}

/** Numbers to look up a colour by; they are lent. */
function take(operands: Operands, from: number, count: number): Float64Array {
  const lent = lentNumbers[count] ?? new Float64Array(count);
  for (let at = 0; at < count; at++) lent[at] = operands.number(from + at);
  return lent;
}
