import css from '@eslint/css';
import htmlPlugin from '@html-eslint/eslint-plugin';
import * as htmlParser from '@html-eslint/parser';
import * as typescriptParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import type * as Eslint from 'eslint';
import type { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import { describe, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import brandlint, { type ConfigureOptions } from '../src/index.ts';

/** The versions of ESLint that the plugin is tried with, by the names under which they are installed. */
export const versions = ['eslint-9', 'eslint'] as const;

/** How ESLint is told to read each sort of file, beside what it reads by itself. */
export const hosts: Record<string, Linter.Config> = {
  'a.jsx': { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  'a.tsx': {
    languageOptions: {
      parser: typescriptParser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
  },
  'a.vue': { languageOptions: { parser: vueParser } },
  'a.svelte': { languageOptions: { parser: svelteParser } },
  'a.astro': { languageOptions: { parser: astroParser } },
  'a.css': { plugins: { css: css }, language: 'css/css' },
  'a.html': { plugins: { html: htmlPlugin }, language: 'html/html' },
  'older.html': { languageOptions: { parser: htmlParser } },
};

type Trial = ConfigureOptions & {
  filename?: string;
  /** ESLint's own configuration, behind ours. */
  over?: Linter.Config;
};

/** One version of ESLint with the plugin beside it. */
export type Host = {
  eslint: typeof Eslint;
  lint: (code: string, trial?: Trial) => Linter.LintMessage[];
  fix: (code: string, trial?: Trial) => Linter.FixReport;
};

export async function loadHost(version: (typeof versions)[number]): Promise<Host> {
  const eslint = (await import(version)) as typeof Eslint;
  eslint.RuleTester.describe = describe;
  eslint.RuleTester.it = it;
  const open = () => new eslint.Linter({ cwd: process.cwd() });
  return {
    eslint,
    lint: (code, trial = {}) => open().verify(code, toConfig(trial), toName(trial)),
    fix: (code, trial = {}) => open().verifyAndFix(code, toConfig(trial), toName(trial)),
  };
}

function toName({ filename = 'a.jsx' }: Trial): { filename: string } {
  return { filename };
}

function toConfig({ filename = 'a.jsx', over = {}, ...options }: Trial): Linter.Config[] {
  const files = ['**/*.*', '<input>'];
  const ours = brandlint.configure({ config: {}, stylesheets: 'always', ...options });
  const host = hosts[filename] ?? hosts['a.jsx'];
  return [
    { files, ...host },
    { files, ...ours },
    { files, ...over },
  ];
}

/** Messages as one line each: their severity, their rule, and the text they stand at. */
export function say(code: string, messages: readonly Linter.LintMessage[]): string[] {
  return messages.map(({ line, column, endLine, endColumn, severity, ruleId, message }) => {
    if (ruleId === null) return message;
    const end = toOffset(code, endLine ?? line, endColumn ?? column);
    const weight = severity === 2 ? 'error' : 'warning';
    return `${weight} ${ruleId.replace('brandlint/', '')}: ${code.slice(toOffset(code, line, column), end)}`;
  });
}

function toOffset(code: string, line: number, column: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = code.indexOf('\n', at) + 1;
  return at + column - 1;
}
