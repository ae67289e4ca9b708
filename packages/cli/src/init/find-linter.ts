import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readText } from '@brandlint/config';
import type { Linter } from './project.ts';
import type { Manifest } from './read-manifest.ts';

/** In the order in which Stylelint looks for them, package.json aside, which comes before all. */
const stylelintFiles = [
  ...['.stylelintrc', '.stylelintrc.json', '.stylelintrc.yaml', '.stylelintrc.yml'],
  ...['.stylelintrc.js', '.stylelintrc.ts', '.stylelintrc.mjs', '.stylelintrc.cjs'],
  ...['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map((ending) => `stylelint.config.${ending}`),
];

/** In the order in which ESLint looks for them. */
const eslintFiles = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`);

/** What ESLint read before its version 9. */
const oldEslintFiles = ['', '.js', '.cjs', '.yaml', '.yml', '.json'].map((ending) => `.eslintrc${ending}`);

/** Stylelint, where a folder has a configuration for it or depends on it. */
export function findStylelint(cwd: string, manifest: Manifest, hasPlugin: boolean): Linter | undefined {
  if (manifest.keys.has('stylelint')) {
    return { file: 'package.json', kind: 'package', text: manifest.text, hasPlugin };
  }
  return findLinter(cwd, manifest, { files: stylelintFiles, name: 'stylelint', hasPlugin });
}

/** ESLint, likewise. */
export function findEslint(cwd: string, manifest: Manifest, hasPlugin: boolean): Linter | undefined {
  const found = findLinter(cwd, manifest, { files: eslintFiles, name: 'eslint', hasPlugin });
  if (found?.file !== undefined) return found;
  const old = oldEslintFiles.find((name) => existsSync(join(cwd, name)));
  if (old !== undefined || manifest.keys.has('eslintConfig')) {
    return { file: old ?? 'package.json', kind: 'old', text: '', hasPlugin };
  }
  return found;
}

type Search = { files: readonly string[]; name: string; hasPlugin: boolean };

function findLinter(cwd: string, manifest: Manifest, { files, name, hasPlugin }: Search): Linter | undefined {
  const file = files.find((each) => existsSync(join(cwd, each)));
  if (file !== undefined) {
    const read = readText(join(cwd, file));
    const text = read.ok ? read.content : '';
    return { file, kind: readKind(file, text, manifest.isModule), text, hasPlugin };
  }
  if (!manifest.dependencies.has(name)) return undefined;
  return { file: undefined, kind: 'none', text: '', hasPlugin };
}

/** A file without an extension is JSON or YAML, and a script is what it is written as, else what Node.js takes it for. */
function readKind(file: string, text: string, isModule: boolean): Linter['kind'] {
  const ending = extname(file);
  if (ending === '') return /^\s*\{/.test(text) ? 'json' : 'yaml';
  if (ending === '.json') return 'json';
  if (ending === '.yaml' || ending === '.yml') return 'yaml';
  if (/\bmodule\.exports\b/.test(text)) return 'commonjs';
  if (/^\s*export\b/m.test(text)) return 'module';
  if (ending === '.cjs' || ending === '.cts') return 'commonjs';
  return ending === '.js' && !isModule ? 'commonjs' : 'module';
}
