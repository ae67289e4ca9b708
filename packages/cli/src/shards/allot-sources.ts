import { createHash, hash } from 'node:crypto';
import type { Shard } from '../arguments/read-options.ts';
import { readContentHash } from '../cache/read-content-hash.ts';
import type { FoundSource } from '../sources/found-source.ts';

/** The files of a run with what each is known by, and those of them that one machine checks. */
export type Allotted = {
  /** As many as there are in all, and SHA-256 over their paths and contents in order. */
  all: { count: number; hash: string };
  own: readonly FoundSource[];
  /** The SHA-256 of the content of each own file by its absolute path. */
  hashes: ReadonlyMap<string, string>;
};

/**
 * Allots the files of a run to machines by what stands in them: the same content goes to the same one, wherever it is and
 * whatever stands beside it. What cannot be read is allotted by its path.
 */
export async function allotSources(
  sources: readonly FoundSource[],
  { index, count }: Shard,
): Promise<Allotted> {
  const all = createHash('sha256');
  const own: FoundSource[] = [];
  const hashes = new Map<string, string>();
  for (const source of sources) {
    const { path, absolutePath } = source;
    const content = source.kind === 'file' ? await readContentHash(absolutePath) : undefined;
    all.update(`${path}\0${content?.hash ?? ''}\n`);
    if (toShard(content?.hash ?? hash('sha256', path, 'hex'), count) !== index) continue;
    own.push(source);
    hashes.set(absolutePath, content?.hash ?? '');
  }
  return { all: { count: sources.length, hash: all.digest('hex') }, own, hashes };
}

/** The number of the machine, from 1. */
function toShard(digest: string, count: number): number {
  return (Number.parseInt(digest.slice(0, 12), 16) % count) + 1;
}
