/** A colour in the document's own profile, each 0–1. Numbers only: what is no number is `null` where it stands. */
export type FigmaColor = { r: number; g: number; b: number; a: number };

/** A colour with the variable that it is bound to, by id. `null`: there is one, and it cannot be read. */
export type BoundColor = { color: FigmaColor | null; variable?: string };

/** Which paints and effects there are; what a newer Figma adds arrives as `UNKNOWN` with its name. */
type PaintBase = { visible: boolean; opacity: number; blendMode: string };

/** One paint of a fill, a stroke, a text range, a vector region, a page or a style. */
export type FigmaPaint = PaintBase &
  (
    | ({ type: 'SOLID' } & BoundColor)
    | {
        type: 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND';
        /** `position` along the gradient, 0–1. */
        stops: readonly (BoundColor & { position: number })[];
      }
    | { type: 'IMAGE' | 'VIDEO' }
    /** The node whose look is repeated: read where it stands. */
    | { type: 'PATTERN'; sourceNodeId: string | null }
    /** Every colour among the properties of a shader, with the path to it. */
    | { type: 'SHADER'; colors: readonly NamedColor[] }
    | { type: 'UNKNOWN'; name: string }
  );

/** A colour somewhere among named properties. */
export type NamedColor = BoundColor & { property: readonly (string | number)[] };

/** An effect of a node or a style. */
export type FigmaEffect = { visible: boolean } & (
  | ({ type: 'DROP_SHADOW' | 'INNER_SHADOW' } & BoundColor)
  /** `second` is there for noise of two colours. */
  | ({ type: 'NOISE'; second?: BoundColor } & BoundColor)
  | { type: 'SHADER'; colors: readonly NamedColor[] }
  /** Effects without a colour of their own. */
  | { type: 'LAYER_BLUR' | 'BACKGROUND_BLUR' | 'TEXTURE' | 'GLASS' }
  | { type: 'UNKNOWN'; name: string }
);
