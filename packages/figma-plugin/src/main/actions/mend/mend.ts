import type { NodeLocation, Token } from '@brandlint/core';

/** A place to be mended, and with what. */
export type Mend = { place: NodeLocation; written: string } & ({ token: Token } | { text: string });

/** What has become of places. */
export type Mended = {
  /** How many were mended. */
  count: number;
  /** The ids of what was changed: layers, styles, variables. */
  changed: Set<string>;
  /** The reasons are words without a full stop. */
  skipped: { place: NodeLocation; reason: string }[];
};
