import type { Arguments } from '../arguments/parse-arguments.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { Io } from '../terminal/io.ts';

/** To come. */
export function diff(_words: Arguments, _io: Io): Promise<ExitCode> {
  return Promise.resolve(2);
}
