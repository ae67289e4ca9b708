import { componentsOf, initialComponents } from '../../color/components-of.ts';
import type { ColorSpace } from '../../model/color-space.ts';
import type { Operands } from '../lexer/operands.ts';
import type { Walk } from '../walk.ts';
import type { Operator, Operators } from './operator.ts';

const numbers = new Map<number, Float64Array>();
for (let count = 0; count <= 64; count++) numbers.set(count, new Float64Array(count));

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
  return (walk, operands) => {
    if (walk.glyphColor === 'given') return;
    const name = operands.lastName();
    const space = walk.scope.space(name) ?? null;
    if (space === null) walk.fault('unknown-color-space', `the colour space “${name}” cannot be read`);
    const ink =
      space === null || space.kind === 'pattern'
        ? null
        : walk.context.inks.find(
            space,
            isStroke ? 'SCN' : 'scn',
            Float64Array.from(initialComponents(space)),
            componentsOf(space),
          );
    walk.state[isStroke ? 'stroke' : 'fill'] = { space, ink, pattern: null };
  };
}

function setColor(operator: string, isStroke: boolean): Operator {
  return (walk, operands) => {
    if (walk.glyphColor === 'given') return;
    const { space } = walk.state[isStroke ? 'stroke' : 'fill'];
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
  const ink = walk.context.inks.find(space, operator, components, count);
  walk.state[isStroke ? 'stroke' : 'fill'] = { space, ink, pattern: null };
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
  const ink = isGiven ? walk.context.inks.find(base, operator, take(operands, 0, count), count) : null;
  walk.state[isStroke ? 'stroke' : 'fill'] = { space, ink, pattern };
}

/** Numbers to look up a colour by; they are lent. */
function take(operands: Operands, from: number, count: number): Float64Array {
  const lent = numbers.get(count) ?? new Float64Array(count);
  for (let at = 0; at < count; at++) lent[at] = operands.number(from + at);
  return lent;
}
