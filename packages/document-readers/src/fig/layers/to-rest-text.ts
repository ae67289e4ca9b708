import { fieldsOf, listOf, type FigFields } from './fig-node.ts';
import { toRestPaints } from './to-rest-paint.ts';

/** The text of a layer as REST documents write it. */
export function toRestText(node: FigFields): FigFields {
  const text = fieldsOf(node['textData']);
  if (typeof text['characters'] !== 'string') return {};
  const table: Record<string, FigFields> = {};
  for (const entry of listOf(text['styleOverrideTable'])) {
    const override = fieldsOf(entry);
    const id = override['styleID'];
    if (typeof id === 'number') table[String(id)] = toStyle(override, text);
  }
  return {
    characters: text['characters'],
    style: toStyle({ ...node, fillPaints: undefined }, text),
    characterStyleOverrides: text['characterStyleIDs'],
    styleOverrideTable: table,
  };
}

function toStyle(node: FigFields, text: FigFields): FigFields {
  const decorations = listOf(node['textDecorationFillPaints']);
  return {
    fontSize: node['fontSize'],
    fontWeight: readWeight(node['fontName'], text),
    ...(node['fillPaints'] !== undefined && { fills: toRestPaints(node['fillPaints']) }),
    ...(decorations.length > 0 && { textDecorationColor: { value: toRestPaints(decorations)[0] } }),
  };
}

/** Names of styles of fonts; the first that fits. */
const weights: readonly (readonly [RegExp, number])[] = [
  [/thin|hairline/i, 100],
  [/(?:extra|ultra) ?light/i, 200],
  [/light/i, 300],
  [/(?:semi|demi) ?bold/i, 600],
  [/(?:extra|ultra) ?bold/i, 800],
  [/black|heavy/i, 900],
  [/bold/i, 700],
  [/medium/i, 500],
  [/regular|normal|book|italic/i, 400],
];

/** The weight of a font: what the file notes of it, else what its name says. */
function readWeight(fontName: unknown, text: FigFields): unknown {
  const { family, style } = fieldsOf(fontName);
  if (typeof style !== 'string') return undefined;
  for (const entry of listOf(text['fontMetaData']).slice(0, 100)) {
    const { key, fontWeight } = fieldsOf(entry);
    const named = fieldsOf(key);
    if (named['family'] === family && named['style'] === style && typeof fontWeight === 'number')
      return fontWeight;
  }
  return weights.find(([name]) => name.test(style.slice(0, 100)))?.[1];
}
