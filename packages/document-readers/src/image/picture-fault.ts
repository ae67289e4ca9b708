import type { Gap } from '@brandlint/core';

/** Why a picture is not read. */
export type PictureFault = { fault: Pick<Gap, 'kind' | 'code' | 'reason'> };

/** A fault of a file: a short name of the reason, and the words of it, without a full stop. */
export function toFault(code: string, reason: string): PictureFault {
  return { fault: { kind: 'unreadable', code, reason } };
}
