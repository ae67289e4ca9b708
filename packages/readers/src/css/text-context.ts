import type { Backdrop, Inherited, TextSize } from '@brandlint/core';
import type { Container, Declaration, Document } from 'postcss';
import type { FindColors, ValueHit } from '../values/value-hit.ts';

/** What a rule says of the text in it: what it stands on, and how large it is. */
export type TextContext = {
  size: TextSize;
  /** What the colour at `index` among the `colors` of one value stands on. */
  backdropOf: (index: number, colors: readonly ColorHit[]) => Backdrop;
};

type ColorHit = Extract<ValueHit, { kind: 'color' }>;

type Block = Container | Document | undefined;

/** Makes the function that reads the text context of a rule, once for each rule. */
export function createTextContextReader(
  find: FindColors,
  inherited: Inherited | undefined,
): (block: Block) => TextContext {
  const known = new Map<Block, TextContext>();
  return (block) => {
    let context = known.get(block);
    if (!context) known.set(block, (context = readTextContext(findWinners(block), find, inherited)));
    return context;
  };
}

function readTextContext(
  { background, effect, ...font }: Winners,
  find: FindColors,
  inherited: Inherited | undefined,
): TextContext {
  const size = readSize(font);
  if (effect) {
    const backdrop = unknown(`${effect.prop.toLowerCase()} changes how the text is seen`);
    return { size, backdropOf: () => backdrop };
  }
  if (!background) {
    const beneath = inherited?.backdrop;
    const backdrop: Backdrop = beneath
      ? { kind: 'colors', colors: beneath }
      : unknown('the rule sets no background');
    return { size, backdropOf: () => backdrop };
  }
  const hits = find(background.value, { names: true, expectsColor: true });
  const grounds = hits.filter((hit) => hit.kind === 'color');
  const [first, ...rest] = grounds.map((hit) => hit.color);
  const reason = whyUnknown(background.value, hits, grounds);
  if (reason !== null || !first) {
    const backdrop = unknown(reason ?? 'the background is not a plain colour');
    return { size, backdropOf: () => backdrop };
  }
  return {
    size,
    backdropOf: (index, colors) => {
      const hit = colors[index];
      if (!hit || colors.some((other) => other !== hit && other.start === hit.start)) return severalValues;
      const isPaired = colors.length > 1 && colors.length === grounds.length && hasOwnPlaces(grounds);
      const paired = isPaired ? grounds[index]?.color : undefined;
      return { kind: 'colors', colors: paired ? [paired] : [first, ...rest] };
    },
  };
}

/** A variable that is defined more than once has one value in each place, and which one is not known here. */
const severalValues = unknown('the colour comes from a variable with several values');

/** The two sides of `light-dark()` stand in two places; the values of one variable stand in one. */
function hasOwnPlaces(hits: readonly ColorHit[]): boolean {
  return new Set(hits.map(({ start }) => start)).size === hits.length;
}

function whyUnknown(value: string, hits: readonly ValueHit[], grounds: readonly ColorHit[]): string | null {
  if (hits.some((hit) => hit.kind === 'gap')) return 'the background is not known';
  if (hits.some((hit) => hit.kind === 'url' || hit.kind === 'data')) return 'a picture lies behind it';
  if (/gradient\(/i.test(value)) return 'a gradient lies behind it';
  if (hits.some((hit) => hit.kind === 'keyword')) return 'the background depends on the user’s machine';
  if (grounds.some(({ color }) => color.alpha !== 1)) return 'the background is translucent';
  return null;
}

function unknown(reason: string): Backdrop {
  return { kind: 'unknown', reason };
}

/** What decides inside one rule how its text is seen: of each the last declaration, or the last important one. */
type Winners = { [Part in 'background' | 'effect' | 'font' | 'size' | 'weight']?: Declaration };

const partOf: Readonly<Record<string, keyof Winners>> = {
  background: 'background',
  'background-color': 'background',
  'background-image': 'background',
  opacity: 'effect',
  filter: 'effect',
  'mix-blend-mode': 'effect',
  'background-blend-mode': 'effect',
  'text-shadow': 'effect',
  '-webkit-text-stroke': 'effect',
  font: 'font',
  'font-size': 'size',
  'font-weight': 'weight',
};

function findWinners(block: Block): Winners {
  const winners: Winners = {};
  for (const node of block?.nodes ?? []) {
    if (node.type !== 'decl') continue;
    const part = Object.hasOwn(partOf, node.prop) ? partOf[node.prop] : partOf[node.prop.toLowerCase()];
    if (part === undefined || (winners[part]?.important === true && node.important !== true)) continue;
    if (part !== 'effect' || !hasNoEffect.test(node.value)) winners[part] = node;
  }
  return winners;
}

const hasNoEffect = /^\s*(?:none|normal|1|1\.0*|100%|initial|unset|inherit)\s*$/i;

/** Size and weight where the rule itself says them in absolute units. Source: CSS Values 4, section 6.2 (1 px = 0.75 pt). */
function readSize({ font, size, weight }: Winners): TextSize {
  if (!font && !size && !weight) return {};
  const shorthand = font?.value ?? '';
  const written = size?.value ?? /(?:^|\s)(\d*\.?\d+(?:px|pt))(?=\s|\/)/i.exec(shorthand)?.[1];
  const heaviness = weight?.value ?? shorthand;
  const match = /^\s*(\d*\.?\d+)(px|pt|pc|in|cm|mm)\s*$/i.exec(written ?? '');
  const unit = pointsPerUnit[(match?.[2] ?? '').toLowerCase()];
  const isBold = /(?:^|\s)(?:bold|[7-9]\d\d|1000)(?=\s|$)/i.test(heaviness);
  const isRegular = /(?:^|\s)(?:normal|[1-6]\d\d)(?=\s|$)/i.test(heaviness);
  return {
    ...(match && unit !== undefined && { sizePt: Number(match[1]) * unit }),
    ...(isBold ? { bold: true } : isRegular && { bold: false }),
  };
}

const pointsPerUnit: Readonly<Record<string, number>> = {
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
};
