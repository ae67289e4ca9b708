import type { FigmaColor, FigmaEffect, FigmaPaint } from './model/figma-paint.ts';
import type { FigmaNode } from './model/figma-node.ts';
import type { Painted } from './model/visit.ts';
import { isSeen } from './collect-paints.ts';

/** How a layer or a list of paints looks; `null`: nothing of it is seen. */
export type Look = NonNullable<Painted>['look'];

/** More colours than this one behind the other are not worked out. */
const mostColors = 24;

/** Why what lies behind a text cannot be told. */
export const unknownLooks = {
  picture: 'a picture lies behind it',
  pattern: 'a pattern lies behind it',
  shader: 'a shader lies behind it',
  blend: 'a layer behind it is blended',
  mask: 'it is cut or blended with what it lies in',
  effect: 'an effect that changes colours lies behind it',
  unreadable: 'a paint behind it cannot be read',
  place: 'it is not known where a layer behind it lies',
  shape: 'a half-transparent shape that is no rectangle lies behind it',
  many: 'too many colours lie behind it',
  far: 'too many layers lie behind it',
  nothing: 'nothing that is known lies behind it',
  ownPlace: 'it is not known where it lies',
  opacity: 'it is shown half-transparent as a whole',
} as const;

/** Whether a blend mode changes no colour. */
export function isPlainBlend(mode: string): boolean {
  return mode === 'PASS_THROUGH' || mode === 'NORMAL' || mode === '';
}

/** What a node's fills look like on top of each other, at an opacity. */
export function lookOf({ fills, effects, blendMode }: FigmaNode, opacity: number): Look | null {
  const look = paintsLook(fills, opacity);
  if (!look) return null;
  if (!isPlainBlend(blendMode)) return unknown(unknownLooks.blend);
  return effects.length > 0 && changesColors(effects, look) ? unknown(unknownLooks.effect) : look;
}

/** Whether effects make what lies behind a text another than its paints. Behind what is opaque nothing shines through. */
function changesColors(effects: readonly FigmaEffect[], look: Look): boolean {
  return effects.some(({ visible, type }) => {
    if (!visible || type === 'DROP_SHADOW' || type === 'INNER_SHADOW') return false;
    return !((type === 'BACKGROUND_BLUR' || type === 'GLASS') && isOpaqueLook(look));
  });
}

/** What a list of paints looks like, the last on top. */
export function paintsLook(paints: readonly FigmaPaint[], opacity: number): Look | null {
  const [first] = paints;
  // Nearly every layer has one solid paint.
  if (paints.length === 1 && first?.type === 'SOLID' && first.color && isPlainBlend(first.blendMode)) {
    return isSeen(first) ? { kind: 'colors', colors: [fade(first.color, first.opacity * opacity)] } : null;
  }
  let colors: readonly FigmaColor[] | null = null;
  let fault: Look | null = null;
  for (const paint of paints) {
    if (!isSeen(paint)) continue;
    if (!isPlainBlend(paint.blendMode)) {
      fault = unknown(unknownLooks.blend);
      continue;
    }
    const added = colorsOf(paint, opacity);
    if (typeof added === 'string') {
      fault = unknown(added);
      continue;
    }
    const isOpaque = added.every(({ a }) => a >= 1);
    if (isOpaque) fault = null;
    colors = isOpaque || colors === null ? added : layOver(added, colors);
    if (colors === null) return unknown(unknownLooks.many);
  }
  if (fault) return fault;
  return colors && { kind: 'colors', colors };
}

/** The colours of a paint, each with the alpha that it is seen with; or why they are not known. */
function colorsOf(paint: FigmaPaint, opacity: number): readonly FigmaColor[] | string {
  const alpha = paint.opacity * opacity;
  switch (paint.type) {
    case 'SOLID':
      return paint.color ? [fade(paint.color, alpha)] : unknownLooks.unreadable;
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND': {
      const colors: FigmaColor[] = [];
      for (const { color } of paint.stops) {
        if (!color) return unknownLooks.unreadable;
        colors.push(fade(color, alpha));
      }
      return colors.length === 0 || colors.length > mostColors ? unknownLooks.many : colors;
    }
    case 'IMAGE':
    case 'VIDEO':
      return unknownLooks.picture;
    case 'PATTERN':
      return unknownLooks.pattern;
    case 'SHADER':
      return unknownLooks.shader;
    case 'UNKNOWN':
      return unknownLooks.unreadable;
    default:
      paint satisfies never;
      return unknownLooks.unreadable;
  }
}

function fade(color: FigmaColor, alpha: number): FigmaColor {
  return alpha >= 1 ? color : { r: color.r, g: color.g, b: color.b, a: color.a * alpha };
}

/** Whether nothing shines through. */
export function isOpaqueLook(look: Look): boolean {
  if (look.kind === 'unknown') return false;
  for (let at = 0; at < look.colors.length; at++) if (!((look.colors[at]?.a ?? 0) >= 1)) return false;
  return true;
}

/** Every colour over every other, in the document's own channels as Figma does; `null` where they get too many. */
export function layOver(
  over: readonly FigmaColor[],
  under: readonly FigmaColor[],
): readonly FigmaColor[] | null {
  if (over.length * under.length > mostColors) return null;
  const mixed: FigmaColor[] = [];
  for (const top of over) for (const bottom of under) mixed.push(mix(top, bottom));
  return mixed;
}

/** Source: https://www.w3.org/TR/compositing-1/#simplealphacompositing */
function mix(top: FigmaColor, bottom: FigmaColor): FigmaColor {
  const rest = bottom.a * (1 - top.a);
  const a = top.a + rest;
  if (!(a > 0)) return { r: 0, g: 0, b: 0, a: 0 };
  const channel = (one: number, other: number) => (one * top.a + other * rest) / a;
  // What is opaque stays so, whatever the last bit says.
  return {
    r: channel(top.r, bottom.r),
    g: channel(top.g, bottom.g),
    b: channel(top.b, bottom.b),
    a: bottom.a >= 1 ? 1 : a,
  };
}

function unknown(reason: string): Look {
  return { kind: 'unknown', reason };
}
