import { toHostName } from '@brandlint/config/linter';
import type { OptionSchema } from '@brandlint/core';
import { exposedRules } from '../../packages/eslint-plugin/src/rules/exposed-rules.ts';
import { makePluginPage, type OptionWriting } from './plugin-page.ts';

const writing: OptionWriting = {
  introduce: (end) => (end === ':' ? 'An object with:' : 'None.'),
  example: ({ name, options }) => {
    const [first] = Object.entries(options);
    if (!first) return null;
    const [option, schema] = first;
    const value = JSON.stringify(exampleOf(schema));
    return `\`\`\`js\nexport default [{ rules: { '${toHostName(name)}': ['error', { ${option}: ${value} }] } }];\n\`\`\``;
  },
};

function exampleOf(schema: OptionSchema): unknown {
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'strings':
      return ['…'];
    case 'number': {
      const { minimum = 0, maximum = Infinity } = schema;
      return Math.min(minimum + 5, (minimum + maximum) / 2);
    }
  }
}

/** The pages of the ESLint plugin, shipped with it. */
export const eslintPages = exposedRules.map((rule) => ({
  path: `packages/eslint-plugin/docs/${rule.name}.md`,
  make: () => makePluginPage(rule, writing),
}));
