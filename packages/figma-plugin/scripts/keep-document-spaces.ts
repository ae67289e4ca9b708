import type { Plugin } from 'esbuild';

/** Spaces in which no document has colours, and that no conversion between those it has goes through. */
const unused = ['a98', 'hsl', 'hsv', 'hwb', 'lch', 'oklab', 'oklch', 'prophoto', 'rec2020', 'xyz50'];

/**
 * Keeps of the colour mathematics the spaces that a document can have: sRGB and Display P3, and Lab, in which they are compared.
 * A colour of another space would throw, and nothing on the document's side makes one.
 */
export const keepDocumentSpaces: Plugin = {
  name: 'keep-document-spaces',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]culori[\\/]src[\\/]\w+[\\/]definition\.js$/ }, ({ path }) => {
      const mode = /(\w+)[\\/]definition\.js$/.exec(path)?.[1] ?? '';
      if (!unused.includes(mode)) return undefined;
      return { contents: `export default { mode: '${mode}', channels: [] };`, loader: 'js' };
    });
  },
};
