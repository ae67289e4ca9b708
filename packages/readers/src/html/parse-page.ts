import { defaultTreeAdapter, html, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { mostElementsOfDrawing } from '../markup/drawing-limit.ts';

/** The tree of a page, and why the rest of its text was left where it grew out of all proportion. */
export type Page = { root: DefaultTreeAdapterTypes.ParentNode; excess: Excess | null };

/** The code of a gap and its reason. */
type Excess = { code: 'page-too-large' | 'drawing-too-large'; reason: string };

/** How a file begins that is a piece of a table, to be put into one: a browser would drop its rows. */
const beginsInTable =
  /^\s*(?:<!--[^>]{0,1000}-->\s*)?<(?:tr|td|th|tbody|thead|tfoot|caption|colgroup|col)\b/i;

/** However long a page is, it has no more elements than this. */
const maximumElements = 1_000_000;

/** What a page may grow to beyond its tags before that counts as an attack. */
const elementsBeyondTags = 100_000;

const multiplied: Excess = {
  code: 'page-too-large',
  reason: 'a page whose unclosed elements multiply without end; only its beginning was read',
};
const tooMany: Excess = {
  code: 'page-too-large',
  reason: `a page of more than ${maximumElements} elements; only its beginning was read`,
};
const drawn: Excess = {
  code: 'drawing-too-large',
  reason:
    `a page whose drawings have more than ${mostElementsOfDrawing} elements; only what stands before was read; ` +
    'link to the drawing as a file, or simplify it',
};

class TooManyElements extends Error {
  excess: Excess;

  constructor(excess: Excess) {
    super();
    this.excess = excess;
  }
}

/**
 * The tree of a page, as a browser builds it, with the positions of what it was built from. HTML's own rules open again
 * what was never closed, so a small text can make a tree of any size: the tree ends where that begins.
 */
export function parsePage(text: string): Page {
  const limit = Math.min(maximumElements, elementsBeyondTags + 2 * countTags(text));
  let elements = 0;
  let drawnElements = 0;
  let root: DefaultTreeAdapterTypes.ParentNode = defaultTreeAdapter.createDocument();
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createDocument: () => {
      const document = defaultTreeAdapter.createDocument();
      root = document;
      return document;
    },
    createElement: (tagName, namespace, attributes) => {
      if (++elements > limit) throw new TooManyElements(limit === maximumElements ? tooMany : multiplied);
      if (namespace === html.NS.SVG && ++drawnElements > mostElementsOfDrawing)
        throw new TooManyElements(drawn);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter };
  try {
    root = beginsInTable.test(text) ? parseFragment(text, options) : parse(text, options);
  } catch (error) {
    if (error instanceof TooManyElements) return { root, excess: error.excess };
    throw error;
  }
  return { root, excess: null };
}

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) count++;
  return count;
}
