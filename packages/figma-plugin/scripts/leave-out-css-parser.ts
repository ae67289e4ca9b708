import type { Plugin } from 'esbuild';

/**
 * Leaves out what parses colours written as text: a document has numbers only. The colour mathematics of core uses culori's
 * modes, which bring their parsers along; here they parse nothing.
 */
export const leaveOutCssParser: Plugin = {
  name: 'leave-out-css-parser',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]culori[\\/]src[\\/](?:[\w-]+[\\/])?parse\w*\.js$/ }, ({ path }) => ({
      contents: path.endsWith('/src/parse.js') || path.endsWith('\\src\\parse.js') ? all : one,
      loader: 'js',
    }));
  },
};

const one = 'export default () => undefined;';
const all = `${one}
export const Tok = {};
export const tokenize = () => undefined;
export const parseColorSyntax = () => undefined;
export const parseModernSyntax = () => undefined;
`;
