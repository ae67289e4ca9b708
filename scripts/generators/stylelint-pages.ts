import { toHostName } from '@brandlint/config/linter';
import { exposedRules } from '../../packages/stylelint-plugin/src/rules/exposed-rules.ts';
import { makePluginPage, type OptionWriting } from './plugin-page.ts';

const writing: OptionWriting = {
  introduce: (end) =>
    `\`true\`, and beside it what [every rule](../README.md#options) takes${end === ':' ? ', and of its own:' : end}`,
  example: ({ name }) => {
    const options = { ignoreSelectors: ['/^\\.legacy-/'] };
    return `\`\`\`json\n${JSON.stringify({ [toHostName(name)]: [true, options] }, null, 2)}\n\`\`\``;
  },
};

/** The pages of the Stylelint plugin, shipped with it. */
export const stylelintPages = exposedRules.map((rule) => ({
  path: `packages/stylelint-plugin/docs/${rule.name}.md`,
  make: () => makePluginPage(rule, writing),
}));
