import type { Backdrop } from '@brandlint/core';
import { toPoints } from '../drawing/geometry.ts';
import { readShapeTree } from '../drawing/read-shape-tree.ts';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { childOf, type XmlElement } from '../../xml/xml-element.ts';
import type { WorksheetTask } from './read-worksheet.ts';

/** Reads a drawing of a sheet: its shapes, each at the cell that it begins in. */
export function readSheetDrawing(
  reading: OfficeReading,
  { part, title, scheme }: Pick<WorksheetTask, 'part' | 'title' | 'scheme'>,
  drawing: string,
): void {
  const within = [title];
  const root = reading.office.parse(drawing);
  root?.children.forEach((anchor) => {
    const from = childOf(anchor, 'xdr:from');
    const cell = from ? nameCell(textOfChild(from, 'xdr:col'), textOfChild(from, 'xdr:row')) : '';
    const row = from ? `${part} row ${Number(textOfChild(from, 'xdr:row')) + 1}` : undefined;
    readShapeTree(
      {
        ...reading,
        part: drawing,
        scheme: { theme: scheme.theme, map: drawingMap },
        within,
        containers: row === undefined ? [] : [row],
        page: null,
        toLocation: (words, _box, path) => ({
          kind: 'node',
          nodeId: drawing,
          property: cell === '' ? words : [cell, ...words],
          path: path.toReversed(),
        }),
        backdropOf: () => unknown,
        paint: () => undefined,
        inherit: () => ({ shapes: [], lists: [] }),
        isShown: () => true,
        group: drawing,
      },
      anchor.children,
      toPoints,
    );
  });
}

const unknown: Backdrop = { kind: 'unknown', reason: 'what lies beneath it is not followed' };

const drawingMap: ReadonlyMap<string, string> = new Map([
  ['bg1', 'lt1'],
  ['tx1', 'dk1'],
  ['bg2', 'lt2'],
  ['tx2', 'dk2'],
]);

function textOfChild(element: XmlElement, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

/** `B3`, from numbers that count from 0. */
function nameCell(column: string, row: string): string {
  let left = Number(column) + 1;
  if (!(left >= 1 && left <= 16_384)) return '';
  let letters = '';
  for (; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${Number(row) + 1}`;
}
