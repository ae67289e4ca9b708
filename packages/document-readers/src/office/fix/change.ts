/** What is to become of the colour of a use. */
export type OfficeChange = {
  /** The anchor of the use, as the reading gives it. */
  anchor: string;
  /** The colour that it is to have, `#RRGGBB`. */
  hex: string;
};

/** A tag of a part before and after. */
export type OfficeEdit = {
  part: string;
  /** The use that it was changed for; absent where it only repeats another place. */
  anchor?: string;
  before: string;
  after: string;
};

/** Why a use keeps its colour: cause and cure, in words without a full stop. */
export type OfficeObstacle = { anchor: string; reason: string; cure: string };

/** What mending a file has come to. */
export type OfficeMending = {
  /** The file as it has become; absent where nothing of it was changed. */
  bytes?: Uint8Array;
  /** What was changed, in the order of the parts and of their texts. */
  edits: readonly OfficeEdit[];
  obstacles: readonly OfficeObstacle[];
};
