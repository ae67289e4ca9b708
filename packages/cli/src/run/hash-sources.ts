import { createHash } from 'node:crypto';
import type { SourceReport } from '@brandlint/core';

/**
 * SHA-256 over the names and hashes of sources in their order, each name followed by NUL and each hash by a line feed: the
 * same exactly where the same was checked.
 */
export function hashSources(files: readonly Pick<SourceReport, 'source' | 'hash'>[]): string {
  const sum = createHash('sha256');
  for (const { source, hash } of files) sum.update(`${source}\0${hash}\n`);
  return sum.digest('hex');
}
