import type { ColorScheme } from '../color/resolve-color.ts';
import { addPaints } from '../drawing/add-paints.ts';
import { attributeOf } from '../../xml/xml-element.ts';
import type { OfficeReading } from './read-presentation.ts';

/** Reads those styles of tables that a table uses. */
export function readTableStyles(
  reading: OfficeReading,
  part: string,
  used: ReadonlySet<string>,
  scheme: ColorScheme,
): void {
  for (const style of reading.office.parse(part)?.children ?? []) {
    const id = attributeOf(style, 'styleId') ?? '';
    if (!used.has(id)) continue;
    const within = [`table style: ${attributeOf(style, 'styleName') ?? ''}`];
    const unknown = { kind: 'unknown' as const, reason: 'it is a style' };
    const scene = {
      ...reading,
      part,
      scheme,
      within,
      page: null,
      toLocation: (property: readonly (string | number)[]) =>
        ({ kind: 'node', nodeId: part, property, path: within }) as const,
      backdropOf: () => unknown,
      paint: () => undefined,
      inherit: () => ({ shapes: [], lists: [] }),
      isShown: () => true,
      group: undefined,
    };
    const place = { anchor: `${part} ${id}`, within, containers: [], box: undefined };
    for (const band of style.children) {
      addPaints(scene, place, band, { role: 'background', words: [band.name.slice(2)] });
    }
  }
}
