import type { Plugin } from 'esbuild';

/**
 * Leaves out what parses colours written as CSS. The colour mathematics of core uses culori's modes, which bring their parsers
 * along; core hands them numbers only.
 */
export const leaveOutColorParser: Plugin = {
  name: 'leave-out-color-parser',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]culori[\\/]src[\\/](?:\w+[\\/])?parse\w*\.js$/ }, ({ path }) => ({
      contents: /src[\\/]parse\.js$/.test(path) ? all : one,
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
