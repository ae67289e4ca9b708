import type { Gap, RecognisedEntry } from '@brandlint/core';

/** Which principles were recognised in a body of material: the contract that `principles --format json` prints. */
export type PrincipleList = {
  /** The version of this contract, semantic: a minor one only adds. */
  version: string;
  brand: { id: string; name: string; version: string };
  /** Every principle, in the order of the brand; none is required. */
  principles: readonly PrincipleEntry[];
  /** What was read, with what stayed open there. */
  files: readonly PrincipleFile[];
};

export type PrincipleEntry = {
  principle: string;
  /** How often it was recognised in each way. */
  icons: number;
  names: number;
  descriptions: number;
  recognised: readonly RecognisedPlaces[];
};

/** Where a principle was recognised in one source, and by what. */
export type RecognisedPlaces = Omit<RecognisedEntry, 'principle'> & { source: string };

export type PrincipleFile = {
  source: string;
  /** How many pictures were seen of which it cannot be told whether they are icons. */
  unidentified: number;
  gaps: readonly Gap[];
};
