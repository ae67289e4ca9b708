/** A comment of a text, as offsets in UTF-16 units: all of it, and what stands between its signs; ends are exclusive. */
export type Comment = { start: number; end: number; contentStart: number; contentEnd: number };

/** What shows how a text is built: its comments, and where blocks and elements begin and end. */
export type Mark =
  | ({ kind: 'comment' } & Comment)
  /** Where a stylesheet begins. */
  | { kind: 'sheet'; start: number }
  /** `{`, `}` and `;` of a stylesheet; `insert`: the `{` of an interpolation. */
  | { kind: 'open' | 'insert' | 'close' | 'stop'; start: number }
  /** The tags of an element. */
  | { kind: 'begin' | 'finish'; name: string; start: number; end: number };
