import type { Basis, Level, Requirement } from './brand.ts';
import type { Gap, Places, TextLocation } from './use.ts';

export type Severity = 'error' | 'warning' | 'note';

/** `review`: it cannot be told, and the message says why. */
export type Outcome = 'fail' | 'review';

/** A way to mend a finding. A token is written in the notation that stands there; `text` is written as it is. */
export type Suggestion = {
  replace: { kind: 'token'; token: string; as: 'screen' | 'ink' } | { kind: 'text'; text: string };
  /** Whether it may be applied without being looked at. */
  safe: boolean;
  /** Why it is not safe, in words. */
  unsafeBecause?: string;
  /** It puts another colour there, and anybody sees that: it is left out where a rule would fail then. */
  isOtherColor?: true;
};

export type Evidence = Readonly<Record<string, string | number>>;

/** What a rule says of one place, of one source, or of the whole run. */
export type Finding = {
  rule: string;
  requirement: string;
  outcome: Outcome;
  severity: Severity;
  messageId: string;
  data: Evidence;
  /** The words, made from `messageId` and `data`. */
  message: string;
  /** The same for the same fault when lines move: a hash of rule, path, anchor and what is written. */
  fingerprint: string;
  suggestions: readonly Suggestion[];
  /** The waiver that accepted it until its last day, which is over. */
  expired?: WaiverAcceptance;
} & ({ scope: 'source'; source: string; places: Places; count: number; written: string } | { scope: 'run' });

export type SourceFinding = Extract<Finding, { scope: 'source' }>;
export type RunFinding = Extract<Finding, { scope: 'run' }>;

/** How a colour stands to the brand. `unknown`: it is a colour, and nothing published can be held against it. */
export type VerdictName = 'official' | 'partner' | 'neutral' | 'near' | 'stranger' | 'unknown';

/** How often one colour, with one verdict, was used in a source. */
export type TallyEntry = {
  verdict: VerdictName;
  /** `#RRGGBB` for the screen, `C 0 M 93 Y 0 K 0` for ink, the name of a spot ink. */
  value: string;
  /** The official colour that it is, or the nearest one. */
  token: string | null;
  count: number;
};

/** How a principle was recognised in a source: by its icon, or in words. */
export type RecognisedEntry = {
  /** The name of the principle. */
  principle: string;
  as: 'icon' | 'name' | 'description';
  /** What an icon was known by; `altered`: by an outline that nearly fits. */
  by?: 'outline' | 'mark' | 'name' | 'altered';
  /** Whether the principle's name or description belongs to the icon; `null` where that cannot be told. */
  labelled?: boolean | null;
  places: Places;
  count: number;
};

/** Why a finding does not count: it was there before, a comment beside it says why, or somebody answers for it. */
export type Acceptance =
  { by: 'baseline' } | { by: 'comment'; reason: string; place: TextLocation } | WaiverAcceptance;

/** That somebody answers for a finding. `place`: where that stands: `brandlint.config.json, waivers[2]`. */
export type WaiverAcceptance = {
  by: 'waiver';
  reason: string;
  owner: string;
  until: string | null;
  place?: string;
};

/** A finding that is told and does not count. */
export type AcceptedFinding = SourceFinding & { acceptance: Acceptance };

/** A finding over the whole run that is told and does not count. */
export type AcceptedRunFinding = RunFinding & { acceptance: Acceptance };

/** A comment that asks for findings to be left out, and what came of it. */
export type IgnoreComment = {
  place: TextLocation;
  /** The rules that it names; none: all. */
  rules: readonly string[];
  /** Empty where it gives none. */
  reason: string;
  /**
   * `needless`: nothing is found where it holds. `untold`: nothing is, and not all of it could be read and judged.
   * `incomplete`: it gives no reason, or names what is no rule, and is not obeyed. `refused`: the run obeys none.
   */
  state: 'obeyed' | 'needless' | 'untold' | 'incomplete' | 'refused';
  /** What it lacks, in words without a full stop, where it is incomplete. */
  problem?: string;
};

/** What a rule may be about: a source without any of it leaves the rule nothing to look at. */
export type SeenKind = 'colors' | 'textColors' | 'inks' | 'spots' | 'pictures' | 'icons' | 'texts';

export type SourceReport = {
  source: string;
  hash: string;
  /** How much there was of each kind; what there was none of is left out. */
  seen?: Readonly<Partial<Record<SeenKind, number>>>;
  findings: readonly SourceFinding[];
  /** Findings that somebody has accepted: they are no part of `findings`. */
  accepted?: readonly AcceptedFinding[];
  /** Comments that ask for findings to be left out. */
  comments?: readonly IgnoreComment[];
  gaps: readonly Gap[];
  tally: readonly TallyEntry[];
  recognised: readonly RecognisedEntry[];
  /** How many pages or slides were read, where it has any. */
  pages?: number;
  /** What was taken for granted because the source does not say it, in words, without a full stop. */
  assumptions?: readonly string[];
  /** How many pictures were seen of which it cannot be told whether they are icons. */
  unidentified: number;
};

/**
 * How a requirement fared. `nothing to check`: what could be read has nothing of the kind that it is about. `not checked`:
 * nothing that it holds for could be read, or no picture could be identified, or it is about the whole and only a part was
 * checked.
 */
export type ResultName = 'no fault found' | 'faults' | 'to look at' | 'nothing to check' | 'not checked';

/** One requirement and how it fared over the run. */
export type RequirementResult = Pick<Requirement, 'id' | 'statement' | 'level' | 'basis' | 'source'> & {
  rule: string;
  result: ResultName;
  findings: number;
  /** How many of the findings ask a person to look; left out where none does. */
  reviews?: number;
  /** How many more somebody has accepted. */
  accepted?: number;
};

export type ManualQuestion = {
  requirement: string;
  question: string;
  basis: Basis;
  level: Level;
  /** What a person has answered, where somebody has. */
  answer?: Answer;
};

/** A person's answer to a question that no machine can answer. */
export type Answer = {
  answer: string;
  name: string;
  role: string;
  /** `2026-11-22`. */
  date: string;
  /** The hash of the material that it was given for: a report's `checked.hash`. */
  hash: string;
  /** Whether the material is still the one that it was given for; where it is not, the question is open again. */
  holds: boolean;
};
