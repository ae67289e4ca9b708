import { documentOf, type RestFile, type RestNode } from './flatten-document.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function toHex(color: unknown): string[] {
  if (!isFields(color)) return [];
  const parts = ['r', 'g', 'b'].map((name) => color[name]);
  if (!parts.every((part) => typeof part === 'number' && part >= 0 && part <= 1)) return [];
  const byte = (part: unknown): string =>
    Math.round(Number(part) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return [`#${parts.map(byte).join('')}`];
}

function ofPaints(paints: unknown): string[] {
  return fieldsOf(paints)
    .filter(({ visible, opacity }) => visible !== false && opacity !== 0)
    .flatMap(({ color, gradientStops }) => [
      ...toHex(color),
      ...fieldsOf(gradientStops).flatMap((stop) => toHex(stop['color'])),
    ]);
}

function ofText(node: RestNode): string[] {
  const table = isFields(node['styleOverrideTable']) ? node['styleOverrideTable'] : {};
  const keys: unknown[] = Array.isArray(node['characterStyleOverrides'])
    ? node['characterStyleOverrides']
    : [];
  const length = String(node['characters']).length;
  const used = new Set(Array.from({ length }, (_, at) => JSON.stringify(keys[at] ?? 0)));
  return [...used].flatMap((key) => {
    const style = table[key];
    return ofPaints(isFields(style) && style['fills'] !== undefined ? style['fills'] : node['fills']);
  });
}

function ofRegions(node: RestNode): string[] {
  const table = isFields(node['fillOverrideTable']) ? node['fillOverrideTable'] : {};
  return fieldsOf(node['fillGeometry']).flatMap(({ overrideID }) => {
    const own = table[String(overrideID)];
    return ofPaints(isFields(own) ? own['fills'] : node['fills']);
  });
}

/**
 * The colours that are seen in a saved document, found without any reader: a plain walk over the JSON, in capital hexadecimals, without
 * their alpha.
 */
export function collectColors(file: RestFile): Set<string> {
  const colors = new Set<string>();
  const waiting: RestNode[] = [documentOf(file)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node['visible'] === false || node['opacity'] === 0) continue;
    waiting.push(...(node.children ?? []));
    const found = [
      ...toHex(node['type'] === 'CANVAS' ? node['backgroundColor'] : undefined),
      ...(node['type'] === 'TEXT'
        ? ofText(node)
        : isFields(node['fillOverrideTable'])
          ? ofRegions(node)
          : ofPaints(node['fills'])),
      ...(node['strokeWeight'] === 0 ? [] : ofPaints(node['strokes'])),
      ...fieldsOf(node['effects'])
        .filter(({ visible }) => visible !== false)
        .flatMap(({ color }) => toHex(color)),
    ];
    for (const color of found) colors.add(color);
  }
  return colors;
}
