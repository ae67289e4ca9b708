import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { silentRules } from './silent-rules.ts';

/**
 * Leaves out of the document's side the rules that are silent there, and what rules are described with: the window's text has the
 * descriptions, for those who name rules.
 */
export const leaveOutRules: Plugin = {
  name: 'leave-out-rules',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]core[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = /[\\/]index\.ts$/.test(path) ? withoutSilent(text) : withoutDescriptions(text);
      return { contents, loader: 'ts' };
    });
  },
};

function withoutSilent(text: string): string {
  let rest = text;
  for (const name of silentRules) {
    const variable = new RegExp(`import \\{ (\\w+) \\} from '\\./${name}\\.ts';`).exec(rest)?.[1];
    if (variable === undefined) throw new Error(`there is no rule ${name}`);
    rest = rest.replace(`  ${variable},\n`, '');
  }
  return rest;
}

function withoutDescriptions(text: string): string {
  return text.replace(/\bdescription:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g, `description: ''`);
}
