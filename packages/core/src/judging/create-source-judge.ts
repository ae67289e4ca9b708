import { createAccepting, type Accepting } from '../acceptance/create-accepting.ts';
import { createClassifier, type ClassifyIn } from '../color/classify.ts';
import { createSceneMaker } from '../icon/create-scene.ts';
import type { WordingReader } from '../text/wording.ts';
import type { Brand } from '../model/brand.ts';
import type { AcceptedFinding, SourceFinding, SourceReport, Suggestion } from '../model/finding.ts';
import { createContainerMatcher } from '../model/match.ts';
import type { Settings } from '../model/settings.ts';
import type { Extraction } from '../model/source.ts';
import type { Use } from '../model/use.ts';
import { countSeen } from '../reporting/count-seen.ts';
import { toWholeIcon } from '../reading/whole-picture.ts';
import { tallyOf } from '../reporting/tally.ts';
import { createAreaFinder } from './create-area-finder.ts';
import { createRuleChooser } from './create-rule-chooser.ts';
import { createRulePreparer } from './create-rule-preparer.ts';
import { FindingList } from './finding-list.ts';
import { guardSuggestions } from './guard-suggestions.ts';
import { leaveOutLogoColors, leaveOutLogos } from './leave-out-logos.ts';
import { createNarrower } from './narrow-use.ts';
import { say, type PreparedRule, type Said } from './prepared-rule.ts';
import { toFinding } from './to-finding.ts';

/** An extraction that is being judged. */
export type Judging = {
  /** What is to be judged, each once and in this order. */
  uses: readonly Use[];
  judge: (use: Use) => void;
  /** What was said of all that was judged. */
  finish: () => SourceReport;
};

/** Begins to judge an extraction. `isKept`: whether its findings are told apart from others later, by their fingerprints. */
type BeginJudging = (extraction: Extraction, isKept: boolean) => Judging & { findings: FindingList };

/** What judges sources, and what it knows by. */
export type SourceJudge = { begin: BeginJudging; classifyIn: ClassifyIn; wording: WordingReader };

/** Makes what judges sources of one brand under one configuration; `variables`: the token's name → the property's. */
export function createSourceJudge(
  brand: Brand,
  settings: Settings,
  variables: ReadonlyMap<string, string>,
): SourceJudge {
  const classifyIn = createClassifier(brand, settings);
  const isWithin = createContainerMatcher();
  const areaOf = createAreaFinder(settings, isWithin);
  const { wording, sceneOf } = createSceneMaker(brand, settings);
  const prepare = createRulePreparer(brand, settings, variables, isWithin);
  return { begin, classifyIn, wording };

  function begin(extraction: Extraction, isKept: boolean): ReturnType<BeginJudging> {
    const { source, hash, gaps, pages, assumptions } = extraction;
    const shown = leaveOutLogos(settings, extraction);
    const scene = sceneOf({ ...extraction, uses: shown });
    const uses = leaveOutLogoColors(settings, shown, scene, toWholeIcon(extraction));
    const classify = classifyIn(source);
    const inArea = areaOf(source);
    const prepared = prepare({ source, uses, classify, inArea, scene });
    const rulesFor = createRuleChooser(prepared, classify);
    const findings = new FindingList();
    const accepted = new FindingList<AcceptedFinding>();
    const accepting = createAccepting(settings, extraction, isWithin);
    const narrow = createNarrower();
    return { uses, judge, findings, finish };

    function judge(use: Use): void {
      for (const rule of rulesFor(use)) {
        for (const said of saidBy(rule, use)) {
          const { suggestions = noSuggestions, once = false } = said.observation;
          const guarded = guardSuggestions(suggestions, use, uses, brand, prepared);
          const finding = toFinding(said, guarded, rule, use, source, narrow, isKept);
          if (accepting) addParts(accepting, finding, use, once);
          else findings.add(finding, once);
        }
      }
    }

    function addParts({ part }: Accepting, whole: SourceFinding, use: Use, once: boolean): void {
      for (const { acceptance, ...finding } of part(whole, use)) {
        if (acceptance) accepted.add({ ...finding, acceptance }, once);
        else findings.add(finding, once);
      }
    }

    /** What some rules say of a colour is the same wherever it stands, areas and artwork apart, and most colours stand in many places. */
    function saidBy(prepared: PreparedRule, use: Use): readonly Said[] {
      if (use.kind !== 'color' || !prepared.rule.isOfColorAlone) return say(prepared, use);
      const { written } = use;
      const verdict = classify(use.color, use.within);
      const isOurs = inArea(use);
      let known = prepared.known.get(use.color);
      if (known?.verdict !== verdict || known.isOurs !== isOurs || known.written !== written) {
        known = { verdict, isOurs, written, said: say(prepared, use) };
        prepared.known.set(use.color, known);
      }
      return known.said;
    }

    function finish(): SourceReport {
      const entries = scene.toEntries();
      return {
        source,
        hash,
        seen: countSeen(uses, entries.recognised),
        findings: findings.toArray(),
        ...accepting?.toEntries(accepted.toArray()),
        gaps,
        tally: tallyOf(uses, classify),
        ...entries,
        ...(pages !== undefined && { pages }),
        ...(assumptions && { assumptions }),
      };
    }
  }
}

const noSuggestions: readonly Suggestion[] = [];
