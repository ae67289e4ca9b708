import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** The tree of a page. `isWhole: false`: it grew out of all proportion, and the rest of the text was left. */
export type Page = { root: DefaultTreeAdapterTypes.ParentNode; isWhole: boolean };

/** How a file begins that is a piece of a table, to be put into one: a browser would drop its rows. */
const beginsInTable =
  /^\s*(?:<!--[^>]{0,1000}-->\s*)?<(?:tr|td|th|tbody|thead|tfoot|caption|colgroup|col)\b/i;

/** However long a page is, it has no more elements than this. */
const maximumElements = 1_000_000;

/** What a page may grow to beyond its tags before that counts as an attack. */
const elementsBeyondTags = 100_000;

class TooManyElements extends Error {}

/**
 * The tree of a page, as a browser builds it, with the positions of what it was built from. HTML's own rules open again
 * what was never closed, so a small text can make a tree of any size: the tree ends where that begins.
 */
export function parsePage(text: string): Page {
  const limit = Math.min(maximumElements, elementsBeyondTags + 2 * countTags(text));
  let elements = 0;
  let root: DefaultTreeAdapterTypes.ParentNode = defaultTreeAdapter.createDocument();
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createDocument: () => {
      const document = defaultTreeAdapter.createDocument();
      root = document;
      return document;
    },
    createElement: (tagName, namespace, attributes) => {
      if (++elements > limit) throw new TooManyElements();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter };
  try {
    root = beginsInTable.test(text) ? parseFragment(text, options) : parse(text, options);
  } catch (error) {
    if (error instanceof TooManyElements) return { root, isWhole: false };
    throw error;
  }
  return { root, isWhole: true };
}

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) count++;
  return count;
}
