import type {
  AcceptedRunFinding,
  ManualQuestion,
  RequirementResult,
  RunFinding,
  SourceReport,
  VerdictName,
} from './finding.ts';

/** What a whole run says: the contract that `--format json` prints. Minor versions only add. */
export type RunReport = {
  /** The version of this contract, semantic. */
  version: string;
  /** What made the report, and when (ISO 8601 in UTC); `SOURCE_DATE_EPOCH` is honoured. */
  made?: { tool: string; version: string; at: string };
  brand: { id: string; name: string; version: string };
  /** What was checked: SHA-256 over the names and hashes of all sources in order, so that a report can stand as evidence. */
  checked?: { hash: string };
  requirements: readonly RequirementResult[];
  files: readonly SourceReport[];
  /** Findings over the whole run. */
  run: readonly RunFinding[];
  /** Findings over the whole run that somebody has accepted: they are no part of `run`. */
  acceptedRun?: readonly AcceptedRunFinding[];
  /** Files that carry a brand and that nothing reads, by their extension: `.pdf`. */
  passedOver: readonly { kind: string; count: number }[];
  /** What no machine can answer. */
  manual: readonly ManualQuestion[];
  /** What the configuration waives, and how often that was of use; one that has expired waives nothing. */
  waivers?: readonly WaiverResult[];
  /**
   * What was known before the run and accepted for that: `gone` findings were remembered, and are there no more. Of `untold`
   * it cannot be told: their files were not checked, or could not be read or judged in full.
   */
  baseline?: { file: string; accepted: number; gone: number; untold?: number };
  /** Only what was changed since this state of the repository was checked; so many files were left out for that. */
  since?: { ref: string; unchanged: number };
  /** Findings that were asked to be left out of `files` and `run`, being no errors; all else counts them. */
  unshown?: UnshownFindings;
  summary: Summary;
};

/** A waiver of the configuration, and what came of it. */
export type WaiverResult = {
  reason: string;
  owner: string;
  /** The last day on which it holds: `2027-01-31`; `null` where it has no end. */
  until: string | null;
  state: 'holds' | 'expired';
  /** How many findings it accepts, or would accept had it not expired. */
  findings: number;
  /** Whether there is more that it accepts cannot be told: not all files that it is for were checked, read and judged. */
  untold?: true;
  /** Where it stands: `brandlint.config.json, waivers[2]`. */
  place?: string;
};

/** Findings that a report counts and does not list. */
export type UnshownFindings = {
  warnings: number;
  notes: number;
  reviews: number;
  /** How many files have such findings, and none that is listed or accepted. */
  files: number;
};

export type Summary = {
  files: number;
  /** How many of these could not be read at all; left out where all could. */
  unread?: number;
  errors: number;
  warnings: number;
  notes: number;
  /** Findings that ask a person to look; counted apart from errors, warnings and notes. */
  reviews: number;
  /** Findings that somebody has accepted; they count nowhere else. */
  accepted?: number;
  /** Places that could not be judged. */
  unjudged: number;
  /** Files or parts of files that could not be opened or parsed. */
  unreadable: number;
  /** How many uses of colour had which verdict. */
  colors: Readonly<Record<VerdictName, number>>;
};
