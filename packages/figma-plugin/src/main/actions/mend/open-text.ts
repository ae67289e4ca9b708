import { copyPlain } from './copy-plain.ts';
import { hasChanged, type Holder, type Obstacle } from './holder.ts';
import { loadFonts } from './load-fonts.ts';
import { setFills } from './set-paints.ts';

/**
 * Opens the fills of a range of characters. Figma wants the fonts loaded for the fills of a range, not for those of a whole
 * text: a text in one colour is mended though its font is missing.
 */
export async function openTextFills(
  node: TextNode,
  [start, end]: readonly [number, number],
): Promise<Holder | Obstacle> {
  const { length } = node.characters;
  if (start >= end || end > length) return hasChanged;
  const fills = node.getRangeFills(start, end);
  if (fills === figma.mixed) return hasChanged;
  const content = copyPlain(fills);
  if (start === 0 && end === length) {
    return {
      content,
      save: () => setFills(node, content),
      setStyle: (id) => node.setFillStyleIdAsync(id),
    };
  }
  const missing = await loadFonts(node);
  if (missing) return missing;
  return {
    content,
    save() {
      node.setRangeFills(start, end, content);
      return Promise.resolve();
    },
    setStyle: (id) => node.setRangeFillStyleIdAsync(start, end, id),
  };
}

/** Opens the colour of an underline or a strike-through. */
export async function openDecoration(
  node: TextNode,
  [start, end]: readonly [number, number] = [0, node.characters.length],
): Promise<Holder | Obstacle> {
  if (start >= end || end > node.characters.length) return hasChanged;
  const decoration = node.getRangeTextDecorationColor(start, end);
  if (decoration === null || decoration === figma.mixed || decoration.value === 'AUTO') return hasChanged;
  const missing = await loadFonts(node);
  if (missing) return missing;
  const value = copyPlain(decoration.value);
  return {
    content: [value],
    save() {
      node.setRangeTextDecorationColor(start, end, { value });
      return Promise.resolve();
    },
  };
}
