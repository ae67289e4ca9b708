import type { Extraction, Gap } from '@brandlint/core';

/** How a password is given on a command line. */
const onCommandLine = '; --password-env NAME says which variable holds it';

/**
 * The extractions of a file; where it can be opened with a password only, with how to give it, or that the one which was
 * given does not open it.
 */
export function tellPasswordOption(extractions: Extraction[], password: string | undefined): Extraction[] {
  const more = password === undefined ? onCommandLine : ', and the one that was given does not open it';
  return mapLocks(extractions, (reason) => reason + more);
}

/** The same for who calls a function, and gives no words on a command line. */
export function tellPasswordParameter<Read extends { gaps: readonly Gap[] }>(
  reports: readonly Read[],
): Read[] {
  return mapLocks(reports, (reason) => reason.replace(onCommandLine, '; the option "password" opens it'));
}

function mapLocks<Read extends { gaps: readonly Gap[] }>(
  all: readonly Read[],
  toReason: (reason: string) => string,
): Read[] {
  return all.map((one) => {
    if (!one.gaps.some(isLocked)) return one;
    const gaps = one.gaps.map((gap) => (isLocked(gap) ? { ...gap, reason: toReason(gap.reason) } : gap));
    return { ...one, gaps };
  });
}

/** What no password opens is locked in another way. */
function isLocked({ kind, code, reason }: Gap): boolean {
  return kind === 'unreadable' && code === 'password' && reason.includes('password');
}
