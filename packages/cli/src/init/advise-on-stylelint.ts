import { addToExtends } from './add-to-extends.ts';
import type { Linter } from './project.ts';
import type { Advice, Edit } from './setup.ts';

const plugin = '@brandlint/stylelint-plugin';
const entry = `${plugin}/recommended`;

/** How the brand comes into a project's Stylelint: JSON can be changed for the user, and of anything else lines are shown. */
export function adviseOnStylelint(linter: Linter): { edits: readonly Edit[]; advice: readonly Advice[] } {
  const { file, kind, text, hasPlugin } = linter;
  if (mentions(text, kind)) return { edits: [], advice: [] };
  const isJson = kind === 'json' || kind === 'package';
  const after = isJson ? addToExtends(text, entry, kind === 'package' ? ['stylelint'] : []) : undefined;
  // A configuration that extends what is not there would stop Stylelint.
  if (file !== undefined && after !== undefined && hasPlugin) {
    return { edits: [{ path: file, before: text, after }], advice: [] };
  }
  const install = hasPlugin ? '' : ` Install ${plugin} first: until then Stylelint would stop at this.`;
  const advice =
    file === undefined
      ? {
          text: `Stylelint: write stylelint.config.mjs.${install}`,
          lines: ['export default {', ...inScript, '};'],
        }
      : { text: `${file}: add this to what it extends.${install}`, lines: linesFor[kind] };
  return { edits: [], advice: [advice] };
}

/** Whether the plugin is configured already; in package.json it may be installed and no more. */
function mentions(text: string, kind: Linter['kind']): boolean {
  if (kind !== 'package') return text.includes(plugin);
  const { stylelint } = JSON.parse(text) as { stylelint?: unknown };
  return JSON.stringify(stylelint).includes(plugin);
}

const inScript = [`  extends: ['${entry}'],`];

const linesFor: Readonly<Record<Linter['kind'], readonly string[]>> = {
  json: [`"extends": ["${entry}"]`],
  package: ['"stylelint": {', `  "extends": ["${entry}"]`, '}'],
  yaml: ['extends:', `  - '${entry}'`],
  module: [`extends: ['${entry}'],`],
  commonjs: [`extends: ['${entry}'],`],
  old: [],
  none: [],
};
