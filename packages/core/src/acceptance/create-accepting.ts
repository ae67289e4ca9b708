import type {
  AcceptedFinding,
  Acceptance,
  SourceFinding,
  SourceReport,
  WaiverAcceptance,
} from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import type { Extraction } from '../model/source.ts';
import type { Location, Use } from '../model/use.ts';
import { rules } from '../rules/index.ts';
import { createIgnoring } from './create-ignoring.ts';
import { createWaiving, toAcceptance } from './create-waiving.ts';

/** A part of a finding: with an acceptance it does not count. */
type Part = SourceFinding & { acceptance?: Acceptance };

/** What sorts the findings of one source into those that count and those that somebody has accepted. */
export type Accepting = {
  /** A finding on a use in parts: its places, by who has accepted it there. */
  part: (finding: SourceFinding, use: Use) => readonly Part[];
  /** What the report says of it, once all findings were asked about. */
  toEntries: (accepted: readonly AcceptedFinding[]) => Pick<SourceReport, 'accepted' | 'comments'>;
};

/** Makes what sorts the findings of one source; `undefined` where no comment and no waiver has a say in it. */
export function createAccepting(
  settings: Settings,
  { source, ignores = [], gaps }: Extraction,
  isWithin: (patterns: readonly string[], within: readonly string[]) => boolean,
): Accepting | undefined {
  const findWaiver = createWaiving(settings, source, isWithin);
  const ignoring =
    ignores.length === 0
      ? undefined
      : createIgnoring(
          ignores,
          new Set(rules.map(({ name }) => name)),
          settings.refusesIgnores === true,
          gaps,
        );
  if (!findWaiver && !ignoring) return undefined;
  return {
    part(finding, use) {
      const parts: readonly Part[] = ignoring
        ? partByPlace(finding, ({ rule }, place) => ignoring.acceptanceOf(rule, place))
        : [finding];
      const waiver = findWaiver?.(finding, use);
      if (!waiver) return parts;
      const by = toAcceptance(waiver);
      return parts.map((part) => (part.acceptance ? part : withWaiver(part, by, waiver.state)));
    },
    toEntries: (accepted) => ({
      ...(accepted.length > 0 && { accepted }),
      ...(ignoring && { comments: ignoring.toComments() }),
    }),
  };
}

function withWaiver(finding: SourceFinding, by: WaiverAcceptance, state: 'holds' | 'expired'): Part {
  return state === 'holds' ? { ...finding, acceptance: by } : { ...finding, expired: by };
}

type Group = { acceptance: Acceptance | undefined; places: Location[] };

/** A finding by what accepts its places. What is counted beyond them goes with what counts, where anything does. */
function partByPlace(
  finding: SourceFinding,
  acceptanceOf: (finding: SourceFinding, place: Location) => Acceptance | undefined,
): readonly Part[] {
  const { places, count } = finding;
  const groups = new Map<string, Group>();
  for (const place of places) {
    const acceptance = acceptanceOf(finding, place);
    const key = JSON.stringify(acceptance ?? null);
    const group = groups.get(key);
    if (group) group.places.push(place);
    else groups.set(key, { acceptance, places: [place] });
  }
  const all = [...groups.values()];
  const withSurplus = all.find(({ acceptance }) => acceptance === undefined) ?? all[0];
  return all.flatMap((group): Part[] => {
    const { acceptance, places: own } = group;
    const [first, ...rest] = own;
    if (!first) return [];
    const surplus = group === withSurplus ? count - places.length : 0;
    const part = { ...finding, places: [first, ...rest] as const, count: own.length + surplus };
    return [acceptance ? { ...part, acceptance } : part];
  });
}
