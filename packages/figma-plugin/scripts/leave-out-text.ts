import type { Plugin } from 'esbuild';

/**
 * Leaves out of the document's side what only text has: a layer's colour stands in no notation, and no comment beside it asks
 * for anything. Core asks for neither there.
 */
export const leaveOutText: Plugin = {
  name: 'leave-out-text',
  setup: (build) => {
    for (const [file, name] of [
      ['color/write-color', 'writeColor'],
      ['acceptance/create-ignoring', 'createIgnoring'],
    ] as const) {
      const filter = new RegExp(`[\\\\/]core[\\\\/]src[\\\\/]${file.replace('/', '[\\\\/]')}\\.ts$`);
      build.onLoad({ filter }, () => ({
        contents: `export const ${name} = () => { throw new TypeError('a design has no text'); };`,
        loader: 'ts',
      }));
    }
  },
};
