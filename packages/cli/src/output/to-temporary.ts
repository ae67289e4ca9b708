import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** A name in a folder that nothing has, for what is to get its own name when it is whole. */
export function toTemporary(folder: string): string {
  return join(folder, `.brandlint-${randomBytes(8).toString('hex')}.tmp`);
}
