import type { Config, LinterOptions, LintResult, PublicApi } from 'stylelint';
import { vi } from 'vitest';
import type * as Plugin from '../src/index.ts';

/** The versions of Stylelint that the plugin is tried with, by the names under which they are installed. */
export const versions = ['stylelint-17', 'stylelint'] as const;

/** One version of Stylelint with the plugin as it would load beside it. */
export type Host = {
  stylelint: PublicApi;
  plugin: typeof Plugin;
  recommended: Config;
  strict: Config;
  /** Lints a text under our recommended configuration and what is laid over it. */
  lint: (code: string, options?: Trial) => Promise<LintResult>;
  /** The text after `--fix`. */
  fix: (code: string, options?: Trial) => Promise<string>;
};

type Trial = {
  /** What would stand in `brandlint.config`. */
  config?: Record<string, unknown>;
  /** Stylelint's own configuration, over ours. */
  over?: Partial<Config>;
  rules?: Config['rules'];
} & Omit<LinterOptions, 'config' | 'code'>;

export async function loadHost(version: (typeof versions)[number]): Promise<Host> {
  vi.resetModules();
  const { default: stylelint } = (await import(version)) as { default: PublicApi };
  vi.doMock('stylelint', () => ({ default: stylelint }));
  const plugin = await import('../src/index.ts');
  const { default: recommended } = await import('../src/recommended.ts');
  const { default: strict } = await import('../src/strict.ts');

  const run = (code: string, { config = {}, over, rules, ...options }: Trial = {}) => {
    const ours = plugin.recommended({ config });
    return stylelint.lint({
      code,
      ...options,
      config: { ...ours, ...over, rules: { ...ours.rules, ...rules } },
    });
  };
  return {
    stylelint,
    plugin,
    recommended,
    strict,
    lint: async (code, options) => {
      const { results } = await run(code, options);
      if (!results[0]) throw new Error('nothing was linted');
      return results[0];
    },
    fix: async (code, options) => {
      const { code: fixed, results } = await run(code, { ...options, fix: true });
      if (results[0]?.parseErrors.length) throw new Error('it was not parsed');
      return fixed ?? '';
    },
  };
}

/** Warnings as one line each: the text they stand at, their severity, and their rule. */
export function say(code: string, { warnings }: LintResult): string[] {
  return warnings.map(({ line, column, endLine, endColumn, severity, rule }) => {
    const text = code.slice(
      toOffset(code, line, column),
      endLine === undefined || endColumn === undefined ? undefined : toOffset(code, endLine, endColumn),
    );
    return `${severity} ${rule.replace('brandlint/', '')}: ${text}`;
  });
}

export function toOffset(code: string, line: number, column: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = code.indexOf('\n', at) + 1;
  return at + column - 1;
}
