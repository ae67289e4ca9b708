import type { Obstacle } from './holder.ts';

/** Loads every font of a text, so that it can be changed; says which cannot be had, where one cannot. */
export async function loadFonts(node: TextNode): Promise<Obstacle | undefined> {
  if (node.hasMissingFont) return { obstacle: 'a font of this text is missing here' };
  const { length } = node.characters;
  const fonts = new Map<string, FontName>();
  for (const font of length > 0 ? node.getRangeAllFontNames(0, length) : [])
    fonts.set(`${font.family} ${font.style}`, font);
  for (const [name, font] of fonts) {
    const isLoaded = await figma.loadFontAsync(font).then(
      () => true,
      () => false,
    );
    if (!isLoaded) return { obstacle: `its font “${name}” cannot be loaded here` };
  }
  return undefined;
}
