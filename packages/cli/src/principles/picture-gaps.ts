import type { Gap } from '@brandlint/core';

/** Gaps behind which an icon may hide: pictures that could not be had or looked at. */
const pictureCodes: ReadonlySet<string> = new Set([
  'remote-picture',
  'computed-address',
  'computed-picture',
  'foreign-address',
  'picture-not-drawn',
  'picture-not-isolated',
  'embedded-picture',
  'too-many-pictures',
]);

/** Whether an icon may hide behind a gap: something was not read, or a picture could not be looked at. */
export function mayHideIcon({ kind, code }: Gap): boolean {
  return kind === 'unreadable' || pictureCodes.has(code);
}
