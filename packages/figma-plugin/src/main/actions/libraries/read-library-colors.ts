import { toRgbChannels, writeHex, type PartnerColor } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import { resolveVariable } from '../variables/resolve-variable.ts';

/** So many variables of one library are read, and so many at a time. */
const mostVariables = 1_000;
const atOnce = 20;

/**
 * The colours of a library's variable collection, in every mode. Figma tells the values of a library only of variables that
 * were imported into the file; that shows nothing and changes no layer, and it is done once, when somebody declares the
 * library. Rejects where Figma does not give the library.
 */
export async function readLibraryColors(
  collectionKey: string,
  profile: ColorProfile,
): Promise<{ palette: PartnerColor[]; missing: number }> {
  const all = await figma.teamLibrary.getVariablesInLibraryCollectionAsync(collectionKey);
  const listed = all.filter(({ resolvedType }) => resolvedType === 'COLOR');
  const wanted = listed.slice(0, mostVariables);
  const palette = new Map<string, PartnerColor>();
  let missing = listed.length - wanted.length;
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    const colors = await Promise.all(some.map(({ key }) => readColors(key).catch(() => undefined)));
    for (const [i, own] of colors.entries()) {
      if (!own) missing++;
      for (const screen of own ?? []) {
        const name = some[i]?.name ?? '';
        palette.set(`${writeHex(screen)} ${name}`, { name, screen });
      }
    }
  }
  return { palette: [...palette.values()], missing };

  async function readColors(key: string): Promise<(readonly [number, number, number])[] | undefined> {
    const variable = await figma.variables.importVariableByKeyAsync(key);
    const colors = await resolveVariable(variable, (id) => figma.variables.getVariableByIdAsync(id));
    const space = profile === 'display-p3' ? 'display-p3' : 'srgb';
    return colors?.map(({ r, g, b }) => {
      const [red, green, blue] = toRgbChannels({ space, components: [r, g, b], alpha: 1 });
      return [clamp(red), clamp(green), clamp(blue)] as const;
    });
  }
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
