/** An official colour: its published name, its value on screen and its value in ink. */
export type Token = {
  /** The name letter by letter as published. */
  name: string;
  /** sRGB, each 0–1. */
  screen: readonly [number, number, number];
  /** Upper-case `#RRGGBB`, as published. */
  hex: string;
  /** Cyan, magenta, yellow, black, each 0–1; absent where the brand publishes none. */
  ink?: readonly [number, number, number, number];
  /** The name of its custom property, with the two dashes. */
  variable: string;
  /** What the screen value becomes when a program converts it to ink, for each profile known. Inks 0–1. */
  converted: readonly { profile: string; ink: readonly [number, number, number, number] }[];
  /** What the ink value looks like when printed, converted back to the screen. */
  printed?: { profile: string; hex: string; deltaE: number };
  /** The words with which it is published, its values included. */
  clause?: string;
};

export type Level = 'must' | 'should' | 'may';

/** How a requirement is grounded: the quoted words alone; our reading of them; a regulation; good practice. */
export type Basis = 'stated' | 'derived' | 'law' | 'practice';

/** Whose colours are on the material. */
export type Scope = 'unset' | 'co-branded' | 'network';

export type Profile = 'member' | 'funded-project' | 'print' | 'screen' | 'public-body-web';

/** Under which settings a requirement holds; every condition that is given must hold. */
export type Condition = {
  scope?: readonly Scope[];
  profile?: Profile;
  /** Whether the user says that the accessibility law applies. */
  law?: boolean;
  /** Only when the user's configuration turns the rule on. */
  onRequest?: true;
};

/** One clause. Its severity comes from its level. */
export type Requirement = {
  id: string;
  statement: string;
  level: Level;
  basis: Basis;
  /** The words it rests on. `quote` is empty only where a practice rests on no words. */
  source: { document: string; clause?: string; quote: string };
  when?: Condition;
  check: { kind: 'manual'; question: string } | { kind: 'rule'; rule: string; options: RuleOptions };
};

/** Options of a rule: plain JSON values. */
export type RuleOptions = { readonly [name: string]: OptionValue };
export type OptionValue = string | number | boolean | readonly string[];

export type Principle = {
  name: string;
  /** The description as printed, paragraphs joined by one line break. */
  description: string;
  /** Another form of the description that is right as well, e.g. with a stray half sentence removed. */
  alternativeDescription?: string;
  /** Names of the official colours that its icon has, where the brand says so. */
  iconColors?: readonly string[];
};

/** A limit that decides, with the reason why it is what it is. */
export type Limit = { value: number; because: string };

/**
 * Limits of classification and recognition. ΔE is CIEDE2000 in Lab D65; ink points are percentage points of one ink;
 * outlines are told apart by what remains of their area after the best fit, in per cent.
 */
export type Limits = {
  nearDeltaE: Limit;
  nearInkPoints: Limit;
  greyDeltaE: Limit;
  pairDeltaE: Limit;
  richBlackInk: Limit;
  outlineSame: Limit;
  outlineAltered: Limit;
  /** How far from an icon a text may stand and still belong to it, in widths of the icon. */
  labelDistance: Limit;
};

/** A brand, loaded and checked. */
export type Brand = {
  id: string;
  name: string;
  version: string;
  document: { title: string; publisher: string; contact?: string };
  /** Names of the body that owns the brand, each accepted form. */
  names: readonly string[];
  palette: readonly Token[];
  principles: readonly Principle[];
  /** Attributes whose value says which principle an icon stands for, e.g. `data-ccin-icon`. */
  iconAttributes: readonly string[];
  requirements: readonly Requirement[];
  limits: Limits;
};
