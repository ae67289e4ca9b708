import { createShareable } from './configuration/create-shareable.ts';
import { createStrictRules, strictSettings } from './configuration/strict.ts';
import { plugins } from './rules/plugins.ts';

/** `extends: ["@brandlint/stylelint-plugin/strict"]`, with the configuration of the working directory. */
export default Object.assign(
  createShareable(plugins, () => createStrictRules({})),
  strictSettings,
);
