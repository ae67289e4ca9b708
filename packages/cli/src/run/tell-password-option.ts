import type { Extraction, Gap } from '@brandlint/core';

/** The extractions of a file; where it can be opened with a password only, and none was given, with how to give it. */
export function tellPasswordOption(extractions: Extraction[], password: string | undefined): Extraction[] {
  if (password !== undefined) return extractions;
  const isLocked = ({ kind, code }: Gap) => kind === 'unreadable' && code === 'password';
  return extractions.map((extraction) => {
    if (!extraction.gaps.some(isLocked)) return extraction;
    const gaps = extraction.gaps.map((gap) =>
      isLocked(gap)
        ? { ...gap, reason: `${gap.reason}; --password-env NAME says which variable holds it` }
        : gap,
    );
    return { ...extraction, gaps };
  });
}
