import { attributeOf, childOf, childrenOf, descendantOf, type XmlElement } from '../../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import { fillIn, toBackdrop } from './read-paints.ts';
import { readTextBody } from './read-text-body.ts';
import type { Scene, ShapePlace } from './scene.ts';

/** Reads a table: the fills and borders of its cells, and their texts. */
export function readTable(scene: Scene, table: XmlElement, place: ShapePlace): void {
  const properties = childOf(table, 'a:tblPr');
  addPaints(scene, place, properties, { role: 'background', words: ['table'] });
  const style = childOf(properties, 'a:tableStyleId')?.text.trim() ?? '';
  const ground = style === '' ? undefined : 'what the style of its table paints lies beneath it';
  childrenOf(table, 'a:tr').forEach((row, down) => {
    const rowAnchor = `${place.anchor} row ${down + 1}`;
    childrenOf(row, 'a:tc').forEach((cell, across) => {
      if (attributeOf(cell, 'hMerge') === '1' || attributeOf(cell, 'vMerge') === '1') return;
      const anchor = `${rowAnchor} cell ${across + 1}`;
      const cellPlace = { ...place, anchor, containers: [rowAnchor, ...place.containers] };
      const look = childOf(cell, 'a:tcPr');
      addPaints(scene, cellPlace, look, { role: 'background', words: ['cell', down + 1, across + 1] });
      const body = childOf(cell, 'a:txBody');
      if (!body) return;
      const own = toBackdrop(fillIn(look, scene.scheme));
      const beneath =
        ground === undefined ? scene.backdropOf(place.box) : { kind: 'unknown' as const, reason: ground };
      readTextBody(
        { ...scene, group: place.anchor },
        {
          body,
          place: cellPlace,
          lists: [],
          fontColor: undefined,
          backdrop: own ?? beneath,
          isTitle: false,
          isColorKnown: false,
        },
      );
    });
  });
}

/** The styles that tables of a slide name, as their identifiers. */
export function tableStyleOf(table: XmlElement): string {
  return descendantOf(table, 'a:tblPr', 'a:tableStyleId')?.text.trim() ?? '';
}
