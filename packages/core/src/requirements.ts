import type { Brand, Requirement } from './model/brand.ts';
import type {
  AcceptedRunFinding,
  ManualQuestion,
  RequirementResult,
  RunFinding,
  SourceReport,
} from './model/finding.ts';
import { matchesFile } from './model/match.ts';
import type { Settings } from './model/settings.ts';

/** Whether a requirement holds for a source under a configuration. */
export function isActive(requirement: Requirement, settings: Settings, source: string): boolean {
  const { scope, profile, law, onRequest } = requirement.when ?? {};
  if (scope && !scope.includes(settings.scope)) return false;
  if (profile && !settings.profiles.includes(profile)) return false;
  if (law !== undefined && law !== matchesFile(settings.law, source)) return false;
  if (!onRequest || requirement.check.kind === 'manual') return true;
  return settings.rules[requirement.check.rule]?.severity !== undefined;
}

/** How each requirement that held for one of the sources fared; manual ones are questions, not results. */
export function toResults(
  brand: Brand,
  settings: Settings,
  files: readonly SourceReport[],
  run: readonly RunFinding[],
  acceptedRun: readonly AcceptedRunFinding[] = [],
): RequirementResult[] {
  const counts = new Map<string, { fails: number; reviews: number }>();
  for (const findings of [run, ...files.map((file) => file.findings)]) {
    for (const { requirement, outcome } of findings) {
      const count = counts.get(requirement) ?? { fails: 0, reviews: 0 };
      if (outcome === 'fail') count.fails++;
      else count.reviews++;
      counts.set(requirement, count);
    }
  }
  const accepted = new Map<string, number>();
  for (const findings of [acceptedRun, ...files.map((file) => file.accepted ?? [])]) {
    for (const { requirement } of findings) accepted.set(requirement, (accepted.get(requirement) ?? 0) + 1);
  }
  return brand.requirements.flatMap((requirement): RequirementResult[] => {
    const { id, statement, level, basis, source, check } = requirement;
    if (check.kind === 'manual' || settings.rules[check.rule]?.severity === 'off') return [];
    if (!files.some((file) => isActive(requirement, settings, file.source))) return [];
    const { fails, reviews } = counts.get(id) ?? { fails: 0, reviews: 0 };
    const result = fails > 0 ? 'faults' : reviews > 0 ? 'to look at' : 'no fault found';
    const count = accepted.get(id);
    return [
      {
        ...{ id, statement, level, basis, source, rule: check.rule, result, findings: fails + reviews },
        ...(count !== undefined && { accepted: count }),
      },
    ];
  });
}

/** The questions that no machine can answer and that hold under a configuration. */
export function toQuestions(brand: Brand, settings: Settings): ManualQuestion[] {
  return brand.requirements.flatMap((requirement): ManualQuestion[] => {
    const { id, basis, level, check } = requirement;
    if (check.kind !== 'manual' || !isActive(requirement, settings, '')) return [];
    return [{ requirement: id, question: check.question, basis, level }];
  });
}
