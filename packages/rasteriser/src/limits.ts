/** What a picture may be before anything is drawn of it; what passes here is still bounded in time and memory. */
export const limits = {
  /** Of the text of a drawing, in UTF-16 units. */
  textLength: 4_000_000,
  /** How often `<` may stand in a drawing. */
  tags: 20_000,
  /** Of either side that a drawing states for itself, in px. */
  statedSidePx: 100_000,
  /** Of a picture file, in bytes. */
  fileBytes: 16_000_000,
  /** Of a picture file's pixels, as its header states them. */
  filePixels: 8_000_000,
  /** Of the longer side that may be asked for, in px. */
  askedSidePx: 2048,
  /** Of the pixels that a rasteriser keeps to give them again, in bytes: 128 pictures of 256 px. */
  keptBytes: 33_554_432,
} as const;
