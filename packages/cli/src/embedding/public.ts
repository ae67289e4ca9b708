import type { Config } from '@brandlint/config';
import type { RunReport } from '@brandlint/core';

/** How a brand is loaded. */
export type LoadBrandOptions = {
  /** A folder with `brand.json`; the brand that comes with Brandlint unless it is given. */
  folder?: string;
  /** What would stand in `brandlint.config.json`. Its paths are from the working directory. */
  settings?: Omit<Config, 'brand'>;
  /** The material comes from outside: comments in it that ask for findings to be left out are listed and not obeyed. */
  untrusted?: boolean;
  /** How many processes there may be for `isolate`; as many as there are processors unless it is given, 8 at most. */
  processes?: number;
};

/** A brand with settings, ready to be held against any number of sources. */
export type LoadedBrand = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Ends the processes that were started for `isolate`, which keep this process alive until then. */
  close: () => Promise<void>;
};

/** Loads a brand with settings. Rejects with an `Error` that says where it is wrong, why, and what mends it. */
export type LoadBrand = (options?: LoadBrandOptions) => Promise<LoadedBrand>;

/** How a source is checked. */
export type CheckSourceOptions = {
  /**
   * Read it in a process of its own, which is ended where it takes more than 20 seconds, or more memory than any ordinary
   * file. Without it a file that was made to do harm can take this process's time and memory.
   */
  isolate?: boolean;
  /** What an encrypted file is opened with. */
  password?: string;
};

/**
 * Checks one source, whatever stands in it, and gives the report that `brandlint check --format json` prints. Its format is
 * told by the name, which is also what it is called in the report. Nothing beside it is read: a picture that it links to is
 * a gap, and so is whatever cannot be read; it rejects for faults of the machine alone.
 */
export type CheckSource = (
  bytes: Uint8Array,
  name: string,
  brand: LoadedBrand,
  options?: CheckSourceOptions,
) => Promise<RunReport>;
