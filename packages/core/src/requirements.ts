import type { Brand, Requirement } from './model/brand.ts';
import type { ManualQuestion, RequirementResult, ResultName } from './model/finding.ts';
import { matchesFile } from './model/match.ts';
import type { AnyRule } from './model/rule.ts';
import type { Settings } from './model/settings.ts';
import type { ReportDigest, RequirementCount } from './reporting/digest-report.ts';
import { rules } from './rules/index.ts';

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
  /** Takes note that there is a source, for which some of them hold, and of what there was to look at. */
  see: (source: string, digest: Seen) => void;
  count: (counted: RequirementCount) => void;
  /** How each requirement that held for one of the sources fared; manual ones are questions, not results. */
  list: (isPart: boolean) => RequirementResult[];
};

type Seen = Pick<ReportDigest, 'seen' | 'unidentified' | 'isUnread'>;

/** A requirement until it is known that there was something to look at for it. */
type Asked = {
  requirement: Requirement;
  rule: AnyRule | undefined;
  /** It holds for one of the sources; for one that could be read; for one in which it cannot be told what there was. */
  isActive: boolean;
  wasRead: boolean;
  isHidden: boolean;
  isSettled: boolean;
};

/** Makes what works out how the requirements fared. */
export function createResults(brand: Brand, settings: Settings): Results {
  const counts = new Map<string, { fails: number; reviews: number; accepted: number }>();
  const all = brand.requirements.flatMap((requirement): Asked[] => {
    const { check } = requirement;
    if (check.kind === 'manual' || settings.rules[check.rule]?.severity === 'off') return [];
    const rule = rules.find(({ name }) => name === check.rule);
    return [{ requirement, rule, isActive: false, wasRead: false, isHidden: false, isSettled: false }];
  });
  let open = all;
  return {
    see(source, digest) {
      let settled = 0;
      for (const asked of open) {
        if (!isActive(asked.requirement, settings, source)) continue;
        look(asked, digest);
        if (asked.isSettled) settled++;
      }
      if (settled > 0) open = open.filter(({ isSettled }) => !isSettled);
    },
    count([id, fails, reviews, accepted]) {
      const before = counts.get(id) ?? { fails: 0, reviews: 0, accepted: 0 };
      before.fails += fails;
      before.reviews += reviews;
      before.accepted += accepted;
      counts.set(id, before);
    },
    list: (isPart) =>
      all.flatMap((asked): RequirementResult[] => {
        const { id, statement, level, basis, source, check } = asked.requirement;
        if (check.kind === 'manual' || !asked.isActive) return [];
        const { fails, reviews, accepted } = counts.get(id) ?? { fails: 0, reviews: 0, accepted: 0 };
        const result =
          fails > 0
            ? 'faults'
            : reviews > 0
              ? 'to look at'
              : accepted > 0
                ? 'no fault found'
                : nameOf(asked, isPart);
        return [
          {
            ...{ id, statement, level, basis, source, rule: check.rule, result, findings: fails + reviews },
            ...(reviews > 0 && { reviews }),
            ...(accepted > 0 && { accepted }),
          },
        ];
      }),
  };
}

/** Takes note of what a source, for which a requirement holds, had to look at. */
function look(asked: Asked, { seen, unidentified, isUnread }: Seen): void {
  const { rule } = asked;
  asked.isActive = true;
  if (isUnread) return;
  asked.wasRead = true;
  // Of an unknown rule, and of a report that does not say what was seen, it cannot be told.
  if (!rule || rule.on === 'run' || !seen || (seen[rule.about] ?? 0) > 0) asked.isSettled = true;
  else if (rule.about === 'icons' && unidentified > 0) asked.isHidden = true;
}

function nameOf({ rule, wasRead, isHidden, isSettled }: Asked, isPart: boolean): ResultName {
  if (rule?.on === 'run' && isPart) return 'not checked';
  if (isSettled) return 'no fault found';
  return wasRead && !isHidden ? 'nothing to check' : 'not checked';
}

/** The questions that no machine can answer and that hold under a configuration. */
export function toQuestions(brand: Brand, settings: Settings): ManualQuestion[] {
  return brand.requirements.flatMap((requirement): ManualQuestion[] => {
    const { id, basis, level, check } = requirement;
    if (check.kind !== 'manual' || !isActive(requirement, settings, '')) return [];
    return [{ requirement: id, question: check.question, basis, level }];
  });
}
