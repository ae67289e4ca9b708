/** A point in decoded text without its byte order mark. `offset` counts UTF-16 units; `line` and `column` start at 1. */
export type Position = { offset: number; line: number; column: number };

/** A range of text. `exact: false` says that the text there is escaped or encoded, so it cannot be replaced. */
export type TextLocation = { kind: 'text'; start: Position; end: Position; exact: boolean };

/** Something of a node in a tree, such as a layer of a design. */
export type NodeLocation = {
  kind: 'node';
  nodeId: string;
  /** The way to it from the node: `['fills', 0, 'color']`. */
  property: readonly (string | number)[];
  /** The part of the node's characters, in UTF-16 units; the end is exclusive. */
  range?: readonly [number, number];
  /** The names of what it lies in and its own, outermost first: page, frame, layer. */
  path?: readonly string[];
  /** An address that shows it. */
  link?: string;
};

/** Where a use is: in text, in a tree of design nodes, or on a page (points, or `px` of a picture; origin top left). */
export type Location =
  | TextLocation
  | NodeLocation
  | { kind: 'area'; page: number; x: number; y: number; width: number; height: number; unit?: 'px' };

/** At least one place; documents aggregate and keep the first 100 spread over their pages. */
export type Places = readonly [Location, ...Location[]];

/** The colour spaces of CSS Color 4, named as Design Tokens 2025.10 names them. */
export type ScreenSpace =
  | 'srgb'
  | 'srgb-linear'
  | 'display-p3'
  | 'a98-rgb'
  | 'prophoto-rgb'
  | 'rec2020'
  | 'hsl'
  | 'hwb'
  | 'lab'
  | 'lch'
  | 'oklab'
  | 'oklch'
  | 'xyz-d50'
  | 'xyz-d65';

/**
 * A colour made of light. Units are those of Design Tokens 2025.10: RGB and XYZ 0–1, hue in degrees,
 * saturation, lightness, whiteness and blackness 0–100, Lab and LCH lightness 0–100, OKLab and OKLCH
 * lightness 0–1. `null` is CSS `none`.
 */
export type ScreenColor = {
  space: ScreenSpace;
  components: readonly [number | null, number | null, number | null];
  alpha: number | null;
  /** How far it may have moved from what was drawn, as in a picture that is compressed with loss: CIEDE2000. */
  driftDeltaE?: number;
};

/** A colour made of ink: `cmyk` has four components, `gray` one (0 is black, as in PDF), each 0–1. */
export type InkColor = {
  space: 'cmyk' | 'gray';
  components: readonly number[];
  alpha: number;
  profile?: string;
  /** As `driftDeltaE` of a colour made of light: percentage points of one ink. */
  driftPoints?: number;
};

/** A colour as a device takes it. */
export type DeviceColor = ScreenColor | InkColor;

/** A named ink, with what stands in for it where that ink is not to be had. Tints are 0–1. */
export type SpotColor = {
  space: 'spot';
  names: readonly string[];
  tints: readonly number[];
  alternate: DeviceColor;
  alpha: number;
};

export type Color = DeviceColor | SpotColor;

/** What lies beneath a text: one or more known colours, or a reason why it is not known. */
export type Backdrop =
  { kind: 'colors'; colors: readonly [Color, ...Color[]] } | { kind: 'unknown'; reason: string };

/** What a colour does where it stands, text apart, which has a backdrop. */
export type PlainRole = 'background' | 'border' | 'fill' | 'stroke' | 'shadow' | 'stop' | 'definition';

export type Role = 'text' | PlainRole;

type UseBase = {
  /** Where it is in the structure, stable when lines move: selector and property, node and property, page and object. */
  anchor: string;
  /** What contains it, innermost first: selectors, elements, layers, figures, slides. Areas and partners match on this. */
  within: readonly string[];
  places: Places;
  /** How often it occurs; may exceed the number of places. */
  count: number;
  /** The raw slice of the source. */
  written: string;
};

/**
 * A colour that was reached through a variable, not written where it is used.
 * `judged-at-definition`: the definition is itself a use of this run, so the colour rules judge it there, once.
 * `judged-here`: the definition lies outside the run, so this place is judged.
 */
export type Reference = 'judged-at-definition' | 'judged-here';

/** A known size and weight of text. `sizePt` in points (1 px = 0.75 pt). */
export type TextSize = { sizePt?: number; bold?: boolean };

