import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readInlineStyle } from '../markup/read-inline-style.ts';
import { isElementNode } from './children-of.ts';
import type { PageTree } from './create-page-tree.ts';
import { writeFragment, type Fragment } from './write-fragment.ts';
import { writeXmlText } from './write-xml-text.ts';

/** Writes a drawing of a page as a file of its own; `undefined` where that would be too long. */
export type WriteDrawing = (drawing: Tree.Element, steps: ReadonlySet<Tree.Element>) => string | undefined;

/** All drawings of a page together are written up to this many characters, and one with so many definitions. */
const maximumTotal = 16_000_000;
const maximumDefinitions = 1000;
const maximumSteps = 256;

/** Properties of a drawing's own style that are about its looks, not about where and how large it is. */
const looks = /^(?:fill|stroke|color|paint-order|stop|clip-rule|font|text-anchor|--)/;

/**
 * Makes the writer of the drawings of a page. What a drawing calls for from elsewhere in the page is brought in, each
 * once, with the style blocks that stand there. A drawing has the proportions of its own `viewBox`. `steps` are the
 * elements whose `transform` counts as the page's.
 */
export function createDrawingWriter(tree: PageTree): WriteDrawing {
  const definitions = new Map<string, Fragment | undefined>();
  const styles = new Map<Tree.Element, string>();
  let total = 0;

  return (drawing, steps) => {
    if (total > maximumTotal) return undefined;
    const hasBox = drawing.attrs.some(({ name }) => name === 'viewBox');
    const head = `${namespaces}${writeLooks(drawing)}`;
    const own = writeFragment(
      drawing,
      (node, name) =>
        (node === drawing && (rootOnly.has(name) || (hasBox && sizes.has(name)))) ||
        (name === 'transform' && steps.has(node)),
      head,
    );
    const text = own && join(own);
    total += text?.length ?? 0;
    return text;
  };

  function join(own: Fragment): string | undefined {
    const wanted = [...own.refersTo];
    const seen = new Set(own.has);
    const blocks = new Set<string>();
    let inside = '';
    for (let at = 0; at < wanted.length && at < maximumDefinitions; at++) {
      const id = wanted[at] ?? '';
      if (seen.has(id)) continue;
      seen.add(id);
      const definition = define(id);
      if (!definition) continue;
      inside += definition.text;
      if (inside.length > maximumTotal / 8) return undefined;
      const node = tree.findById(id);
      const block = node && stylesAround(node);
      if (block !== undefined && block !== '') blocks.add(block);
      for (const one of definition.has) seen.add(one);
      wanted.push(...definition.refersTo);
    }
    if (inside === '') return own.text;
    const start = own.text.indexOf('>') + 1;
    return `${own.text.slice(0, start)}${[...blocks].join('')}<defs>${inside}</defs>${own.text.slice(start)}`;
  }

  function define(id: string): Fragment | undefined {
    if (!definitions.has(id)) {
      const node = tree.findById(id);
      definitions.set(id, node && writeFragment(node, () => false));
    }
    return definitions.get(id);
  }

  /** The style blocks of the drawing that a definition stands in. */
  function stylesAround(node: Tree.Element): string {
    let outermost: Tree.Element | undefined;
    let at: Tree.ParentNode | null = node;
    for (let step = 0; at && step < maximumSteps && isElementNode(at); step++, at = at.parentNode) {
      if (at.tagName === 'svg') outermost = at;
    }
    if (!outermost) return '';
    let written = styles.get(outermost);
    if (written === undefined) styles.set(outermost, (written = writeStyles(outermost)));
    return written;
  }
}

const namespaces = ' xmlns="http://www.w3.org/2000/svg"';
const rootOnly = new Set(['style', 'transform', 'x', 'y', 'preserveAspectRatio']);
const sizes = new Set(['width', 'height']);

function writeLooks(drawing: Tree.Element): string {
  const written = drawing.attrs.find(({ name }) => name === 'style')?.value ?? '';
  if (written === '') return '';
  const kept = [...readInlineStyle(written)].filter(([name]) => looks.test(name));
  const style = kept.map(([name, value]) => `${name}:${value}`).join(';');
  return style === '' ? '' : ` style="${writeXmlText(style)}"`;
}

function writeStyles(drawing: Tree.Element): string {
  let text = '';
  const stack: Tree.Element[] = [drawing];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.tagName === 'style') text += writeFragment(node, () => false)?.text ?? '';
    for (const child of node.childNodes.toReversed()) if (isElementNode(child)) stack.push(child);
  }
  return text;
}
