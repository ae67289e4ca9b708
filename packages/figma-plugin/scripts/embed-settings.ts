import { resolveSettings } from '@brandlint/config/plain';
import type { Settings } from '@brandlint/core';
import type { Plugin } from 'esbuild';
import { loadBuiltIn } from './load-built-in.ts';

/**
 * Puts the settings of a document without a configuration into the bundle as data: of those only the limits are the brand's. So
 * what resolves them stays out.
 */
export const embedSettings: Plugin = {
  name: 'embed-settings',
  setup: (build) => {
    build.onResolve({ filter: /^@brandlint\/config\/plain$/ }, ({ path }) => ({
      path,
      namespace: 'built-in',
    }));
    build.onLoad({ filter: /.*/, namespace: 'built-in' }, () => ({
      contents: writeSettings(),
      loader: 'js',
    }));
  },
};

function writeSettings(): string {
  const settings: Partial<Settings> = { ...resolveSettings(loadBuiltIn().brand) };
  delete settings.limits;
  return `const settings = ${JSON.stringify(settings)};
export const resolveSettings = ({ limits }) => ({ ...settings, limits });
`;
}
