import type { Format, Gap } from '@brandlint/core';

/** A path of the run, from the working directory with `/`: a file to read, or the reason why it cannot be read. */
export type FoundSource = { path: string; absolutePath: string } & (
  | {
      kind: 'file';
      format: Format;
      /** A symbolic link, so that the file has another name as well. */
      isLink?: true;
    }
  | { kind: 'gap'; gap: Gap }
);
