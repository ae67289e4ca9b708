import type { SourceFinding } from '@brandlint/core';

/** A finding with what is known of it in this window. */
export type Found = {
  /** Its fingerprint: the same when its layer is checked again. */
  key: string;
  finding: SourceFinding;
  /** The ids of the layers at whose heads the units begin that it was found in. */
  units: readonly [string, ...string[]];
  /** Its layer has changed since, or may have. */
  isStale: boolean;
};
