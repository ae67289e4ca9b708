import type { Effect, Node, Paint } from '@figma/rest-api-spec/dist/api_types.ts';
import type { FigmaEffect, FigmaPaint } from '../model/figma-paint.ts';
import type { FigmaNodeType } from '../model/figma-node.ts';

// A type that a newer release of the published types adds stops the build here, until it is read.

/** What REST documents call otherwise, as `to-node-type.ts` says. */
type Renamed = { CANVAS: 'PAGE'; REGULAR_POLYGON: 'POLYGON' };
type Known<Type extends string> = Type extends keyof Renamed ? Renamed[Type] : Type;

type IsNothing<Type> = [Type] extends [never] ? true : Type;

export const everyNodeTypeIsRead: IsNothing<Exclude<Known<Node['type']>, Exclude<FigmaNodeType, 'UNKNOWN'>>> =
  true;

export const everyPaintTypeIsRead: IsNothing<Exclude<Paint['type'], Exclude<FigmaPaint['type'], 'UNKNOWN'>>> =
  true;

export const everyEffectTypeIsRead: IsNothing<
  Exclude<NonNullable<Effect['type']>, Exclude<FigmaEffect['type'], 'UNKNOWN'>>
> = true;

/** What of these may hold a colour, beside what is read: a new property with one stops the build too. */
type ColorProperties<Type> = Type extends unknown
  ? {
      [Key in keyof Type]-?: NonNullable<Type[Key]> extends { r: number; g: number; b: number } ? Key : never;
    }[keyof Type]
  : never;

export const everyColorOfPaintsIsRead: IsNothing<Exclude<ColorProperties<Paint>, 'color'>> = true;

export const everyColorOfEffectsIsRead: IsNothing<
  Exclude<ColorProperties<Effect>, 'color' | 'secondaryColor'>
> = true;

/** `backgroundColor` of frames repeats their fills. */
export const everyColorOfNodesIsRead: IsNothing<Exclude<ColorProperties<Node>, 'backgroundColor'>> = true;

/** Lists of paints; `background` of frames repeats their fills. */
type PaintProperties<Type> = Type extends unknown
  ? { [Key in keyof Type]-?: NonNullable<Type[Key]> extends readonly Paint[] ? Key : never }[keyof Type]
  : never;

export const everyListOfPaintsIsRead: IsNothing<
  Exclude<PaintProperties<Node>, 'fills' | 'strokes' | 'background'>
> = true;