/** So many of the places of a colour are painted in the drawing of an icon, and of all the icons that this one lies in. */
export type Drawn = {
  /** The anchors of the icon uses, innermost first. */
  icons: readonly string[];
  count: number;
  /** Which of the places that are kept, by their index; left out where it is all of them. */
  places?: readonly number[];
};

export type ColorUse = UseBase & {
  kind: 'color';
  color: Color;
  /** How much of it is painted in drawings that may be icons; no place is counted twice. */
  drawn?: readonly Drawn[];
  reference?: Reference;
  /** The variable whose value this is, with its sigil, where the whole value is this colour. */
  defines?: string;
  /** It is defined here, and nothing here shows it: worth a note, since somebody may use it one day. */
  isUnused?: true;
} & (({ role: 'text'; backdrop: Backdrop } & TextSize) | { role: PlainRole });

/** A rectangle on a page or a canvas, in its units, origin top left. */
export type Box = { page: number; x: number; y: number; width: number; height: number };

/** Something that an icon goes by, as written. `attribute` is there for `data-…` attributes. */
export type IconName = {
  from: 'attribute' | 'file' | 'id' | 'class' | 'symbol' | 'title' | 'alternative' | 'component' | 'layer';
  attribute?: string;
  text: string;
};

/**
 * A picture that may be an icon: what can be seen of it where it stands. Whether it is one, and of which principle, is
 * recognised by core, as the verdict on a colour is.
 */
export type IconUse = UseBase & {
  kind: 'icon';
  /** How it is put there: a linked or embedded file, a drawing, a background or mask of a stylesheet, a sign of a font. */
  carrier: 'picture' | 'drawing' | 'background' | 'glyph';
  names: readonly IconName[];
  /** Its text alternative as the accessibility standards compute it; empty where it has none, `null` where it cannot be told. */
  label: string | null;
  /** Whether assistive technology is told of it; `unknown` where that cannot be told, as in a stylesheet. */
  exposure: 'exposed' | 'hidden' | 'unknown';
  /** The key of its picture among the reading's pictures; `null` where it has none that could be looked at. */
  artwork: string | null;
  /** Whether its picture is shown in its own colours: not a mask, and not painted by a stylesheet. */
  ownColors: boolean;
  /** Anchors of what groups it with what belongs to it, innermost first: link, figure, list item, card, table row … */
  containers: readonly string[];
  /** An anchor among the containers of the texts right before and right after it, where it stands alone among blocks. */
  between?: string;
  box?: Box;
  /**
   * The size that it is given, in px; a side that follows from the other is left out. `isForced`: it is stretched to this
   * size whatever its picture says of itself.
   */
  size?: { width?: number; height?: number; keepsProportions: boolean; isForced?: true };
  /** The linear part `[a, b, c, d]` of what it is transformed by, as in CSS `matrix()`. */
  matrix?: readonly [number, number, number, number];
  /** What lies behind it, where the carrier can tell. */
  backdrop: Backdrop;
  /** The one colour it is painted with, where it is not shown in its own. */
  paint?: Color;
};

export type TextUse = UseBase & {
  kind: 'text';
  /** Decoded, its inner markup left out, its white space as written. */
  text: string;
  /** `alternative`: it stands for a picture and is not seen. */
  purpose: 'heading' | 'label' | 'alternative' | 'prose';
  /** As an icon's. */
  containers: readonly string[];
  /** The anchor of the icon use that it names, where it does so by itself: its `alt`, its `title`. */
  names?: string;
  /** The anchor of the nearest list, table or section that holds several texts of its sort. */
  group?: string;
  box?: Box;
};

/** One thing that the brand has a say in. */
export type Use = ColorUse | IconUse | TextUse;

/**
 * What a reader saw and could not turn into a use. `unreadable`: a file or a part of it could not be opened or parsed.
 * `unjudged`: it was read, and its colour cannot be told.
 */
export type Gap = {
  kind: 'unreadable' | 'unjudged';
  /** A short name of the reason, the same for every gap of its sort, e.g. `unresolved-variable`. */
  code: string;
  /** The reason in words, complete with the names in question, without a full stop. */
  reason: string;
  /** Where; empty when the whole source is meant. At most the first 100. */
  places: readonly Location[];
  count: number;
  /** Which part of the whole source it is, 0–1, where that is known. */
  share?: number;
};
