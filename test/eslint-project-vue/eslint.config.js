import brandlint from '@brandlint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import * as vueParser from 'vue-eslint-parser';

export default defineConfig([
  { files: ['**/*.vue'], languageOptions: { parser: vueParser } },
  { files: ['src/**/*.{js,vue}'], extends: [brandlint.configs.recommended] },
]);
