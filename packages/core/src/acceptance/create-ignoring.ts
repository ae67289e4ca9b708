import { nearestName } from '../brand/nearest-name.ts';
import type { Acceptance, IgnoreComment } from '../model/finding.ts';
import type { Ignore } from '../model/source.ts';
import type { Gap, Location } from '../model/use.ts';
import { flattenParts, type Part } from './flatten-parts.ts';
import { leavesUnread } from './may-hide.ts';

/** What the comments of one source leave out, and what came of each. */
export type Ignoring = {
  /** Why a finding at a place is left out, if it is. */
  acceptanceOf: (rule: string, place: Location) => Acceptance | undefined;
  /** The comments, after all findings of the source were asked about. */
  toComments: () => readonly IgnoreComment[];
};

/** What comments cover for one rule, or for all: parts that do not overlap, and the comment for everything else. */
type Coverage = { parts: readonly Part[]; whole: number | undefined };

const nothing: Coverage = { parts: [], whole: undefined };

/** The name under which coverage for all rules is kept; no rule is called so. */
const all = '*';

/** Makes what obeys the comments of one source; `refuses`: none is obeyed, because they come from outside. */
export function createIgnoring(
  ignores: readonly Ignore[],
  rules: ReadonlySet<string>,
  refuses: boolean,
  gaps: readonly Gap[],
): Ignoring {
  const problems = ignores.map((ignore) => ignore.problem ?? findUnknown(ignore, rules));
  const used = new Set<number>();
  const coverages = refuses ? new Map<string, Coverage>() : cover(ignores, problems);
  return {
    acceptanceOf(rule, place) {
      if (place.kind !== 'text') return undefined;
      const { offset } = place.start;
      const comment =
        find(coverages.get(rule) ?? nothing, offset) ?? find(coverages.get(all) ?? nothing, offset);
      const ignore = comment === undefined ? undefined : ignores[comment];
      if (comment === undefined || !ignore) return undefined;
      used.add(comment);
      return { by: 'comment', reason: ignore.reason, place: ignore.place };
    },
    toComments: () =>
      ignores.map(({ place, rules: named, reason, covers }, i): IgnoreComment => {
        const problem = problems[i];
        const comment = { place, rules: named, reason };
        if (refuses) return { ...comment, state: 'refused' };
        if (problem !== undefined) return { ...comment, state: 'incomplete', problem };
        if (used.has(i)) return { ...comment, state: 'obeyed' };
        return { ...comment, state: gaps.some((gap) => isIn(gap, covers)) ? 'untold' : 'needless' };
      }),
  };
}

/** Whether something that could not be read or judged may be where a comment holds. */
function isIn(gap: Gap, covers: Ignore['covers']): boolean {
  if (covers === null || covers === 'source' || leavesUnread(gap) || gap.places.length < gap.count)
    return true;
  return gap.places.some(
    (place) => place.kind !== 'text' || (place.start.offset < covers.end && place.end.offset >= covers.start),
  );
}

function findUnknown({ rules: named }: Ignore, rules: ReadonlySet<string>): string | undefined {
  const unknown = named.find((name) => !rules.has(name));
  if (unknown === undefined) return undefined;
  const nearest = nearestName(unknown, rules);
  return `"${unknown}" is not a rule${nearest === undefined ? '' : `; write "${nearest}"`}`;
}

/** What all comments cover together, by rule. */
function cover(ignores: readonly Ignore[], problems: readonly (string | undefined)[]): Map<string, Coverage> {
  const parts = new Map<string, Part[]>();
  const wholes = new Map<string, number>();
  for (const [comment, { rules: named, covers }] of ignores.entries()) {
    if (problems[comment] !== undefined || covers === null) continue;
    for (const rule of named.length === 0 ? [all] : named) {
      if (covers === 'source') wholes.set(rule, wholes.get(rule) ?? comment);
      else {
        const known = parts.get(rule);
        if (known) known.push({ ...covers, comment });
        else parts.set(rule, [{ ...covers, comment }]);
      }
    }
  }
  const names = new Set([...parts.keys(), ...wholes.keys()]);
  return new Map(
    Array.from(names, (name) => [
      name,
      { parts: flattenParts(parts.get(name) ?? []), whole: wholes.get(name) },
    ]),
  );
}

function find({ parts, whole }: Coverage, offset: number): number | undefined {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[low - 1];
  return part && offset < part.end ? part.comment : whole;
}
