/** What is to become of a use, by its anchor as the reading gives it. */
export type OfficeChange = ColorChange | TextChange;

/** The colour that a use is to have, `#RRGGBB`. */
type ColorChange = { kind: 'color'; anchor: string; hex: string };

/** Words of a text, and what they become. */
export type TextChange = { kind: 'text'; anchor: string; from: string; to: string };

/** A tag of a part, or the text of a run, before and after. */
export type OfficeEdit = {
  part: string;
  /** The use that it was changed for; absent where it only repeats another place. */
  anchor?: string;
  before: string;
  after: string;
};

/** Why a use stays as it is: cause and cure, in words without a full stop. */
export type OfficeObstacle = { anchor: string; reason: string; cure: string };

/** What mending a file has come to. */
export type OfficeMending = {
  /** The file as it has become; absent where nothing of it was changed. */
  bytes?: Uint8Array;
  /** What was changed, in the order of the parts and of their texts. */
  edits: readonly OfficeEdit[];
  obstacles: readonly OfficeObstacle[];
};
