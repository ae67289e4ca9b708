import type { IconUse } from '../model/use.ts';
import type { WordingReader } from '../text/wording.ts';
import type { Beside } from './find-beside.ts';

/** Whether one of the texts of an icon names its principle or gives its description; `null` where that cannot be told. */
export function isLabelled(
  use: IconUse,
  principle: number,
  { texts }: Beside,
  wording: WordingReader,
): boolean | null {
  const all = [...(use.label === null ? [] : [use.label]), ...texts.map(({ text }) => text)];
  if (all.some((text) => says(text, principle, wording))) return true;
  return use.label === null ? null : false;
}

/** Whether a text holds a principle's name, or is its description. */
function says(text: string, principle: number, wording: WordingReader): boolean {
  return (
    wording.readName(text)?.principle === principle ||
    wording.findNames(text).some((found) => found.principle === principle) ||
    wording.readDescription(text)?.principle === principle
  );
}
