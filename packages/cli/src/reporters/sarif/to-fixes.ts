import type { SourceFinding, WriteReplacement } from '@brandlint/core';
import type { Fix, Replacement } from 'sarif';
import { findObstacle } from '../../fix/find-obstacle.ts';
import { toArtifactLocation } from './to-artifact-location.ts';
import { toRegion } from './to-location.ts';
import { toMessage } from './to-message.ts';

/**
 * What may be changed without being looked at, where the text still is what the finding says: as `--fix` does. `text` is
 * the source as it was judged.
 */
export function toFixes(finding: SourceFinding, text: string, write: WriteReplacement): Fix[] {
  const { outcome, source, suggestions, places, written } = finding;
  const suggestion = suggestions.find(({ safe }) => safe);
  const inserted = suggestion && outcome === 'fail' ? write(suggestion, written) : undefined;
  if (suggestion === undefined || inserted === undefined || inserted === written || written === '') return [];
  const replacements = places.flatMap((place): Replacement[] => {
    if (place.kind !== 'text' || !place.exact || !text.startsWith(written, place.start.offset)) return [];
    const isWords = suggestion.replace.kind === 'text';
    if (isWords && findObstacle(text, place.start.offset, inserted) !== undefined) return [];
    return [{ deletedRegion: toRegion(place), insertedContent: { text: inserted } }];
  });
  if (replacements.length === 0) return [];
  const artifactLocation = toArtifactLocation(source);
  return [
    { description: toMessage(`Write ${inserted}.`), artifactChanges: [{ artifactLocation, replacements }] },
  ];
}
