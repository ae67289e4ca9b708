import type { Said } from './collect-report.ts';

/** Whether anything was found in a file. */
export function hasFindings(said: Said): boolean {
  // Reports that were written down are read when they are looked at, so they are not.
  if (!said.written) return said.reports.some(({ findings }) => findings.length > 0);
  return said.written.some(({ digest }) =>
    digest.requirements.some(([, fails, reviews]) => fails + reviews > 0),
  );
}
