const megabyte = 1024 * 1024;

/** How much of one PDF is read at most. */
export type PdfLimits = {
  /** The file, in bytes. */
  file: number;
  /** One stream unpacked, in bytes. */
  stream: number;
  /** All streams of a file unpacked, in bytes, each as often as it is unpacked. */
  streams: number;
  /** A stream of objects or of the places of objects unpacked, in bytes; these stay in memory. */
  structure: number;
  /** All of those of a file, in bytes. */
  structures: number;
  /** Objects that a file says it has. */
  objects: number;
  /** Entries of the tree of pages. */
  pages: number;
  /** The time that objects may take to be found, in milliseconds: damaged ones may be long to look for. */
  searching: number;
};

/** What is read of one file if nobody says otherwise. */
export const defaultLimits: PdfLimits = {
  file: 512 * megabyte,
  stream: 64 * megabyte,
  streams: 512 * megabyte,
  structure: 32 * megabyte,
  structures: 128 * megabyte,
  objects: 500_000,
  pages: 25_000,
  searching: 10_000,
};

/** A number of bytes as people say it. */
export function writeMegabytes(bytes: number): string {
  return `${Math.round((bytes / megabyte) * 10) / 10} MB`;
}
