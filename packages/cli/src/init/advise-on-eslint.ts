import type { Linter } from './project.ts';
import type { Advice } from './setup.ts';

const plugin = '@brandlint/eslint-plugin';

/** How the brand comes into a project's ESLint. Its configuration is a program, so lines are shown and nothing is changed. */
export function adviseOnEslint({ file, kind, text, hasPlugin }: Linter): readonly Advice[] {
  if (text.includes(plugin)) return [];
  if (kind === 'old') {
    return [
      {
        text: `${file ?? 'ESLint'}: the plugin needs the configuration of ESLint 9.22 or later, eslint.config.js; until then brandlint check does its work.`,
        lines: [],
      },
    ];
  }
  const install = hasPlugin ? '' : ` Install ${plugin} first: until then ESLint would stop at this.`;
  if (file === undefined) {
    return [
      {
        text: `ESLint: write eslint.config.mjs.${install}`,
        lines: [importLine, '', 'export default [brandlint.configs.recommended];'],
      },
    ];
  }
  const load = kind === 'commonjs' ? `const { default: brandlint } = require('${plugin}');` : importLine;
  return [
    {
      text: `${file}: add the first line at its top, and the second to the list that it exports.${install}`,
      lines: [load, 'brandlint.configs.recommended,'],
    },
  ];
}

const importLine = `import brandlint from '${plugin}';`;
