import { assignRules, type Assignment } from './assign-rules.ts';
import { createClassifier, type Classify, type ClassifyIn } from './color/classify.ts';
import { createContrastMeter } from './color/measure-contrast.ts';
import { emptyFingerprint, extendFingerprint, writeFingerprint, type Fingerprint } from './fingerprint.ts';
import { guardSuggestions } from './guard-suggestions.ts';
import type { Brand, RuleOptions } from './model/brand.ts';
import type { SourceFinding, SourceReport } from './model/finding.ts';
import { createContainerMatcher, isEmptyMatcher, matchesFile, matchesWithin } from './model/match.ts';
import type { AnyObservation, Judge, RuleContext } from './model/rule.ts';
import type { Settings } from './model/settings.ts';
import type { Extraction } from './model/source.ts';
import type { Use } from './model/use.ts';
import { tallyOf } from './tally.ts';
import { createMessageWriter, type WriteMessage } from './write-message.ts';

/** Judges extractions of one brand under one configuration. */
export type Checker = {
  check: (extraction: Extraction) => SourceReport;
  classifyIn: ClassifyIn;
};

/** A rule ready to judge one source, with what all its findings there share. */
type PreparedAssignment = Assignment & {
  judge: Judge;
  messages: ReadonlyMap<string, WriteMessage>;
  fingerprint: Fingerprint;
};

/**
 * Makes the checker of one brand under one configuration. `variables` are the custom properties that are known to hold an
 * official colour: the token's name → the property's.
 */
export function createChecker(
  brand: Brand,
  settings: Settings,
  variables: ReadonlyMap<string, string>,
): Checker {
  const classifyIn = createClassifier(brand, settings);
  const contrast = createContrastMeter();
  const isWithin = createContainerMatcher();

  return { check, classifyIn };

  function check({ source, hash, uses, gaps }: Extraction): SourceReport {
    const judged = isEmptyMatcher(settings.logos) ? uses : uses.filter((use) => !isLogo(use, source));
    const classify = classifyIn(source);
    const prepared = prepare(source, judged, classify);
    const findings: SourceFinding[] = [];
    for (const use of judged) {
      const isReference = use.kind === 'color' && use.reference === 'judged-at-definition';
      for (const assignment of prepared) {
        if (isReference && assignment.rule.variables === 'at-definition') continue;
        const observations = assignment.judge(use);
        if (observations.length === 0) continue;
        for (const observation of observations) {
          const { suggestions = [] } = observation;
          const guarded = guardSuggestions(suggestions, use, judged, brand, prepared);
          findings.push(toFinding({ ...observation, suggestions: guarded }, assignment, use, source));
        }
      }
    }
    return { source, hash, findings, gaps, tally: tallyOf(judged, classify) };
  }

  function prepare(source: string, uses: readonly Use[], classify: Classify): PreparedAssignment[] {
    const isVendored = matchesFile(settings.vendored, source);
    const fileIsArea = settings.areas.some((area) => matchesFile(area, source));
    const inArea = (use: Use) => fileIsArea || settings.areas.some((area) => matchesWithin(area, use.within));
    const context: Omit<RuleContext<RuleOptions>, 'requirement' | 'options'> = {
      brand,
      settings,
      source,
      classify,
      contrast,
      isWithin,
      inArea,
      mayFix: (use) => !isVendored && (settings.scope === 'network' || inArea(use)),
      variables: new Map([...definedIn(uses, classify), ...variables]),
    };
    return assignRules(brand, settings, source).map((assignment) => {
      const { rule, requirement, options } = assignment;
      const messages = Object.entries(rule.messages).map(
        ([id, text]) => [id, createMessageWriter(text)] as const,
      );
      return {
        ...assignment,
        judge: rule.prepare({ ...context, requirement, options }),
        messages: new Map(messages),
        fingerprint: extendFingerprint(extendFingerprint(emptyFingerprint, rule.name), source),
      };
    });
  }

  function isLogo(use: Use, source: string): boolean {
    return matchesWithin(settings.logos, use.within) || matchesFile(settings.logos, source);
  }
}

function toFinding(
  { outcome, messageId, data, suggestions = [] }: AnyObservation,
  { rule, requirement, severity, messages, fingerprint }: PreparedAssignment,
  { places, count, written, anchor }: Use,
  source: string,
): SourceFinding {
  return {
    rule: rule.name,
    requirement: requirement.id,
    outcome,
    severity: outcome === 'review' ? 'note' : severity,
    messageId,
    data,
    message: messages.get(messageId)?.(data) ?? messageId,
    fingerprint: writeFingerprint(extendFingerprint(extendFingerprint(fingerprint, anchor), written)),
    suggestions,
    scope: 'source',
    source,
    places,
    count,
    written,
  };
}

/** The custom properties of a source that hold an official colour: the token's name → the property's. */
function definedIn(uses: readonly Use[], classify: Classify): [string, string][] {
  const found: [string, string][] = [];
  for (const use of uses) {
    if (use.kind !== 'color' || !use.defines?.startsWith('--') || use.color.alpha !== 1) continue;
    const verdict = classify(use.color, use.within);
    if (verdict.name === 'official') found.push([verdict.token.name, use.defines]);
  }
  return found;
}
