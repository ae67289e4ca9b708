import type { Backdrop, TextUse } from '@brandlint/core';
import type { FigmaBox, FigmaNode, TextRange } from './model/figma-node.ts';
import { placeOf, type NodeSubject } from './subject.ts';
import { toPath } from './property-paths.ts';
import type { PaintedText } from './to-color-use.ts';
import type { Box } from '@brandlint/core';

/** Text from this size on, in px, is a heading, and from the second one where it is bold. */
const headingPx = 24;
const boldHeadingPx = 18;

/** A longer text is prose. */
const longestLabel = 60;

const pointsOfPx = 0.75;
const boldWeight = 700;

/** How a range of text is painted: in points, and whether it is bold. */
export function toPaintedText({ fontSize, fontWeight }: TextRange, backdrop: Backdrop): PaintedText {
  const isSized = fontSize !== null && fontSize > 0;
  return {
    backdrop,
    sizePt: isSized ? fontSize * pointsOfPx : undefined,
    bold: fontWeight === null ? undefined : fontWeight >= boldWeight,
  };
}

/** The text of a node as one use; `undefined` where it is blank. */
export function readText(
  subject: NodeSubject,
  owner: string,
  group: string | undefined,
): TextUse | undefined {
  const { node, around, within } = subject;
  const { text } = node;
  if (!text || text.characters.trim() === '') return undefined;
  const { characters, ranges } = text;
  const use: TextUse = {
    kind: 'text',
    anchor: `${owner} characters`,
    within,
    places: [placeOf(subject, charactersPath, [0, characters.length])],
    count: 1,
    written: characters,
    text: characters,
    purpose: purposeOf(characters, ranges),
    containers: around.containers,
  };
  if (group !== undefined) use.group = group;
  const box = toBox(node.box, around.frame);
  if (box) use.box = box;
  return use;
}

const charactersPath = toPath(['characters']).path;

/** A box in its top-level frame. */
export function toBox(box: FigmaBox | null, frame: number): Box | undefined {
  return box ? { page: frame, x: box.x, y: box.y, width: box.width, height: box.height } : undefined;
}

function purposeOf(characters: string, ranges: readonly TextRange[]): TextUse['purpose'] {
  const [first] = ranges;
  const size = first?.fontSize ?? 0;
  const isBold = (first?.fontWeight ?? 0) >= boldWeight;
  if (characters.length <= 2 * longestLabel && (size >= headingPx || (isBold && size >= boldHeadingPx)))
    return 'heading';
  return characters.length > longestLabel ? 'prose' : 'label';
}

/** So many layers side by side may be the items of a list. */
const leastItems = 3;

/** So far out of a text its list is looked for: the list, an item, and a frame in that. */
const mostCrowds = 3;

/** What holds a layer and several others, from the inside out, a node entered. */
export function enterCrowd({ id, childCount }: FigmaNode, crowds: readonly string[]): readonly string[] {
  const entered = [childCount >= leastItems ? id : ''];
  return entered.concat(crowds.length < mostCrowds ? crowds : crowds.slice(0, mostCrowds - 1));
}

/** The widest of them: what holds an item's parts is no list, and what holds the list too harms nothing. */
export function groupOf(crowds: readonly string[]): string | undefined {
  for (let at = crowds.length - 1; at >= 0; at--) {
    const crowd = crowds[at];
    if (crowd !== undefined && crowd !== '') return crowd;
  }
  return undefined;
}
