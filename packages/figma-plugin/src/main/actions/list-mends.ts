import type { Brand, Location, NodeLocation, SourceFinding, Suggestion } from '@brandlint/core';
import type { Mend } from './mend/mend.ts';

/** The way to mend a finding that the window shows: the first that a document can take; `undefined` where there is none. */
export function chooseSuggestion({
  suggestions,
}: Pick<SourceFinding, 'suggestions'>): Suggestion | undefined {
  return suggestions.find(({ replace }) => replace.kind === 'text' || replace.as === 'screen');
}

/** The places of a finding with what is to be put there; none where there is no way to mend it. */
export function listMends(finding: SourceFinding, { palette }: Brand): Mend[] {
  const replace = chooseSuggestion(finding)?.replace;
  if (!replace) return [];
  const token = replace.kind === 'token' ? palette.find(({ name }) => name === replace.token) : undefined;
  const { written } = finding;
  return finding.places.filter(isNodePlace).flatMap((place): Mend[] => {
    if (replace.kind === 'text') return [{ place, written, text: replace.text }];
    return token ? [{ place, written, token }] : [];
  });
}

/** Whether a place is in a layer, as all are in a document of Figma. */
export function isNodePlace(place: Location): place is NodeLocation {
  return place.kind === 'node';
}
