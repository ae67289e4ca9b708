import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isElementNode } from './children-of.ts';

/** What a drawing inside a page consists of. */
export type DrawingSurvey = {
  /** How many shapes it shows; no more than two are counted. */
  shapes: number;
  /** The addresses of what it shows from elsewhere, and the elements that do. */
  references: readonly { node: Tree.Element; address: string }[];
  /** Its `title` elements. */
  titles: readonly Tree.Element[];
};

const shown = new Set('path rect circle ellipse line polyline polygon text image use'.split(' '));

/** What is drawn only where something else calls for it, and what is no part of the drawing. */
const unshown = new Set(
  (
    'symbol defs clipPath mask pattern marker linearGradient radialGradient filter metadata script style ' +
    'foreignObject'
  ).split(' '),
);

const maximumReferences = 100;

/** Looks through a drawing once. */
export function surveyDrawing(drawing: Tree.Element): DrawingSurvey {
  const references: { node: Tree.Element; address: string }[] = [];
  const titles: Tree.Element[] = [];
  let shapes = 0;
  const stack: Tree.Element[] = [drawing];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.tagName === 'title') titles.push(node);
    if (shown.has(node.tagName)) {
      shapes = Math.min(2, shapes + 1);
      const address = node.tagName === 'use' || node.tagName === 'image' ? readAddress(node) : undefined;
      if (address !== undefined && references.length < maximumReferences) references.push({ node, address });
    }
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child && isElementNode(child) && child.namespaceURI === html.NS.SVG && !unshown.has(child.tagName))
        stack.push(child);
    }
  }
  return { shapes, references, titles };
}

/** The address that an element of a drawing refers to. */
function readAddress(node: Tree.Element): string | undefined {
  const links = node.attrs.filter(({ name }) => name === 'href' || name === 'xlink:href');
  const link = links.find(({ prefix, name }) => prefix !== 'xlink' && name === 'href') ?? links[0];
  return link?.value.trim();
}
