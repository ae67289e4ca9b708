import type { Format, Gap } from '@brandlint/core';

/** A path of the run, from the working directory with `/`: a file to read, or the reason why it cannot be read. */
export type FoundSource = { path: string; absolutePath: string } & (
  { kind: 'file'; format: Format } | { kind: 'gap'; gap: Gap }
);
