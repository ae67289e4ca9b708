import { matchesFile, type IsWithin } from '../model/match.ts';
import type { Settings } from '../model/settings.ts';
import type { Use } from '../model/use.ts';

/** Makes what tells of the uses of a source whether they stand in an area of ours: a file, or a part of one. */
export function createAreaFinder(
  { areas }: Settings,
  isWithin: IsWithin,
): (source: string) => (use: Use) => boolean {
  return (source) => {
    const fileIsArea = areas.some((area) => matchesFile(area, source));
    return (use) => fileIsArea || areas.some(({ within = nowhere }) => isWithin(within, use.within));
  };
}

/** For areas that are files, and no part of one. */
const nowhere: readonly string[] = [];
