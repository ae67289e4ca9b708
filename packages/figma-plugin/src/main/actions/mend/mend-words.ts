import { describeError } from '../../live/read-guarded.ts';
import { findNodeObstacle } from './find-node-obstacle.ts';
import { hasChanged } from './holder.ts';
import { loadFonts } from './load-fonts.ts';
import type { Mend, Mended } from './mend.ts';

type WordMend = Extract<Mend, { text: string }>;

/**
 * Puts published wording in the place of other wording. Only the characters that differ are replaced, so that the styles of
 * the others stay; new ones look like those before them. From the end to the start, so that places stay where they are.
 */
export async function mendWords(mends: readonly WordMend[], mended: Mended): Promise<void> {
  const byLayer = new Map<string, WordMend[]>();
  for (const mend of mends) {
    const { nodeId } = mend.place;
    const together = byLayer.get(nodeId);
    if (together) together.push(mend);
    else byLayer.set(nodeId, [mend]);
  }
  for (const [nodeId, together] of byLayer) {
    const open = await openLayer(nodeId).catch((error: unknown) => describeError(error));
    if (typeof open === 'string') {
      mended.skipped.push(...together.map(({ place }) => ({ place, reason: open })));
      continue;
    }
    let limit = open.characters.length;
    for (const mend of together.sort((one, other) => startOf(other) - startOf(one))) {
      const reason = mendRange(open, mend, limit);
      if (reason !== undefined) {
        mended.skipped.push({ place: mend.place, reason });
        continue;
      }
      limit = startOf(mend);
      mended.count++;
      mended.changed.add(nodeId);
    }
  }
}

/** The text layer, its fonts loaded; or the reason why it cannot be changed. */
async function openLayer(nodeId: string): Promise<TextNode | string> {
  const node = await figma.getNodeByIdAsync(nodeId);
  if (!node || node.removed) return 'the layer is gone';
  if (node.type !== 'TEXT') return 'Figma lets no plugin change this text';
  const obstacle = findNodeObstacle(node) ?? (await loadFonts(node));
  return obstacle ? obstacle.obstacle : node;
}

/** Replaces what differs in a range that ends before `limit`. */
function mendRange(node: TextNode, { place, written, text }: WordMend, limit: number): string | undefined {
  const [start, end] = place.range ?? [0, node.characters.length];
  if (node.characters.slice(start, end) !== written) return hasChanged.obstacle;
  if (end > limit) return 'it overlaps with another place that was mended; check it again';
  const before = countShared(written, text);
  const after = countSharedEnd(written.slice(before), text.slice(before));
  const from = start + before;
  const to = end - after;
  const added = text.slice(before, text.length - after);
  try {
    // First in, then out: the new characters look like the last of those that they replace.
    if (added !== '') node.insertCharacters(to, added, to > 0 ? 'BEFORE' : 'AFTER');
    if (to > from) node.deleteCharacters(from, to);
  } catch (error) {
    return describeError(error);
  }
  return undefined;
}

function startOf({ place }: WordMend): number {
  return place.range?.[0] ?? 0;
}

/** How many UTF-16 units two texts begin with together; a pair that makes one character is not parted. */
function countShared(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return isHigh(one.charCodeAt(at - 1)) ? at - 1 : at;
}

function countSharedEnd(one: string, other: string): number {
  let count = 0;
  while (
    count < one.length &&
    count < other.length &&
    one[one.length - 1 - count] === other[other.length - 1 - count]
  )
    count++;
  return isLow(one.charCodeAt(one.length - count)) ? count - 1 : count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
