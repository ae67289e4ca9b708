import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Imports point one way: cli and plugins → config, readers → core. Each package names what it may not import. */
const fence = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map(([group, message]) => ({ group: [].concat(group), message })) },
    ],
  },
});

const node = ['node:*', 'The code of this folder runs in browsers and in Figma too.'];
const outward = [
  ['@brandlint/config', '@brandlint/readers/*', 'brandlint'],
  'The core knows no format, no configuration and no host.',
];

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/test/truth/',
      'test/eslint-project-*/',
      '.changeset/',
      'examples/',
      '**/*.d.ts',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'TSAsExpression > TSAnyKeyword', message: 'Name the type.' },
      ],
      eqeqeq: 'error',
    },
  },
  fence(['packages/core/src/**'], [node, outward]),
  fence(
    ['packages/core/src/model/**'],
    [
      node,
      outward,
      [['../rules/*', '../judging/*', '../reading/*', '../reporting/*'], 'The model knows nobody.'],
    ],
  ),
  fence(
    ['packages/core/src/{color,text,brand,icon}/**'],
    [node, outward, ['../rules/*', 'Rules stand on colour and brand, not the other way.']],
  ),
  fence(
    ['packages/readers/src/css/**'],
    [
      node,
      [['../html/*', '../svg/*', '../component/*', '../rendered-page/*'], 'Readers never import readers.'],
    ],
  ),
  fence(
    ['packages/readers/src/svg/**'],
    [
      node,
      [['../html/*', '../css/*', '../component/*', '../rendered-page/*'], 'Readers never import readers.'],
    ],
  ),
  fence(
    ['packages/readers/src/html/**', 'packages/readers/src/component/**'],
    [node, [['../svg/*', '../css/*', '../rendered-page/*'], 'Readers never import readers.']],
  ),
  fence(
    ['packages/readers/src/script/*.ts', 'packages/readers/src/script/!(test-data|icons|texts)/**'],
    [
      node,
      [
        ['../css/*', '../html/*', '../svg/*', '../component/*', '../../css/*', '../../html/*', '../../svg/*'],
        'Readers never import readers.',
      ],
    ],
  ),
  fence(
    ['packages/readers/src/script/{icons,texts}/**'],
    [
      node,
      [
        ['../../css/*', '../../svg/*', '../../component/*', '../../html/read-html.ts'],
        'The markup of scripts becomes a page, and stands on what reads pages; not on a reader.',
      ],
    ],
  ),
  fence(
    ['packages/readers/src/{values,text,markup}/**'],
    [node, [['../css/*', '../html/*', '../svg/*'], 'Readers stand on this.']],
  ),
  fence(
    ['packages/readers/src/figma/**'],
    [
      node,
      [
        ['../../css/*', '../../html/*', '../../svg/*', '../css/*', '../html/*', '../svg/*'],
        'Readers never import readers.',
      ],
    ],
  ),
  fence(
    ['packages/document-readers/src/**'],
    [
      [['@brandlint/config', 'brandlint'], 'Readers know no configuration and no host.'],
      [
        ['fig', 'pdf', 'office', 'idml', 'palette', 'image'].flatMap((reader) =>
          ['..', '../..', '../../..'].map((up) => `${up}/${reader}/**`),
        ),
        'Readers never import readers.',
      ],
    ],
  ),
  fence(
    ['packages/figma-plugin/src/main/**'],
    [
      node,
      [['preact', 'preact/*', '../ui/*'], 'The document and its window share messages, and nothing else.'],
    ],
  ),
  fence(
    ['packages/figma-plugin/src/ui/**'],
    [node, [['../main/*', '../../main/*'], 'The document and its window share messages, and nothing else.']],
  ),
  fence(['packages/rasteriser/src/{canvas,drawing,image,pixels}/**'], [node]),
  fence(
    ['packages/config/src/**'],
    [
      [
        ['brandlint', '@brandlint/stylelint-plugin', '@brandlint/eslint-plugin'],
        'Command and plugins stand on the configuration.',
      ],
      [
        ['@brandlint/readers/*', '!@brandlint/readers/swatches'],
        'The palette of a partner may be a file of swatches; nothing else is read here.',
      ],
    ],
  ),
  fence(
    ['packages/stylelint-plugin/src/**'],
    [
      [
        ['brandlint', '@brandlint/rasteriser', '@brandlint/eslint-plugin', 'stylelint/lib/**', 'stylelint/*'],
        'A plugin stands on configuration, readers and core, and on what its host publishes.',
      ],
    ],
  ),
  fence(
    ['packages/eslint-plugin/src/**'],
    [
      [
        ['brandlint', '@brandlint/stylelint-plugin', '@brandlint/rasteriser/*', 'eslint/*', '@eslint/*'],
        'A plugin stands on configuration, readers and core, and on what its host publishes; what draws is in a thread.',
      ],
    ],
  ),
  {
    files: ['packages/eslint-plugin/src/artwork/artwork-worker.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Stylelint and ESLint take what a module exports by default.
    files: [
      'packages/stylelint-plugin/src/{index,recommended,strict}.ts',
      'packages/eslint-plugin/src/index.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.config.ts', 'vitest.config.ts', 'eslint.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/test/**', '**/*.test-d.ts', 'bench/**'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      parserOptions: { projectService: false },
      globals: { process: false, console: false },
    },
  },
);
