import type { Action } from '../workspace.ts';
import { fixFindings } from './fix-findings.ts';

/** Mends the findings that are named. */
export const fix: Action<'fix'> = async ({ keys }, workspace) => {
  const founds = [...new Set(keys)].flatMap((key) => workspace.found.get(key) ?? []);
  await fixFindings(founds, workspace);
};
