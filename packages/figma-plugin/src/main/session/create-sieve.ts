import { type Classify, createSilence, isEmptyMatcher, type Settings, type Use } from '@brandlint/core';

/** Whether nothing can be said of a use, so that it only needs to be counted. */
export type IsUnremarkable = (use: Use) => boolean;

/**
 * Makes what tells the uses that no rule has anything to say of: most colours of most documents are official or neutral, and
 * judging them takes most of the time. Where logos are left out of everything, nothing is told apart here.
 */
export function createSieve(classify: Classify, settings: Settings): IsUnremarkable {
  if (!isEmptyMatcher(settings.logos) || settings.icons.logos.length > 0) return () => false;
  const isSilent = createSilence(classify, settings);
  return (use) =>
    use.kind === 'color' &&
    (use.role !== 'text' || use.backdrop.kind !== 'colors') &&
    isSilent(use.color, use.reference);
}
