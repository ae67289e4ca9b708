const megabyte = 1024 * 1024;

/** What is read of one file at most. Documents of 100,000 layers stay below all of it. */
export const limits = {
  /** Members of the archive: pictures are members too. */
  entries: 20_000,
  /** The packed document, without its pictures, in bytes. */
  packed: 128 * megabyte,
  /** The description of its format, unpacked, in bytes: some 100 kB in files of today. */
  schema: 4 * megabyte,
  /** The document unpacked, in bytes. */
  message: 256 * megabyte,
  /** Values that are kept of it. */
  values: 10_000_000,
  /** How deep values lie in one another. */
  depth: 64,
};

/** A number of bytes as people say it. */
export function writeMegabytes(bytes: number): string {
  return `${bytes / megabyte} MB`;
}
