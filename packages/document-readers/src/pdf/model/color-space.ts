/** A function of PDF: as many numbers in as it takes, as many out as it gives, each clipped to its range. */
export type PdfFunction = {
  inputs: number;
  outputs: number;
  at: (input: readonly number[]) => number[];
  /** Where it begins, bends and ends, in order, if it has one input. */
  knots: readonly number[];
};

/** A colour space as the file names it, its profiles left closed. */
export type ColorSpace =
  | { kind: 'device'; space: 'gray' | 'rgb' | 'cmyk' }
  /** `profile` is the description that stands in the profile; empty where it has none. */
  | { kind: 'icc'; components: 1 | 3 | 4; profile: string; space: 'gray' | 'rgb' | 'cmyk' | 'lab' }
  | {
      kind: 'calibrated';
      space: 'gray' | 'rgb';
      whitePoint: readonly number[];
      gamma: readonly number[];
      matrix: readonly number[];
    }
  | { kind: 'lab'; whitePoint: readonly number[]; range: readonly number[] }
  /** Separation and DeviceN. `/All` and `/None` are such names. */
  | { kind: 'spot'; names: readonly string[]; alternate: ColorSpace; tint: PdfFunction }
  | { kind: 'indexed'; base: ColorSpace; highest: number; table: Uint8Array }
  | { kind: 'pattern'; base: ColorSpace | null };
