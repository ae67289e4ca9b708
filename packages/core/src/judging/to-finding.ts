import type { SourceFinding, Suggestion } from '../model/finding.ts';
import type { Use } from '../model/use.ts';
import { extendFingerprint, writeFingerprint } from './fingerprint.ts';
import type { NarrowUse } from './narrow-use.ts';
import type { PreparedRule, Said } from './prepared-rule.ts';
import { weigh } from './weigh.ts';

/** What a rule says of a use as a finding of its source. `isKept`: whether it is told apart from others later. */
export function toFinding(
  { observation, message }: Said,
  given: readonly Suggestion[],
  { rule, requirement, severity, fingerprint }: PreparedRule,
  use: Use,
  source: string,
  narrow: NarrowUse,
  isKept: boolean,
): SourceFinding {
  const { outcome, messageId, data, part } = observation;
  const narrowed = part && use.kind === 'text' ? narrow(use, part) : use;
  const { places, count, written } = narrowed ?? use;
  // What would replace a part must not replace the whole.
  const suggestions = narrowed ? given : noSuggestions;
  return {
    rule: rule.name,
    requirement: requirement.id,
    outcome,
    severity: weigh(observation, severity, use),
    messageId,
    data,
    message,
    fingerprint: isKept
      ? writeFingerprint(extendFingerprint(extendFingerprint(fingerprint, use.anchor), written))
      : '',
    suggestions,
    scope: 'source',
    source,
    places,
    count,
    written,
  };
}

const noSuggestions: readonly Suggestion[] = [];
