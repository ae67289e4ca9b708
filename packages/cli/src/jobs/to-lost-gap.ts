import type { Gap } from '@brandlint/core';
import { toFileGap } from '../sources/file-gap.ts';
import { documentLimits } from './limits.ts';
import type { Ending } from './remote.ts';

/** What is said of a file with which the process or thread that read it came to its end: what happened, and the cure. */
export function toLostGap(ending: Ending): Gap {
  switch (ending.kind) {
    case 'time':
      return toFileGap(
        'too-slow',
        `reading it took more than ${documentLimits.seconds} seconds of processor time and was stopped; save it in parts, or with fewer objects`,
      );
    case 'memory':
      return toFileGap(
        'too-much-memory',
        'reading it took more memory than is allowed and was stopped; save it in parts, or with smaller pictures',
      );
    case 'silent':
      return toFileGap(
        'no-answer',
        ending.at === 'start'
          ? `the process that was to read it did not start within ${ending.seconds} seconds; run it again`
          : `reading it gave no answer within ${ending.seconds} seconds and was stopped; run it again, and if that does not help, save it in parts`,
      );
    case 'itself':
      return toFileGap(
        'reader-ended',
        `the process that read it ended by itself (${ending.how}); save it anew from the program that it is from`,
      );
  }
}
