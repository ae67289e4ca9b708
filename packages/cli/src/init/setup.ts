/** A file that would be changed. */
export type Edit = { path: string; before: string; after: string };

/** Something for the user to do, in a sentence, with the lines that it is about. */
export type Advice = { text: string; lines: readonly string[] };

/** What fits a project beside its configuration. */
export type Setup = {
  /** What was found, each with where. */
  found: readonly { what: string; where: string }[];
  edits: readonly Edit[];
  advice: readonly Advice[];
  /** The command to try. */
  command: string;
};
