import brandlint from '@brandlint/eslint-plugin';

export default [
  { files: ['**/*.{js,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  brandlint.configs.recommended,
];
