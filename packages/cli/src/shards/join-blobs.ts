import { createHash } from 'node:crypto';
import { UserError } from '../user-error.ts';
import type { BlobFile, RunFacts } from './blob.ts';
import type { OpenBlob } from './open-blob.ts';

/** A whole run, put together from its parts. */
export type JoinedRun = {
  run: RunFacts;
  /**
   * All files, in the order of their paths, and then how many faults of Brandlint itself there were. Throws a `UserError`
   * where they are not all that there are.
   */
  files: AsyncGenerator<BlobFile, number>;
};

/** Puts the parts of a run together. Throws a `UserError` where one is missing, there twice, or of another run. */
export function joinBlobs(blobs: readonly [OpenBlob, ...OpenBlob[]]): JoinedRun {
  const [first] = blobs;
  const { count } = first.head.shard;
  const byIndex = new Map<number, OpenBlob>();
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
  return { run: first.head.run, files: mergeFiles(blobs) };
}

/** Each part is in order, so that only the next file of each has to be at hand. */
async function* mergeFiles(blobs: readonly [OpenBlob, ...OpenBlob[]]): AsyncGenerator<BlobFile, number> {
  const all = createHash('sha256');
  const [{ shown, head }] = blobs;
  let count = 0;
  let faults = 0;
  const heads: { file: BlobFile; files: OpenBlob['files'] }[] = [];
  for (const { files } of blobs) await advance(files);
  for (;;) {
    const [next] = heads;
    if (!next) break;
    heads.shift();
    const { file, files } = next;
    all.update(`${file.path}\0${file.hash}\n`);
    count++;
    yield file;
    await advance(files);
  }
  const { files } = head.run;
  if (count === files.count && all.digest('hex') === files.hash) return faults;
  throw new UserError(
    `${shown}: it is of ${files.count} files, and these parts do not make up those; write all of them again.`,
  );

  /** Takes the next file of a part to where its path belongs. */
  async function advance(part: OpenBlob['files']): Promise<void> {
    const { done, value } = await part.next();
    if (done === true) faults += value.faults;
    else {
      const at = heads.findIndex(({ file }) => value.path < file.path);
      heads.splice(at === -1 ? heads.length : at, 0, { file: value, files: part });
    }
  }
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
  ['configFile', 'another brand or configuration', 'use the same on all machines'],
  ['passedOver', 'other files that nothing reads', 'check out the same commit'],
  ['baseline', 'another baseline', 'use the same on all machines'],
  ['answers', 'other answers', 'use the same on all machines'],
];

function assertSameRun(first: OpenBlob, blob: OpenBlob): void {
  for (const [part, what, cure] of differences) {
    if (JSON.stringify(blob.head.run[part]) === JSON.stringify(first.head.run[part])) continue;
    throw new UserError(`${blob.shown}: it is of ${what} than ${first.shown}; ${cure}.`);
  }
}
