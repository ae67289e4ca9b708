import type { Color, Gap, Location, Role, VerdictName } from '@brandlint/core';

/** Every colour of a run, in order of place: the contract that `inventory --format json` prints. Minor versions only add. */
export type Inventory = {
  /** The version of this contract, semantic. */
  version: string;
  brand: { id: string; name: string; version: string };
  files: readonly InventoryFile[];
};

/** The colours of one source. One reached through a variable is listed once, where the variable is defined. */
export type InventoryFile = {
  source: string;
  hash: string;
  uses: readonly InventoryUse[];
  gaps: readonly Gap[];
  /** What was taken for granted because the source does not say it, in words, without a full stop. */
  assumptions?: readonly string[];
};

/** One colour where it is written. Numbers are not rounded. */
export type InventoryUse = {
  written: string;
  /** The first place. */
  location: Location;
  /** How often; documents aggregate. */
  count: number;
  role: Role;
  color: InventoryColor;
  /** `#RRGGBB`, clipped to sRGB, alpha left aside; `null` for ink. */
  hex: string | null;
  verdict: VerdictName;
  /** The name of the official colour that it is, or the nearest one. */
  token: string | null;
  /** CIEDE2000 to that colour, Lab D65; `null` for ink. */
  deltaE: number | null;
  /** The largest difference of one ink to that colour, in percentage points; `null` on screen. */
  inkPoints: number | null;
  /** The partner whose colour it is. */
  partner: string | null;
  /** The declared colour of a partner that it is nearly, nearer than to any official one; absent where there is none. */
  nearPartner?: InventoryNeighbour;
};

/** A partner's colour, and how far it is: CIEDE2000 on screen, the largest difference of one ink in points in ink. */
export type InventoryNeighbour = {
  partner: string;
  name: string;
  deltaE: number | null;
  inkPoints: number | null;
};

/** A colour as it was read. A spot colour has its tints as components, and its names and its stand-in beside them. */
export type InventoryColor = {
  space: Color['space'];
  components: readonly (number | null)[];
  alpha: number | null;
  names?: readonly string[];
  alternate?: InventoryColor;
};
