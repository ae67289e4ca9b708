import type { IconUse } from '../model/use.ts';
import type { WordingReader } from '../text/wording.ts';
import type { Beside } from './find-beside.ts';

/** Whether one of the texts of an icon names its principle or gives its description; `null` where that cannot be told. */
export function isLabelled(
  use: IconUse,
  principle: number,
  { named }: Pick<Beside, 'named'>,
  wording: WordingReader,
): boolean | null {
  if (named.has(principle)) return true;
  if (use.label === null) return null;
  const isSaid =
    wording.readName(use.label)?.principle === principle ||
    wording.findNames(use.label).some((found) => found.principle === principle) ||
    wording.readDescription(use.label)?.principle === principle;
  // A drawing that is a file of its own, and has no title, is labelled where it is used.
  return !isSaid && use.label === '' && use.exposure === 'unknown' ? null : isSaid;
}
