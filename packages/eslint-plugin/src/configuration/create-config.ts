import { type Configuration, listActiveRules, toHostName, weighRules } from '@brandlint/config/linter';
import type { ESLint, Linter } from 'eslint';
import process from 'node:process';
import { exposedRules } from '../rules/exposed-rules.ts';
import { findConfiguration } from './find-configuration.ts';
import type { BrandlintSettings } from './host-settings.ts';

export type ConfigureOptions = Omit<BrandlintSettings, 'hash'> & {
  /** Whether it is for the brand's own material: scope `network`, official colours from tokens only, no needless comments. */
  strict?: boolean;
  /** Whether what a person should look at is told, as warnings. */
  reviews?: boolean;
  /** Whether what could not be judged is told, as warnings. */
  gaps?: boolean;
  /** The files that it is for, as ESLint takes them; absent, all. */
  files?: NonNullable<Linter.Config['files']>;
};

/** A configuration for ESLint whose rules are worked out when ESLint asks for them. */
export function createConfig(
  plugin: ESLint.Plugin,
  { strict = false, reviews = false, gaps = false, files, ...given }: ConfigureOptions,
): Linter.Config {
  const settings: BrandlintSettings = strict ? { scope: 'network', ...given } : given;
  const find = () => findConfiguration(process.cwd(), settings.config, settings.scope);
  return {
    name: toHostName(strict ? 'strict' : 'recommended'),
    ...(files && { files }),
    plugins: { brandlint: plugin },
    ...(strict && { linterOptions: { reportUnusedDisableDirectives: 'error' } }),
    get settings() {
      return { brandlint: { ...settings, hash: find().hash } };
    },
    get rules() {
      return {
        ...toRules(find(), strict ? ['color-from-token'] : []),
        ...(reviews && { [toHostName('reviews')]: 'warn' }),
        ...(gaps && { [toHostName('gaps')]: 'warn' }),
      } satisfies Linter.RulesRecord;
    },
  };
}

/** What was worked out for each configuration: ESLint asks more than once. */
const known = new WeakMap<Configuration, Linter.RulesRecord>();

/** The rules that a configuration calls for, each with what it weighs there; those that are required are errors. */
function toRules(configuration: Configuration, required: readonly string[]): Linter.RulesRecord {
  let rules = known.get(configuration);
  if (!rules) known.set(configuration, (rules = listRules(configuration)));
  const raised = required.map((name) => [toHostName(name), 'error'] as const);
  return { ...rules, ...Object.fromEntries(raised) };
}

function listRules(configuration: Configuration): Linter.RulesRecord {
  const { content } = configuration;
  const weights = content.ok ? weighRules(content.value) : undefined;
  const active = listActiveRules(configuration, exposedRules).map((name) => {
    const isError = !weights || weights.get(name) === 'error';
    return [toHostName(name), isError ? 'error' : 'warn'] as const;
  });
  return Object.fromEntries(active);
}
