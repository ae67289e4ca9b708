import type { Gap } from '@brandlint/core';

/** What the file system says, as the words of a gap. */
const reasons: ReadonlyMap<string, [code: string, reason: string]> = new Map([
  ['ENOENT', ['vanished', 'it is no longer there']],
  ['EACCES', ['forbidden', 'it may not be opened: permission denied']],
  ['EPERM', ['forbidden', 'it may not be opened: permission denied']],
  ['ELOOP', ['link-loop', 'a symbolic link that leads back to itself']],
  ['ERR_FS_FILE_TOO_LARGE', ['too-large', 'it is larger than 2 GB']],
]);

/** A whole path that could not be read. */
export function toFileGap(code: string, reason: string): Gap {
  return { kind: 'unreadable', code, reason, places: [], count: 1 };
}

/** A failure of the file system as a gap; any other failure is thrown again. */
export function toGapOfFailure(failure: unknown): Gap {
  const code = readErrorCode(failure);
  if (code === undefined) throw failure;
  if (code === 'ENOENT' && isMisread(failure))
    return toFileGap('name-not-utf8', 'its name is not UTF-8, so it cannot be opened; rename it');
  const [name, reason] = reasons.get(code) ?? ['not-opened', `it cannot be opened (${code})`];
  return toFileGap(name, reason);
}

/** Whether what is not there was asked for by a name of which not all could be read: its bytes are no UTF-8. */
function isMisread(failure: unknown): boolean {
  const path = failure instanceof Error && 'path' in failure ? failure.path : undefined;
  return typeof path === 'string' && path.includes('\ufffd');
}

/** The code of a failure of the file system, such as `ENOENT`. */
export function readErrorCode(failure: unknown): string | undefined {
  const isCoded = failure instanceof Error && 'code' in failure && typeof failure.code === 'string';
  return isCoded ? String(failure.code) : undefined;
}
