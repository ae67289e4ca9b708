import { createRules, createShareable } from './configuration/create-shareable.ts';
import { plugins } from './rules/plugins.ts';

/** `extends: ["@brandlint/stylelint-plugin/recommended"]`, with the configuration of the working directory. */
export default createShareable(plugins, () => createRules({}));
