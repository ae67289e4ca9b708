import type { Color, Reference } from '@brandlint/core';

/** One thing of interest in a value; `start` and `end` are offsets in the value as it was given. */
export type ValueHit = { start: number; end: number } & (
  | {
      kind: 'color';
      color: Color;
      /** Set when the colour was reached through a variable. */
      reference?: Reference;
      /** `false` when the range holds more than a colour that could be written anew: a mix, a variable. */
      replaceable: boolean;
    }
  /** `currentColor` or a system colour, in lower case. */
  | { kind: 'keyword'; name: string }
  /** Something that is or may be a colour and cannot be told. */
  | { kind: 'gap'; code: string; reason: string }
  /** A `data:` address, decoded. */
  | {
      kind: 'data';
      mediaType: string;
      content: { kind: 'text'; text: string } | { kind: 'base64'; data: string };
    }
  /** Another address: `url(sprite.svg#x)`. */
  | { kind: 'url'; address: string }
);

/** The languages a value may be written in. */
export type ValueSyntax = 'css' | 'scss' | 'less';

export type FindColorsOptions = {
  /** Whether a bare word may be a colour name here: true for `color` and `--brand`, false for `font-family`. */
  names: boolean;
  /** Whether a variable here may hold a colour, so that an unresolved one is a gap. */
  expectsColor: boolean;
  /** Whether a variable that stands here by itself is a use of its colour (it is, unless said otherwise); an alias, `--a: var(--b)`, is none. */
  followsVariables?: boolean;
};

/** Finds the colours of one value. Hits come in the order of the text. Values are remembered within one source. */
export type FindColors = (value: string, options: FindColorsOptions) => readonly ValueHit[];
