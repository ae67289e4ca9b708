import type { RestNode } from './flatten-document.ts';

type Box = { x: number; y: number; width: number; height: number };
type More = Readonly<Record<string, unknown>>;

/** A node of REST JSON. */
export function node(id: string, type: string, name: string, box: Box, more: More = {}): RestNode {
  return {
    id,
    name,
    type,
    scrollBehavior: 'SCROLLS',
    blendMode: 'PASS_THROUGH',
    absoluteBoundingBox: box,
    absoluteRenderBounds: box,
    fills: [],
    strokes: [],
    strokeWeight: 1,
    strokeAlign: 'INSIDE',
    effects: [],
    ...more,
  };
}

/** A text of REST JSON. */
export function text(id: string, characters: string, box: Box, more: More = {}): RestNode {
  const { style, ...rest } = more;
  return node(id, 'TEXT', characters.slice(0, 24), box, {
    characters,
    style: {
      fontFamily: 'Inter',
      fontPostScriptName: 'Inter-Regular',
      fontStyle: 'Regular',
      fontWeight: 400,
      fontSize: 16,
      ...(typeof style === 'object' ? style : {}),
    },
    characterStyleOverrides: [],
    styleOverrideTable: {},
    ...rest,
  });
}

/** A page of REST JSON. */
export function page(id: string, name: string, children: readonly RestNode[], more: More = {}): RestNode {
  return {
    id,
    name,
    type: 'CANVAS',
    scrollBehavior: 'SCROLLS',
    backgroundColor: { r: 1, g: 1, b: 1, a: 1 },
    children,
    ...more,
  };
}

/** A saved file of REST JSON. */
export function file(name: string, pages: readonly RestNode[], more: More = {}): More {
  return {
    name,
    version: '1',
    schemaVersion: 0,
    document: { id: '0:0', name: 'Document', type: 'DOCUMENT', scrollBehavior: 'SCROLLS', children: pages },
    components: {},
    componentSets: {},
    styles: {},
    ...more,
  };
}
