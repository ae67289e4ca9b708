/** How much of a file is interpreted at most. */
export type ContentLimits = {
  /** Operators of a file; a form counts as often as it is painted. */
  operators: number;
  /** Forms, patterns and glyphs in one another. */
  nesting: number;
  /** Graphics states that are kept at a time. */
  states: number;
};

/** What is interpreted of one file if nobody says otherwise. */
export const defaultContentLimits: ContentLimits = { operators: 20_000_000, nesting: 20, states: 4096 };
