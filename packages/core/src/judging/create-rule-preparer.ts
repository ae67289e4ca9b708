import type { Classify } from '../color/classify.ts';
import { createAlternates } from '../color/create-alternates.ts';
import { createStrongestTint } from '../color/create-strongest-tint.ts';
import { createContrastMeter } from '../color/measure-contrast.ts';
import type { Scene } from '../icon/create-scene.ts';
import type { Brand, RuleOptions } from '../model/brand.ts';
import { matchesFile, type IsWithin } from '../model/match.ts';
import type { RuleContext } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';
import type { Color, Use } from '../model/use.ts';
import { assignRules } from './assign-rules.ts';
import { emptyFingerprint, extendFingerprint } from './fingerprint.ts';
import { listVariables } from './list-variables.ts';
import type { KnownOfColor, PreparedRule, SourceRule } from './prepared-rule.ts';
import { createMessageWriter } from './write-message.ts';

/** What is known of a source when its rules are made ready. */
type PreparedSource = {
  source: string;
  uses: readonly Use[];
  classify: Classify;
  /** Whether a use stands in an area of ours. */
  inArea: (use: Use) => boolean;
  scene: Scene;
};

/** Makes the rules ready that hold for a source. */
export type PrepareRules = (source: PreparedSource) => PreparedRule[];

/** Makes what makes rules ready; `variables` are those of the configuration: the token's name → the property's. */
export function createRulePreparer(
  brand: Brand,
  settings: Settings,
  variables: ReadonlyMap<string, string>,
  isWithin: IsWithin,
): PrepareRules {
  const contrast = createContrastMeter();
  let latest: { source: string; rules: readonly SourceRule[] } | undefined;

  return ({ source, uses, classify, inArea, scene }) => {
    const isVendored = matchesFile(settings.vendored, source);
    const context: Omit<RuleContext<RuleOptions>, 'requirement' | 'options'> = {
      brand,
      settings,
      source,
      classify,
      contrast,
      isWithin,
      inArea,
      mayFix: (use) => !isVendored && (settings.scope === 'network' || inArea(use)),
      variables: new Map([...listVariables(uses, classify), ...variables]),
      alternatesOf: createAlternates(uses),
      strongestTintOf: createStrongestTint(uses),
      wording: scene.wording,
      recognise: scene.recognise,
      artworkOf: scene.artworkOf,
      beside: scene.beside,
      meaningOf: scene.meaningOf,
    };
    return rulesOf(source).map((assignment) => {
      const { rule, requirement, severity, options, messages, fingerprint, known } = assignment;
      const judge = rule.prepare({ ...context, requirement, options });
      return { rule, requirement, severity, options, messages, fingerprint, known, judge };
    });
  };

  /** A host may hand over one source in many parts, so what was worked out for the latest is kept. */
  function rulesOf(source: string): readonly SourceRule[] {
    if (latest?.source === source) return latest.rules;
    const rules = assignRules(brand, settings, source).map((assignment) => {
      const { rule } = assignment;
      const messages = Object.entries(rule.messages).map(
        ([id, text]) => [id, createMessageWriter(text)] as const,
      );
      return {
        ...assignment,
        messages: new Map(messages),
        fingerprint: extendFingerprint(extendFingerprint(emptyFingerprint, rule.name), source),
        known: new WeakMap<Color, KnownOfColor>(),
      };
    });
    latest = { source, rules };
    return rules;
  }
}
