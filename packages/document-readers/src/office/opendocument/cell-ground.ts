import type { Backdrop } from '@brandlint/core';
import { attributeOf, type XmlElement } from '../../xml/xml-element.ts';
import { groundOf } from './add-style-colors.ts';
import type { OdfPlace } from './odf-reading.ts';
import { propertyOf, type OdfStyle } from './style-book.ts';

const graphicKinds = ['style:graphic-properties', 'loext:graphic-properties'];
const cellKinds = ['style:table-cell-properties'];

/** What a row or a table fills behind those cells that are not filled themselves. */
const behind: ReadonlyMap<string, { family: string; kind: string }> = new Map([
  ['table:table', { family: 'table', kind: 'style:table-properties' }],
  ['table:table-row', { family: 'table-row', kind: 'style:table-row-properties' }],
]);

/**
 * Makes the function that says what lies beneath the text of a cell. A cell that says nothing of it may be filled by its
 * table's template, or take its style from its row or column: then it is not known.
 */
export function createCellGround(): (
  cell: XmlElement,
  chain: readonly OdfStyle[],
  place: OdfPlace,
) => Backdrop {
  const styled = new WeakMap<XmlElement, boolean>();
  return (cell, chain, place) => {
    const own = groundOf(chain, cellKinds) ?? groundOf(chain, graphicKinds);
    if (own) return own;
    if (place.page !== null) {
      return propertyOf(chain, graphicKinds, 'draw:fill') === 'none' ? place.ground : ofTemplate;
    }
    const isStyled = attributeOf(cell, 'table:style-name') !== undefined;
    return !isStyled && takesStyleElsewhere(cell) ? ofOther : place.ground;
  };

  function takesStyleElsewhere(cell: XmlElement): boolean {
    for (let at = cell.parent; at; at = at.parent) {
      if (at.name === 'table:table-row' && hasDefault(at)) return true;
      if (at.name === 'table:table') return hasStyledColumns(at);
    }
    return false;
  }

  function hasStyledColumns(table: XmlElement): boolean {
    let isStyled = styled.get(table);
    if (isStyled === undefined) {
      const waiting = [...table.children];
      const columns: XmlElement[] = [];
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (next.name === 'table:table-column') columns.push(next);
        else if (groupsOfColumns.has(next.name)) waiting.push(...next.children);
      }
      styled.set(table, (isStyled = columns.some(hasDefault)));
    }
    return isStyled;
  }
}

const groupsOfColumns = new Set([
  'table:table-columns',
  'table:table-column-group',
  'table:table-header-columns',
]);

function hasDefault(element: XmlElement): boolean {
  return attributeOf(element, 'table:default-cell-style-name') !== undefined;
}

/** What lies beneath the cells of a table or a row that is filled, or what lies beneath it. */
export function groundBehindCells(element: XmlElement, { book, ground }: OdfPlace): Backdrop {
  const filled = behind.get(element.name);
  if (!filled) return ground;
  const chain = book.chainOf(filled.family, attributeOf(element, 'table:style-name'));
  return groundOf(chain, [filled.kind]) ?? ground;
}

const ofTemplate: Backdrop = { kind: 'unknown', reason: 'the template of its table may fill its cell' };
const ofOther: Backdrop = { kind: 'unknown', reason: 'its cell takes its style from its row or column' };
