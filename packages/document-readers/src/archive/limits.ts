const megabyte = 1024 * 1024;

/** What is read of one file at most. A deck of 500 slides stays below all of it. */
export const limits = {
  /** Members of the archive. */
  entries: 20_000,
  /** One part unpacked, in bytes. */
  part: 64 * megabyte,
  /** All parts that are unpacked of one file, in bytes. */
  total: 256 * megabyte,
  /** How many times larger than packed a part may be, once it is larger than `freeOfRatio`. */
  ratio: 200,
  freeOfRatio: 4 * megabyte,
  /** A picture that is looked at, in bytes. */
  picture: 8 * megabyte,
  /** All pictures of one file that are looked at, in bytes. */
  pictures: 48 * megabyte,
  /** How deep elements lie in one another. */
  depth: 256,
  /** Elements that are held at once: those of a slide, of a paragraph, of a table. */
  heldElements: 200_000,
  /** Elements of one part. */
  elements: 3_000_000,
  /** Uses of one file. */
  uses: 200_000,
};

/** A number of bytes as people say it. */
export function writeMegabytes(bytes: number): string {
  return `${bytes / megabyte} MB`;
}
