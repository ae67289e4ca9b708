/** What a picture may be before it is decoded, and how much of it is looked at. */
export const limits = {
  /** Of the file, in bytes. */
  fileBytes: 64 * 1024 * 1024,
  /** Of pixels that a decoder gives row by row: a poster of A1 at 300 dpi has 70 million. */
  streamedPixels: 80_000_000,
  /** Of pixels that a decoder holds all at once: measured, so many took 130–210 MB. */
  heldPixels: 25_000_000,
  /** Of those of an AVIF, whose decoder takes 18 bytes for each. */
  avifPixels: 12_000_000,
  /** Of pixels that are looked at; larger pictures are thinned out. */
  pixelsLookedAt: 2_000_000,
  /** Of a drawing once it is unpacked, in bytes. */
  drawingBytes: 16 * 1024 * 1024,
  /** Of a picture that is handed on to be recognised as an icon, in bytes. */
  iconBytes: 2 * 1024 * 1024,
  /** How long decoding may take, in seconds. */
  seconds: 10,
} as const;
