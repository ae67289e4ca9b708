import { createHash } from 'node:crypto';

/** The hash of what a run has checked, made as it goes on. */
export type SourcesHash = {
  add: (source: string, hash: string) => void;
  /** In hexadecimal. */
  digest: () => string;
};

/**
 * Makes SHA-256 over the names and hashes of sources in their order, each name followed by NUL and each hash by a line feed:
 * the same exactly where the same was checked.
 */
export function createSourcesHash(): SourcesHash {
  const sum = createHash('sha256');
  return {
    add: (source, hash) => {
      sum.update(`${source}\0${hash}\n`);
    },
    digest: () => sum.copy().digest('hex'),
  };
}
