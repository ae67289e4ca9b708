import type { FoundSource } from '../sources/found-source.ts';

/** What a run over files leaves to the runs before it. */
export type Watching = {
  /** Those of the files that were found which are to be read again. */
  select: (sources: readonly FoundSource[]) => readonly FoundSource[];
  /** Told of every folder that is looked into. */
  addFolder: (folder: string) => void;
};
