import type { Readable } from 'node:stream';

/** Where words go. A write is done when the stream has taken it; a reader that went away is no error. */
export type Output = {
  write: (content: string | Uint8Array) => Promise<void>;
  isTerminal: boolean;
  /** The width of a terminal in characters; `undefined` elsewhere. */
  columns: number | undefined;
};

/** Everything that the command touches outside its arguments and the file system. */
export type Io = {
  /** The working directory, absolute. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable & { isTTY?: boolean };
  stdout: Output;
  stderr: Output;
};
