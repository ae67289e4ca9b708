import type { Brand, Requirement } from './model/brand.ts';
import type { ManualQuestion, RequirementResult } from './model/finding.ts';
import { matchesFile } from './model/match.ts';
import type { Settings } from './model/settings.ts';
import type { RequirementCount } from './reporting/digest-report.ts';

/** Whether a requirement holds for a source under a configuration. */
export function isActive(requirement: Requirement, settings: Settings, source: string): boolean {
  const { scope, profile, law, onRequest } = requirement.when ?? {};
  if (scope && !scope.includes(settings.scope)) return false;
  if (profile && !settings.profiles.includes(profile)) return false;
  if (law !== undefined && law !== matchesFile(settings.law, source)) return false;
  if (!onRequest || requirement.check.kind === 'manual') return true;
  return settings.rules[requirement.check.rule]?.severity !== undefined;
}

/** Works out how the requirements fared, source by source. */
type Results = {
  /** Takes note that there is a source, for which some of them hold. */
  see: (source: string) => void;
  count: (counted: RequirementCount) => void;
  /** How each requirement that held for one of the sources fared; manual ones are questions, not results. */
  list: () => RequirementResult[];
};

/** Makes what works out how the requirements fared. */
export function createResults(brand: Brand, settings: Settings): Results {
  const counts = new Map<string, { fails: number; reviews: number; accepted: number }>();
  const active = new Set<Requirement>();
  let others = brand.requirements.filter(
    ({ check }) => check.kind !== 'manual' && settings.rules[check.rule]?.severity !== 'off',
  );
  return {
    see(source) {
      const found = others.filter((requirement) => isActive(requirement, settings, source));
      if (found.length === 0) return;
      for (const requirement of found) active.add(requirement);
      others = others.filter((requirement) => !active.has(requirement));
    },
    count([id, fails, reviews, accepted]) {
      const before = counts.get(id) ?? { fails: 0, reviews: 0, accepted: 0 };
      before.fails += fails;
      before.reviews += reviews;
      before.accepted += accepted;
      counts.set(id, before);
    },
    list: () =>
      brand.requirements.flatMap((requirement): RequirementResult[] => {
        const { id, statement, level, basis, source, check } = requirement;
        if (check.kind === 'manual' || !active.has(requirement)) return [];
        const { fails, reviews, accepted } = counts.get(id) ?? { fails: 0, reviews: 0, accepted: 0 };
        const result = fails > 0 ? 'faults' : reviews > 0 ? 'to look at' : 'no fault found';
        return [
          {
            ...{ id, statement, level, basis, source, rule: check.rule, result, findings: fails + reviews },
            ...(accepted > 0 && { accepted }),
          },
        ];
      }),
  };
}

/** The questions that no machine can answer and that hold under a configuration. */
export function toQuestions(brand: Brand, settings: Settings): ManualQuestion[] {
  return brand.requirements.flatMap((requirement): ManualQuestion[] => {
    const { id, basis, level, check } = requirement;
    if (check.kind !== 'manual' || !isActive(requirement, settings, '')) return [];
    return [{ requirement: id, question: check.question, basis, level }];
  });
}
