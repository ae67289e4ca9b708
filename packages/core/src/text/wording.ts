import type { Brand } from '../model/brand.ts';

/** What of a brand its wording is read with. */
export type BrandWording = Pick<Brand, 'principles' | 'names' | 'document'>;

/**
 * What differs between a text and the published one. The first six leave every word as it is: letter case, the kind or
 * the lack of an apostrophe, the kind of a dash, white space, punctuation at or between words, a bullet or number before.
 * The last three change words: where they are divided, their letters, which ones there are.
 */
export type WordingDifference =
  | 'case'
  | 'apostrophe'
  | 'dash'
  | 'whitespace'
  | 'punctuation'
  | 'list-mark'
  | 'word-division'
  | 'letters'
  | 'words';

/** `published`: letter by letter. `variant`: the same words. `near`: a few letters or small words differ. */
export type NameMatch = 'published' | 'variant' | 'near';

/** That a text as a whole is, or nearly is, the name of one principle. */
export type NameReading = {
  /** Index in the brand's principles. */
  principle: number;
  match: NameMatch;
  differences: readonly WordingDifference[];
};

/** The name of a principle inside a longer text. Offsets count UTF-16 units of that text; `end` is exclusive. */
export type NameFound = {
  principle: number;
  match: 'published' | 'variant';
  differences: readonly WordingDifference[];
  start: number;
  end: number;
};

/** A mention of the body that owns the brand. Offsets count UTF-16 units; `end` is exclusive. */
export type NetworkNameFound = {
  start: number;
  end: number;
  /** The slice of the text. */
  written: string;
  match: NameMatch;
  /** The published name, in the kind of apostrophe and the capitals of what is written. */
  expected: string;
  differences: readonly WordingDifference[];
  changes: readonly WordChange[];
};

/** The title of the brand's document inside a text. Offsets count UTF-16 units; `end` is exclusive. */
export type TitleFound = { start: number; end: number };

/** That a text is a form of one principle's description. */
export type DescriptionReading = {
  principle: number;
  /**
   * `published`: letter by letter. `variant`: the same words. `part`: one or more whole sentences or list items, or the
   * beginning up to an ellipsis. `adapted`: close to the whole, with other words.
   */
  match: 'published' | 'variant' | 'adapted' | 'part';
  /** The published form that it was held against: the description or its alternative. */
  published: string;
  /** The share of words in common, small words counting less, 0–1. For a part it is that of the part, so 1. */
  similarity: number;
  /** For `published`, `variant` and `part`, which of the accepted ways it differs in. */
  differences: readonly WordingDifference[];
  /** Word by word against the published form; for a part, against that part. */
  changes: readonly WordChange[];
  /** The name of a principle, not always of the same one, with which the text begins. */
  startsWithName: NameReading | null;
};

/**
 * One step of a comparison word by word. A word that differs only in letter case, apostrophes or the punctuation around
 * it is the same. `changed` may hold several words where no pairs can be told.
 */
export type WordChange =
  | { kind: 'same'; written: string; published: string }
  | { kind: 'changed'; written: string; published: string }
  | { kind: 'missing'; published: string }
  | { kind: 'extra'; written: string };

/** Reads text for the published words of one brand. Each takes time in proportion to the text. */
export type WordingReader = {
  /** Whether a text as a whole is, or nearly is, the name of a principle. */
  readName: (text: string) => NameReading | null;
  /** The names of principles in a text, in order; whole words, outside addresses, handles and code. */
  findNames: (text: string) => readonly NameFound[];
  /** Whether a text is a form of the description of a principle. */
  readDescription: (text: string) => DescriptionReading | null;
  /** The mentions of the body that owns the brand, in order. */
  findNetworkNames: (text: string) => readonly NetworkNameFound[];
  /** The mentions of the title of the brand's document, in order. */
  findDocumentTitles: (text: string) => readonly TitleFound[];
  /** The index of the principle that a mark names: an attribute's value, an id, a class, a file name without extension. */
  findPrincipleByMark: (mark: string) => number | null;
};
