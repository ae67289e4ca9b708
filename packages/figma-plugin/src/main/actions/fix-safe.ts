import type { Action } from '../workspace.ts';
import { fixFindings } from './fix-findings.ts';
import { chooseSuggestion } from './list-mends.ts';
import { findWaiver } from './waivers/find-waiver.ts';
import { loadWaivers } from './waivers/load-waivers.ts';

/** Mends every finding that can be mended without being looked at, and that nobody has waived. */
export const fixSafe: Action<'fix-safe'> = async (_, workspace) => {
  const waivers = await loadWaivers();
  const founds = [...workspace.found.values()].filter(
    ({ finding }) => chooseSuggestion(finding)?.safe === true && !findWaiver(finding, waivers),
  );
  await fixFindings(founds, workspace);
};
