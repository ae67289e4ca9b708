/** A point as a language of ESLint counts it. */
export type HostPoint = { line: number; column: number };

/** What every language of ESLint says of a file, as far as it is needed here. */
export type HostSourceCode = {
  /** Without its byte order mark. */
  readonly text: string;
  readonly ast: unknown;
  readonly visitorKeys?: unknown;
  readonly parserServices?: unknown;
  /** Older languages lack it. */
  getLocFromIndex?: (index: number) => HostPoint;
  /** Only scripts have it. */
  getNodeByRangeIndex?: (index: number) => unknown;
};

/** What a file is to a reader. */
export type HostKind = 'script' | 'vue' | 'svelte' | 'astro' | 'html' | 'css';
