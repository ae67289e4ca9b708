import type { Outcome, Severity } from '@brandlint/core';

/** What differs between two reports: the contract that `diff --format json` prints. */
export type Comparison = {
  /** The version of this contract, semantic. */
  version: string;
  brand: { id: string; name: string };
  /** What a report says that is of a part only: files beside that part are left aside. */
  since?: string;
  before: Counts;
  after: Counts;
  come: readonly ChangedFinding[];
  gone: readonly ChangedFinding[];
  /** Findings that are told no more, and may be there all the same: of their files less could be read or judged than before. */
  untold: readonly UntoldFinding[];
  /** Files and parts that could be read before, and could not be read this time. */
  unread: readonly { source: string; reason: string }[];
  /** Colours that nobody had used before, and that nobody uses any more. */
  colors: { come: readonly ChangedColor[]; gone: readonly ChangedColor[] };
  /** Requirements that fare otherwise; `after` is `can no longer be told` where a finding of theirs is untold and none is told. */
  requirements: readonly { id: string; before: string | null; after: string | null }[];
};

export type Counts = { errors: number; warnings: number; notes: number; reviews: number; accepted: number };

/** A finding in one of the two reports, in so many places more than in the other. */
export type ChangedFinding = {
  /** `null`: over the whole run. */
  source: string | null;
  /** `14:15`, `page 2`, the way to a layer; `null` where there is none. */
  place: string | null;
  rule: string;
  requirement: string;
  outcome: Outcome;
  severity: Severity;
  message: string;
  fingerprint: string;
  count: number;
  /** It is in the other report as well, and somebody has accepted it there. */
  accepted?: true;
};

/** A finding that can no longer be told, and why: in words, without a full stop. */
export type UntoldFinding = ChangedFinding & { because: string };

export type ChangedColor = { verdict: string; value: string; count: number };
