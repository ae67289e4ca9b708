import type { Backdrop, Inherited, TextSize } from '@brandlint/core';
import type { Declaration, Node } from 'postcss';
import type { FindColors, ValueHit } from '../values/value-hit.ts';
import { createFallbackFinder, type FindFallback } from './find-fallback.ts';
import { findWinners, type Block, type Winners } from './find-winners.ts';

/** What a rule says of the text in it: what it stands on, and how large it is. */
export type TextContext = {
  size: TextSize;
  /** What the colour at `index` among the `colors` of the value of `node` stands on. */
  backdropOf: (index: number, colors: readonly ColorHit[], node: Node) => Backdrop;
};

type ColorHit = Extract<ValueHit, { kind: 'color' }>;

/** Makes the function that reads the text context of a rule, once for each rule. */
export function createTextContextReader(
  find: FindColors,
  inherited: Inherited | undefined,
): (block: Block) => TextContext {
  const known = new Map<Block, TextContext>();
  const findFallback = createFallbackFinder();
  return (block) => {
    let context = known.get(block);
    if (!context)
      known.set(block, (context = readTextContext(findWinners(block), find, findFallback, inherited)));
    return context;
  };
}

function readTextContext(
  { background, picture, clip, effect, color, paint, ...font }: Winners,
  find: FindColors,
  findFallback: FindFallback,
  inherited: Inherited | undefined,
): TextContext {
  const size = readSize(font);
  const seen = paint ?? color;
  const everywhere = (backdrop: Backdrop): TextContext => ({
    size,
    backdropOf: (index, colors, node) => whyNotSeen(index, colors, node, seen, findFallback) ?? backdrop,
  });
  if (effect) return everywhere(unknown(`${effect.prop.toLowerCase()} changes how the text is seen`));
  if (clip && /\btext\b/i.test(clip.value))
    return everywhere(unknown('the background is cut out to the text'));
  const pictureReason = picture && picture !== background ? whyPicture(picture, find) : null;
  if (pictureReason !== null) return everywhere(unknown(pictureReason));
  if (!background) {
    const beneath = inherited?.backdrop;
    return everywhere(beneath ? { kind: 'colors', colors: beneath } : unknown('the rule sets no background'));
  }
  const hits = find(background.value, { names: true, expectsColor: true });
  const grounds = hits.filter((hit) => hit.kind === 'color');
  const [first, ...rest] = grounds.map((hit) => hit.color);
  const reason = whyUnknown(background.value, hits, grounds, findFallback);
  if (reason !== null || !first) return everywhere(unknown(reason ?? 'the background is not a plain colour'));
  return {
    size,
    backdropOf: (index, colors, node) => {
      const notSeen = whyNotSeen(index, colors, node, seen, findFallback);
      if (notSeen) return notSeen;
      const isPaired = colors.length > 1 && colors.length === grounds.length && hasOwnPlaces(grounds);
      const paired = isPaired ? grounds[index]?.color : undefined;
      return { kind: 'colors', colors: paired ? [paired] : [first, ...rest] };
    },
  };
}

/** Why nobody may see the text in this colour. */
function whyNotSeen(
  index: number,
  colors: readonly ColorHit[],
  node: Node,
  seen: Declaration | undefined,
  findFallback: FindFallback,
): Backdrop | undefined {
  const hit = colors[index];
  if (!hit || colors[index - 1]?.start === hit.start || colors[index + 1]?.start === hit.start)
    return severalValues;
  if (seen && seen !== node && isDeclaration(node)) return overridden;
  return isDeclaration(node) && hit.start >= findFallback(node.value) ? fallback : undefined;
}

const overridden = unknown('another declaration of the same rule takes its place');
const fallback = unknown('it is only the fallback of a variable');

function isDeclaration(node: Node): node is Declaration {
  return node.type === 'decl';
}

/** A variable that is defined more than once has one value in each place, and which one is not known here. */
const severalValues = unknown('the colour comes from a variable with several values');

/** The two sides of `light-dark()` stand in two places; the values of one variable stand in one. */
function hasOwnPlaces(hits: readonly ColorHit[]): boolean {
  return new Set(hits.map(({ start }) => start)).size === hits.length;
}

function whyUnknown(
  value: string,
  hits: readonly ValueHit[],
  grounds: readonly ColorHit[],
  findFallback: FindFallback,
): string | null {
  if (hits.some((hit) => hit.kind === 'gap')) return 'the background is not known';
  const reason = whyPainted(value, hits);
  if (reason !== null) return reason;
  if (hits.some((hit) => hit.kind === 'keyword')) return 'the background depends on the user’s machine';
  if (grounds.some(({ color }) => color.alpha !== 1)) return 'the background is translucent';
  const from = findFallback(value);
  return grounds.some(({ start }) => start >= from) ? 'the background is a fallback' : null;
}

/** Why a declaration that paints no known colour may lay a picture over the background colour. */
function whyPicture({ value }: Declaration, find: FindColors): string | null {
  const hits = find(value, { names: true, expectsColor: true });
  if (hits.some((hit) => hit.kind === 'gap')) return 'the background is not known';
  return whyPainted(value, hits);
}

function whyPainted(value: string, hits: readonly ValueHit[]): string | null {
  if (hits.some((hit) => hit.kind === 'url' || hit.kind === 'data')) return 'a picture lies behind it';
  if (/gradient\(/i.test(value)) return 'a gradient lies behind it';
  return /(?:image|image-set|cross-fade|element|paint)\(/i.test(value) ? 'a picture lies behind it' : null;
}

function unknown(reason: string): Backdrop {
  return { kind: 'unknown', reason };
}

/** Size and weight where the rule itself says them in absolute units. Source: CSS Values 4, section 6.2 (1 px = 0.75 pt). */
function readSize({ size, weight }: Winners): TextSize {
  if (!size && !weight) return {};
  const match = /(?:^|\s)(\d*\.?\d+)(px|pt|pc|in|cm|mm)(?=\s|\/|$)/i.exec(size?.value ?? '');
  const unit = pointsPerUnit[(match?.[2] ?? '').toLowerCase()];
  const heaviness = weight?.value ?? '';
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
