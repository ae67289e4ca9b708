import type { ManualQuestion, RequirementResult, RunFinding, SourceReport, VerdictName } from './finding.ts';

/** What a whole run says: the contract that `--format json` prints. Minor versions only add. */
export type RunReport = {
  /** The version of this contract, semantic. */
  version: string;
  brand: { id: string; name: string; version: string };
  requirements: readonly RequirementResult[];
  files: readonly SourceReport[];
  /** Findings over the whole run. */
  run: readonly RunFinding[];
  /** Files that carry a brand and that nothing reads, by their extension: `.pdf`. */
  passedOver: readonly { kind: string; count: number }[];
  /** What no machine can answer. */
  manual: readonly ManualQuestion[];
  summary: Summary;
};

export type Summary = {
  files: number;
  errors: number;
  warnings: number;
  notes: number;
  /** Findings that ask a person to look; counted apart from errors, warnings and notes. */
  reviews: number;
  /** Places that could not be judged. */
  unjudged: number;
  /** Files or parts of files that could not be opened or parsed. */
  unreadable: number;
  /** How many uses of colour had which verdict. */
  colors: Readonly<Record<VerdictName, number>>;
};
