import { createHash } from 'node:crypto';
import { UserError } from '../user-error.ts';
import type { BlobFile, RunFacts } from './blob.ts';
import type { Blob } from './read-blob.ts';

/** A whole run, put together from its parts. */
export type JoinedRun = {
  run: RunFacts;
  /** All files, in the order of their paths. */
  files: readonly BlobFile[];
  /** How many faults of Brandlint itself there were. */
  faults: number;
};

/** Puts the parts of a run together. Throws a `UserError` where one is missing, there twice, or of another run. */
export function joinBlobs(blobs: readonly [Blob, ...Blob[]]): JoinedRun {
  const [first] = blobs;
  const { count } = first.head.shard;
  const byIndex = new Map<number, Blob>();
  for (const blob of blobs) {
    const { index, count: own } = blob.head.shard;
    if (own !== count)
      throw new UserError(
        `${blob.shown}: it is one of ${own} shards, and ${first.shown} is one of ${count}; give those of one run.`,
      );
    const twin = byIndex.get(index);
    if (twin)
      throw new UserError(
        `${twin.shown} and ${blob.shown}: both are shard ${index} of ${count}; leave one of them out.`,
      );
    byIndex.set(index, blob);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0) throw new UserError(writeMissing(missing, count));
  for (const blob of blobs) assertSameRun(first, blob);
  const files = blobs.flatMap((blob) => blob.files).sort((one, other) => (one.path < other.path ? -1 : 1));
  assertComplete(first, files);
  return { run: first.head.run, files, faults: blobs.reduce((sum, { end }) => sum + end.faults, 0) };
}

function writeMissing(missing: readonly number[], count: number): string {
  const shown = missing.slice(0, 10).join(', ') + (missing.length > 10 ? ' …' : '');
  const [what, cure] = missing.length === 1 ? ['shard', 'it'] : ['shards', 'them'];
  const are = missing.length === 1 ? 'is' : 'are';
  return `${what} ${shown} of ${count} ${are} missing; run brandlint check --shard again for ${cure}, and give all of them.`;
}

/** What may differ between machines that were to do the same, with the cure. */
const differences: readonly [keyof RunFacts, string, string][] = [
  ['since', 'another state of the repository to compare with', 'name a commit in --since'],
  ['files', 'other files', 'check out the same commit, and name the same paths'],
  ['configurations', 'another brand or configuration', 'use the same on all machines'],
  ['main', 'another brand or configuration', 'use the same on all machines'],
  ['passedOver', 'other files that nothing reads', 'check out the same commit'],
  ['baseline', 'another baseline', 'use the same on all machines'],
  ['answers', 'other answers', 'use the same on all machines'],
];

function assertSameRun(first: Blob, blob: Blob): void {
  for (const [part, what, cure] of differences) {
    if (JSON.stringify(blob.head.run[part]) === JSON.stringify(first.head.run[part])) continue;
    throw new UserError(`${blob.shown}: it is of ${what} than ${first.shown}; ${cure}.`);
  }
}

function assertComplete({ shown, head: { run } }: Blob, files: readonly BlobFile[]): void {
  const all = createHash('sha256');
  for (const { path, hash } of files) all.update(`${path}\0${hash}\n`);
  if (files.length === run.files.count && all.digest('hex') === run.files.hash) return;
  throw new UserError(
    `${shown}: it is of ${run.files.count} files, and these parts do not make up those; write all of them again.`,
  );
}
