import type {
  AcceptedFinding,
  AcceptedRunFinding,
  Finding,
  RunFinding,
  SourceFinding,
  WriteReplacement,
} from '@brandlint/core';
import type { Location, Result } from 'sarif';
import type { Identify } from '../finding/create-identities.ts';
import { toFixes } from './to-fixes.ts';
import { toLocation } from './to-location.ts';
import { toMessage } from './to-message.ts';
import { toSuppressions } from './to-suppressions.ts';

/** What all results of a run share. */
export type ResultContext = {
  /** The name of the taxonomy, and where each requirement and each rule stands in its list. */
  taxonomy: string;
  requirements: ReadonlyMap<string, number>;
  rules: ReadonlyMap<string, number>;
  identify: Identify;
  write: WriteReplacement;
  /** Whether any finding of the run is accepted: then every result says whether it is. */
  suppresses: boolean;
  /** The file of findings that were known before. */
  baseline: string | undefined;
  /** The first source of the run, which stands for all where a finding is about all. */
  firstSource: string | undefined;
};

/** Further places than this are counted and not listed: GitHub takes 1,000 of a result and shows 100. */
const mostPlaces = 100;

/** A finding of a source; `text` is the source as it was judged, where it is at hand. */
export function toSourceResult(
  finding: SourceFinding | AcceptedFinding,
  text: string | undefined,
  context: ResultContext,
): Result {
  const { source, places, count, written } = finding;
  const [first, ...others] = places;
  const fixes = text === undefined ? [] : toFixes(finding, text, context.write);
  const isAccepted = 'acceptance' in finding;
  return {
    ...toPart(finding, context),
    locations: [toLocation(source, first, written)],
    ...(others.length > 0 && {
      relatedLocations: others
        .slice(0, mostPlaces - 1)
        .map((place): Location => toLocation(source, place, written)),
    }),
    ...(count > 0 && { occurrenceCount: count }),
    ...(fixes.length > 0 && { fixes }),
    ...(context.suppresses && {
      suppressions: isAccepted ? toSuppressions(finding.acceptance, source, context.baseline) : [],
    }),
    properties: { ...toProperties(finding), written },
  };
}

/**
 * A finding over the run. It is about no single place; GitHub takes no result without one, so that it stands at the first
 * source, and says so.
 */
export function toRunResult(finding: RunFinding | AcceptedRunFinding, context: ResultContext): Result {
  const { firstSource } = context;
  const locations =
    firstSource === undefined
      ? []
      : [
          {
            ...toLocation(firstSource),
            message: toMessage('It is about all that was checked; this is the first of it.'),
          },
        ];
  return {
    ...toPart(finding, context),
    locations,
    ...(context.suppresses && {
      suppressions:
        'acceptance' in finding ? toSuppressions(finding.acceptance, undefined, context.baseline) : [],
    }),
    properties: { ...toProperties(finding), scope: 'run' },
  };
}

/** A review cannot be told: it has no level, as SARIF 2.1.0, 3.27.10 asks. */
function toPart(
  finding: Finding,
  { taxonomy, requirements, rules, identify }: ResultContext,
): Pick<Result, 'ruleId' | 'ruleIndex' | 'kind' | 'level' | 'message' | 'partialFingerprints' | 'taxa'> {
  const { rule, requirement, outcome, severity, message, fingerprint } = finding;
  const ruleIndex = rules.get(rule);
  const index = requirements.get(requirement);
  const identity = identify(finding);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind: outcome,
    level: outcome === 'review' ? 'none' : severity,
    message: toMessage(message),
    // GitHub knows a result again by the second, and makes one of the line's words where it is not there.
    partialFingerprints: { 'brandlint/v1': fingerprint, primaryLocationLineHash: identity },
    ...(index !== undefined && {
      taxa: [{ id: requirement, index, toolComponent: { name: taxonomy, index: 0 } }],
    }),
  };
}

function toProperties({ requirement, messageId, data }: Finding): Record<string, unknown> {
  return { requirement, messageId, evidence: data };
}
