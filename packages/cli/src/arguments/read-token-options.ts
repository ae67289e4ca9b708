import { tokenFormats, type TokenFormat } from '../tokens/token-formats.ts';
import { UserError } from '../user-error.ts';
import type { Arguments } from './parse-arguments.ts';
import { readRequests, type Requests } from './read-requests.ts';

/** The options of `brandlint tokens`. */
export type TokenOptions = {
  /** What the palette is written as, each with the place where it goes. */
  requests: Requests<TokenFormat>;
  config: string | undefined;
  untrusted: boolean;
};

/** What is to be written, checked; throws a `UserError`. */
export function readTokenOptions({ words: [word], given }: Arguments): TokenOptions {
  if (word !== undefined) {
    throw new UserError(
      `brandlint tokens takes no path, and "${word}" is given; the file to write is named by --output-file.`,
    );
  }
  return {
    requests: readRequests({ given }, tokenFormats, 'css'),
    config: given.get('config')?.[0],
    untrusted: given.has('untrusted'),
  };
}
