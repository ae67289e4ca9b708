import { assignRunRules } from './judging/assign-rules.ts';
import { emptyFingerprint, extendFingerprint, writeFingerprint } from './judging/fingerprint.ts';
import type { Brand } from './model/brand.ts';
import type { RunFinding, SourceReport } from './model/finding.ts';
import { matchesFile } from './model/match.ts';
import type { Delivery } from './model/rule.ts';
import type { Settings } from './model/settings.ts';
import { weigh } from './judging/weigh.ts';
import { createMessageWriter } from './judging/write-message.ts';

/**
 * What is said of what is handed over together: of each deliverable that the configuration names, and of the whole run.
 * `passedOver` is how many files carry a brand and were read by nothing.
 */
export function judgeRun(
  brand: Brand,
  settings: Settings,
  files: readonly SourceReport[],
  passedOver: number,
): RunFinding[] {
  const assigned = assignRunRules(brand, settings);
  // Reports may have to be unpacked to be looked at, which is of no use where nothing asks about them.
  if (assigned.length === 0) return [];
  const deliveries = toDeliveries(settings, files, passedOver);
  return assigned.flatMap(({ rule, requirement, severity, options }) => {
    const judge = rule.prepare({ brand, settings, requirement, options });
    return deliveries.flatMap((delivery) =>
      judge(delivery).map((observation): RunFinding => {
        const { outcome, messageId, data, suggestions = [] } = observation;
        const named = extendFingerprint(extendFingerprint(emptyFingerprint, rule.name), delivery.name ?? '');
        return {
          rule: rule.name,
          requirement: requirement.id,
          outcome,
          severity: weigh(observation, severity),
          messageId,
          data,
          message: createMessageWriter(rule.messages[messageId] ?? messageId)(data),
          fingerprint: writeFingerprint(extendFingerprint(named, messageId)),
          suggestions,
          scope: 'run',
        };
      }),
    );
  });
}

function toDeliveries(
  { deliverables }: Settings,
  files: readonly SourceReport[],
  passedOver: number,
): Delivery[] {
  if (files.length === 0 && passedOver === 0) return [];
  const parts = deliverables.map(({ name, files: matcher }) => ({
    name,
    files: files.filter(({ source }) => matchesFile(matcher, source)),
    passedOver,
  }));
  return [...parts, { name: null, files, passedOver }];
}
