import { GapList } from '@brandlint/core';
import { createLineIndex } from '../text/line-index.ts';
import { createIsolator } from './isolate-element.ts';
import { parseSvg } from './parse-svg.ts';
import { readAttribute } from './svg-element.ts';

/**
 * What `sprite.svg#id` shows, as a drawing of its own: a symbol, a group, a shape, a nested drawing, or the part of the
 * drawing that a view names. `null` where there is no such element, or where it cannot be shown by itself.
 */
export function isolateDrawing(text: string, id: string): string | null {
  return openDrawing(text)(id);
}

/** The same for many parts of one drawing, which is parsed once. */
export function openDrawing(text: string): (id: string) => string | null {
  const tree = parseSvg(text, createLineIndex(text), new GapList());
  const isolator = createIsolator(text, tree);
  return (id) => isolatePart(text, tree, isolator, id);
}

function isolatePart(
  text: string,
  tree: ReturnType<typeof parseSvg>,
  { find, isolate }: ReturnType<typeof createIsolator>,
  id: string,
): string | null {
  const element = find(id);
  const root = tree.elements[0];
  if (!element || !root) return null;
  if (element === root) return text;
  if (element.name !== 'view') return isolate(element);
  const viewBox = readAttribute(element, 'viewBox') ?? '';
  if (!/^[\s\d.,+eE-]{1,200}$/.test(viewBox)) return null;
  const open = text.slice(root.start, root.innerStart);
  const kept = open.replace(/\s(?:viewBox|width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  const name = /^<[^\s/>]+/.exec(kept)?.[0] ?? '';
  return `${text.slice(0, root.start)}${name} viewBox="${viewBox.trim()}"${kept.slice(name.length)}${text.slice(root.innerStart)}`;
}
