import { writeLocation } from '../reporters/text/write-place.ts';
import { shortenEnd } from '../terminal/display-width.ts';
import { stripControl } from '../terminal/strip-control.ts';
import type { FoundUse } from './to-document-changes.ts';

/** Longer than this a name of a shape is shortened, in columns. */
const longestName = 40;

/** Where something was found in a document: `page 3 “Band”`, `theme: Office (accent2)`. */
export function writeFound({ finding, within: [name = ''] }: FoundUse): string {
  const [place] = finding.places;
  const where = writeLocation(place);
  const shown = stripControl(name.slice(0, 4 * longestName)).trim();
  return place.kind !== 'area' || shown === '' ? where : `${where} “${shortenEnd(shown, longestName)}”`;
}
