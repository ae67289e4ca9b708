/**
 * How much of each kind the page shows, so that it opens whatever the run has found. What is left out is counted there, and
 * all of it is in the JSON report.
 */
export const shown = {
  /** Colours that are nearly official with all that is told of them, colours in no palette, and either in one line each. */
  near: 24,
  strangers: 12,
  lines: 100,
  /** Places of one colour or one message. */
  places: 4,
  /** Different messages of one requirement. */
  messages: 25,
  /** Reasons why something could not be read or judged. */
  reasons: 40,
  /** Reasons that are not folded. */
  reasonsOpen: 5,
  /** Files with a list of their findings. */
  files: 150,
  /** Findings of one file, and of all files together. */
  findingsOfFile: 40,
  findings: 2_000,
  /** Files with their hash. */
  hashes: 1_000,
  /** Accepted findings, and comments. */
  accepted: 100,
  /** Pictures of one colour or message. */
  picturesOfPair: 2,
} as const;

/** Longer than this a message, a name or a reason says no more, in UTF-16 units. */
export const longestText = 400;
