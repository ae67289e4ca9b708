import type { Plugin } from 'esbuild';

/** Spaces in which no document has colours, and that no conversion between those it has goes through. */
const unused = ['a98', 'hsl', 'hsv', 'hwb', 'lch', 'oklab', 'oklch', 'prophoto', 'rec2020', 'xyz50'];

/**
 * Keeps of the colour mathematics what a document can hold: numbers in sRGB or Display P3. What parses colours written as text
 * and what converts other spaces stays out; a colour of another space would throw, and nothing here makes one.
 */
export const keepDocumentColors: Plugin = {
  name: 'keep-document-colors',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]culori[\\/]src[\\/](?:\w+[\\/])?parse\w*\.js$/ }, ({ path }) => ({
      contents: /src[\\/]parse\.js$/.test(path) ? all : one,
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]culori[\\/]src[\\/]\w+[\\/]definition\.js$/ }, ({ path }) => {
      const mode = /(\w+)[\\/]definition\.js$/.exec(path)?.[1] ?? '';
      if (!unused.includes(mode)) return undefined;
      return { contents: `export default { mode: '${mode}', channels: [] };`, loader: 'js' };
    });
  },
};

const one = 'export default () => undefined;';
const all = `${one}
export const Tok = {};
export const tokenize = () => undefined;
export const parseColorSyntax = () => undefined;
export const parseModernSyntax = () => undefined;
`;
