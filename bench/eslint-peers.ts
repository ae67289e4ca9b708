/** What is measured beside ours: the lines of an `eslint.config.js` that turn it on. */
export type ScriptPeer = { name: string; imports: string; config: string };

/** What people use today to keep colours out of scripts. All of them ban literals, whatever colour they are. */
export const scriptPeers: readonly ScriptPeer[] = [
  {
    name: '@metamask/design-tokens, color-no-hex',
    imports: `import * as tokens from '@metamask/eslint-plugin-design-tokens';`,
    config: `{ plugins: { tokens }, rules: { 'tokens/color-no-hex': 'warn' } }`,
  },
  {
    name: 'react-native, no-color-literals',
    // It calls what ESLint 10 has no more.
    imports: `import { fixupPluginRules } from '@eslint/compat';
import native from 'eslint-plugin-react-native';`,
    config: `{ plugins: { native: fixupPluginRules(native) }, rules: { 'native/no-color-literals': 'warn' } }`,
  },
  {
    name: 'no-restricted-syntax, by hand',
    imports: '',
    config: `{ rules: { 'no-restricted-syntax': ['warn',
      'Literal[value=/#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\\\\b/i]',
      'TemplateElement[value.raw=/#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\\\\b/i]',
      'Literal[value=/\\\\b(?:rgb|hsl)a?\\\\(/i]'] } }`,
  },
];
