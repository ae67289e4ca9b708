import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import brandlint, { type BrandlintRules, type BrandlintSettings } from './index.ts';

/** A configuration as a team writes it in TypeScript. */
const config: Linter.Config[] = defineConfig([
  { files: ['**/*.tsx'], extends: [brandlint.configs.recommended] },
  brandlint.configs.strict,
  brandlint.configure({ config: { scope: 'network' }, names: { functions: ['paint'] }, files: ['site/**'] }),
  { plugins: { brandlint }, extends: ['brandlint/recommended'] },
  {
    settings: { brandlint: { stylesheets: 'always' } satisfies BrandlintSettings },
    rules: {
      'brandlint/color-in-palette': 'warn',
      'brandlint/text-contrast-minimum': ['error', { minimum: 7, exempt: ['.decoration'] }],
    } satisfies BrandlintRules,
  },
]);

const rules: BrandlintRules = {
  'brandlint/icon-upright': [2, { maximumDeg: 3 }],
  'brandlint/reviews': 'warn',
};

// @ts-expect-error -- a misspelt rule
const misspelt: BrandlintRules = { 'brandlint/color-in-pallete': 'warn' };

// @ts-expect-error -- an option of another rule
const ofAnother: BrandlintRules = { 'brandlint/color-in-palette': ['warn', { minimum: 7 }] };

// @ts-expect-error -- a text where a number is meant
const wrong: BrandlintRules = { 'brandlint/icon-upright': ['warn', { maximumDeg: '3' }] };

// @ts-expect-error -- none of the choices
brandlint.configure({ stylesheets: 'sometimes' });

// @ts-expect-error -- no list of names of ours
brandlint.configure({ names: { function: ['paint'] } });

export const tried = [config, rules, misspelt, ofAnother, wrong];
