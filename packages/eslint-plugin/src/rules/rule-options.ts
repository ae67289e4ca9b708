import type { Linter } from 'eslint';

/** The options of the rules that have some, each weighing more than the same in `brandlint.config`. */
type RuleOptions = {
  /** `minimumShare`: the share of an icon from which on a colour counts, 0 to 1. */
  'icon-color-in-palette': { minimumShare?: number };
  /** `minimum`: the least contrast ratio of an icon, 1 to 21. */
  'icon-contrast-minimum': { minimum?: number; minimumShare?: number };
  /** `fillers`: words that may stand before and after a name in a text alternative. */
  'icon-label-agrees': { fillers?: readonly string[] };
  /** By how much one side may grow against the other. */
  'icon-proportions-kept': { maximumStretchPercent?: number };
  /** By how much an icon may be turned. */
  'icon-upright': { maximumDeg?: number };
  /** How much of a description a text shares, 0 to 1, from which on it is meant as one. */
  'principle-description-as-published': { minimumSimilarity?: number };
  /** Differences from the published name that are right as well. */
  'principle-name-as-published': { accepted?: readonly string[] };
  /** Contrast ratios 1 to 21, sizes in points, and containers whose text is inactive or decorative. */
  'text-contrast-minimum': {
    minimum?: number;
    largeMinimum?: number;
    largeSizePt?: number;
    largeBoldSizePt?: number;
    exempt?: readonly string[];
  };
};

type WithoutOptions =
  | 'color-as-published'
  | 'color-from-token'
  | 'color-in-palette'
  | 'color-untinted'
  | 'icon-artwork-unaltered'
  | 'icon-has-text-alternative'
  | 'icon-known'
  | 'icon-labelled'
  | 'network-name-as-published'
  | 'reviews'
  | 'gaps';

/** Our rules in a configuration of ESLint: `rules: { … } satisfies BrandlintRules` checks their names and options. */
export type BrandlintRules = {
  [Name in keyof RuleOptions as `brandlint/${Name}`]?: Linter.RuleEntry<[RuleOptions[Name]?]>;
} & { [Name in WithoutOptions as `brandlint/${Name}`]?: Linter.RuleEntry<[]> };
