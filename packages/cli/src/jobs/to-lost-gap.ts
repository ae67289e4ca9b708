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
        `reading it takes more than ${documentLimits.seconds} seconds of the processor, so that was ended; save it in parts, or with fewer objects`,
      );
    case 'memory':
      return toFileGap(
        'too-much-memory',
        'reading it takes more memory than is given, so that was ended; save it in parts, or with smaller pictures',
      );
    case 'itself':
      return toFileGap(
        'reader-ended',
        `the process that read it ended by itself (${ending.how}); save it anew from the program that it is from`,
      );
  }
}
