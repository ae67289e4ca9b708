import type { JobResult } from '../jobs/job.ts';
import type { OpenFile } from '../run/read-file.ts';
import type { FoundSource } from '../sources/found-source.ts';

/** What is known of each file from the runs so far. */
export type Shelf = {
  /**
   * Of the files that are there now, those to be read: what is new, was touched, or shows what was touched. Forgets what
   * is there no more.
   */
  select: (sources: readonly FoundSource[], touched: ReadonlySet<string>) => readonly FoundSource[];
  /** Takes in what came of a file; whether that is something else than before. */
  put: (file: OpenFile & { result: JobResult }) => boolean;
  /** The paths of all files, and of what they show. */
  paths: () => Iterable<string>;
  /** What is known of each file, in the order of their paths. */
  files: () => readonly Kept[];
  /** The files that went away with the last selection, as they are named. */
  gone: () => readonly string[];
  /** Forgets all, so that the next run reads every file. */
  clear: () => void;
};

/** A file with what is said of it. */
type Kept = Pick<JobResult, 'reports' | 'hash' | 'dependsOn'> & { path: string; absolutePath: string };

/** Makes the shelf of a watch. */
export function createShelf(): Shelf {
  const kept = new Map<string, Kept>();
  let gone: string[] = [];
  return {
    select(sources, touched) {
      const there = new Set(sources.map(({ absolutePath }) => absolutePath));
      const lost = [...kept.values()].filter(({ absolutePath }) => !there.has(absolutePath));
      for (const { absolutePath } of lost) kept.delete(absolutePath);
      gone = lost.map(({ path }) => path);
      return sources.filter(({ absolutePath }) => {
        const known = kept.get(absolutePath);
        return (
          !known ||
          touched.has(absolutePath) ||
          known.dependsOn.some((dependency) => touched.has(dependency.absolutePath))
        );
      });
    },
    put({ path, absolutePath, result: { reports, hash, dependsOn } }) {
      const before = kept.get(absolutePath);
      kept.set(absolutePath, { path, absolutePath, reports, hash, dependsOn });
      return before?.hash !== hash || JSON.stringify(before.reports) !== JSON.stringify(reports);
    },
    *paths() {
      for (const { absolutePath, dependsOn } of kept.values()) {
        yield absolutePath;
        for (const dependency of dependsOn) yield dependency.absolutePath;
      }
    },
    files: () => [...kept.values()].sort((one, other) => (one.path < other.path ? -1 : 1)),
    gone: () => gone,
    clear: () => kept.clear(),
  };
}
