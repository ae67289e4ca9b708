import { findRoots } from './find-roots.ts';
import { parseJson } from './parse-json.ts';

/** Signs of a Figma document that stand in no other sort of JSON: all but empty documents have one of them. */
const signs = /"(?:absoluteBoundingBox|absoluteRenderBounds|scrollBehavior|CANVAS|clipsContent|strokeAlign)"/;

/**
 * Whether a `.json` is a saved Figma document. Text that has the signs of one and breaks off is taken for one too, so
 * that somebody hears of it; anything else is told apart without being parsed.
 */
export function isFigmaDocument(text: string): boolean {
  if (!signs.test(text)) return false;
  const parsed = parseJson(text);
  return 'fault' in parsed || findRoots(parsed.value) !== null;
}
