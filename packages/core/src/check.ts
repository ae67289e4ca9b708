import { createClassifier, type Classify } from './color/classify.ts';
import { writeValue } from './color/write-value.ts';
import { toFingerprint } from './fingerprint.ts';
import { guardSuggestions } from './guard-suggestions.ts';
import type { Brand, Level, Requirement, RuleOptions } from './model/brand.ts';
import type { Severity, SourceFinding, SourceReport, TallyEntry } from './model/finding.ts';
import { isEmptyMatcher, matchesFile, matchesWithin } from './model/match.ts';
import type { AnyObservation, AnyRule, RuleContext } from './model/rule.ts';
import type { Settings } from './model/settings.ts';
import type { Extraction } from './model/source.ts';
import type { ColorUse, Use } from './model/use.ts';
import { isActive } from './requirements.ts';
import { rules } from './rules/index.ts';
import { writeMessage } from './write-message.ts';

/** Judges extractions of one brand under one configuration. */
export type Checker = {
  check: (extraction: Extraction) => SourceReport;
  classify: Classify;
};

/** A rule under the requirement that calls for it. */
type Assignment = { rule: AnyRule; requirement: Requirement; severity: Severity; options: RuleOptions };

const severities: Record<Level, Severity> = { must: 'error', should: 'warning', may: 'note' };

/**
 * Makes the checker of one brand under one configuration. `variables` are the custom properties that are known to hold an
 * official colour: the token's name → the property's.
 */
export function createChecker(
  brand: Brand,
  settings: Settings,
  variables: ReadonlyMap<string, string>,
): Checker {
  const classify = createClassifier(brand, settings);
  const byName = new Map(rules.map((rule) => [rule.name, rule]));

  return { check, classify };

  function check(extraction: Extraction): SourceReport {
    const { source, hash } = extraction;
    const assignments = assign(source);
    const isVendored = matchesFile(settings.vendored, source);
    const fileIsArea = settings.areas.some((area) => matchesFile(area, source));
    const findings: SourceFinding[] = [];
    const judged = extraction.uses.filter((use) => !isLogo(use, source));

    const known = new Map([...definedIn(judged, classify), ...variables]);
    const inArea = (use: Use) => fileIsArea || settings.areas.some((area) => matchesWithin(area, use.within));
    const mayFix = (use: Use) => !isVendored && (settings.scope === 'network' || inArea(use));
    const contextOf = ({ requirement, options }: Assignment): RuleContext<RuleOptions> => {
      return { brand, settings, requirement, options, source, classify, inArea, mayFix, variables: known };
    };
    const contexts = assignments.map((assignment) => ({ assignment, context: contextOf(assignment) }));

    for (const use of judged) {
      for (const { assignment, context } of contexts) {
        if (!concerns(assignment.rule, use)) continue;
        for (const observation of assignment.rule.check(use, context)) {
          findings.push(toFinding(observation, assignment, use));
        }
      }
    }
    return { source, hash, findings, gaps: extraction.gaps, tally: tallyOf(judged, classify) };

    function toFinding(
      observation: AnyObservation,
      { rule, requirement, severity }: Assignment,
      use: Use,
    ): SourceFinding {
      const { outcome, messageId, data, suggestions = [] } = observation;
      const { places, count, written } = use;
      return {
        rule: rule.name,
        requirement: requirement.id,
        outcome,
        severity: outcome === 'review' ? 'note' : severity,
        messageId,
        data,
        message: writeMessage(rule.messages[messageId] ?? messageId, data),
        fingerprint: toFingerprint([rule.name, source, use.anchor, written]),
        suggestions: guardSuggestions(suggestions, use, judged, brand, contexts),
        scope: 'source',
        source,
        places,
        count,
        written,
      };
    }
  }

  function assign(source: string): Assignment[] {
    return brand.requirements.flatMap((requirement): Assignment[] => {
      if (requirement.check.kind === 'manual' || !isActive(requirement, settings, source)) return [];
      const rule = byName.get(requirement.check.rule);
      const setting = settings.rules[requirement.check.rule];
      if (!rule || setting?.severity === 'off') return [];
      const severity = setting?.severity ?? severities[requirement.level];
      return [
        { rule, requirement, severity, options: { ...requirement.check.options, ...setting?.options } },
      ];
    });
  }

  function isLogo(use: Use, source: string): boolean {
    if (isEmptyMatcher(settings.logos)) return false;
    return matchesWithin(settings.logos, use.within) || matchesFile(settings.logos, source);
  }
}

/** The custom properties of a source that hold an official colour: the token's name → the property's. */
function definedIn(uses: readonly Use[], classify: Classify): [string, string][] {
  return uses.flatMap((use): [string, string][] => {
    if (use.kind !== 'color' || !use.defines?.startsWith('--') || use.color.alpha !== 1) return [];
    const verdict = classify(use.color, use.within);
    return verdict.name === 'official' ? [[verdict.token.name, use.defines]] : [];
  });
}

/** Whether a rule looks at a use: of its kind, and not reached through a variable that is judged where it is defined. */
function concerns(rule: AnyRule, use: Use): boolean {
  if (rule.on !== use.kind) return false;
  return rule.variables === 'where-used' || !isJudgedAtDefinition(use);
}

function isJudgedAtDefinition(use: Use): boolean {
  return use.kind === 'color' && use.reference === 'judged-at-definition';
}

/** How often each colour was used, in the order of first use; through variables too. */
function tallyOf(uses: readonly Use[], classify: Classify): TallyEntry[] {
  const entries = new Map<string, TallyEntry>();
  for (const use of uses) {
    if (use.kind !== 'color') continue;
    const entry = toTallyEntry(use, classify);
    const key = `${entry.verdict} ${entry.value}`;
    const before = entries.get(key);
    if (before) before.count += entry.count;
    else entries.set(key, entry);
  }
  return [...entries.values()];
}

function toTallyEntry(use: ColorUse, classify: Classify): TallyEntry {
  const verdict = classify(use.color, use.within);
  const token = verdict.nearest?.token.name ?? null;
  return { verdict: verdict.name, value: writeValue(use.color), token, count: use.count };
}
