import type { ColorProfile, FigmaFacts, FigmaStyle, FigmaVariable } from '@brandlint/readers/figma-nodes';
import { aliasedBy, isNumber, toBoundColor, toColor } from './to-color.ts';
import { toEffect } from './to-effect.ts';
import { toPaint } from './to-paint.ts';

/** What of the document a check reads beside its nodes. */
export type FactOptions = {
  /** Whether styles and variables are judged where they are defined. */
  withDefinitions: boolean;
  /** The ids of the components whose own layers the check reads; it may grow while the check goes on. */
  components: ReadonlySet<string>;
};

/** What is known of the open document beside its nodes. */
export async function readFacts({ withDefinitions, components }: FactOptions): Promise<FigmaFacts> {
  const { fileKey } = figma;
  return {
    name: figma.root.name,
    profile: readProfile(),
    isProfileAssumed: false,
    ...(fileKey !== undefined && fileKey !== '' && { fileKey }),
    styles: withDefinitions ? await readStyles() : [],
    variables: withDefinitions ? await readVariables() : [],
    components,
  };
}

const profiles: Record<DocumentNode['documentColorProfile'], ColorProfile> = {
  DISPLAY_P3: 'display-p3',
  SRGB: 'srgb',
  LEGACY: 'legacy',
};

/** What the RGB numbers of the open document mean; a profile that a newer Figma adds is taken as unmanaged. */
export function readProfile(): ColorProfile {
  const known: Partial<Record<string, ColorProfile>> = profiles;
  return known[figma.root.documentColorProfile] ?? 'legacy';
}

async function readStyles(): Promise<FigmaStyle[]> {
  const [paints, effects] = await Promise.all([
    figma.getLocalPaintStylesAsync(),
    figma.getLocalEffectStylesAsync(),
  ]);
  return [
    ...paints.map((style): FigmaStyle => {
      return { id: style.id, name: style.name, type: 'PAINT', paints: style.paints.map(toPaint) };
    }),
    ...effects.map((style): FigmaStyle => {
      return { id: style.id, name: style.name, type: 'EFFECT', effects: style.effects.map(toEffect) };
    }),
  ];
}

async function readVariables(): Promise<FigmaVariable[]> {
  const [variables, collections] = await Promise.all([
    figma.variables.getLocalVariablesAsync('COLOR'),
    figma.variables.getLocalVariableCollectionsAsync(),
  ]);
  const known = new Map(collections.map((collection) => [collection.id, collection]));
  return variables.map(({ id, name, variableCollectionId, valuesByMode }) => {
    const collection = known.get(variableCollectionId);
    const modes = new Map((collection?.modes ?? []).map(({ modeId, name }) => [modeId, name]));
    const values = Object.keys(valuesByMode).map((mode) => ({
      mode: modes.get(mode) ?? mode,
      ...toValue(valuesByMode[mode]),
    }));
    return { id, name, collection: collection?.name ?? '', values };
  });
}

/** What a variable is in one mode: a colour, another variable, or either with an opacity of its own. */
function toValue(value: unknown): ReturnType<typeof toBoundColor> | { alias: string; opacity?: number } {
  const alias = aliasedBy(value);
  if (alias !== undefined) return { alias };
  if (typeof value !== 'object' || value === null || !('color' in value))
    return toBoundColor(value, undefined);
  const { color, opacity }: { color: unknown; opacity?: unknown } = value;
  const share = isNumber(opacity) ? opacity : undefined;
  const base = aliasedBy(color);
  if (base !== undefined) return { alias: base, ...(share !== undefined && { opacity: share }) };
  return { color: toColor(color) };
}
