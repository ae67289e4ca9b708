import type { Said } from './collect-report.ts';

/** Whether anything was found in a file. */
export function hasFindings({ reports, written }: Said): boolean {
  if (!written) return reports.some(({ findings }) => findings.length > 0);
  return written.some(({ digest }) => digest.requirements.some(([, fails, reviews]) => fails + reviews > 0));
}
