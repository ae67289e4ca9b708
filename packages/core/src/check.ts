import { createAccepting, type Accepting } from './acceptance/create-accepting.ts';
import { assignRules, type Assignment } from './assign-rules.ts';
import { createClassifier, type Classify, type ClassifyIn, type Verdict } from './color/classify.ts';
import { createAlternates } from './color/create-alternates.ts';
import { createStrongestTint } from './color/create-strongest-tint.ts';
import { createContrastMeter } from './color/measure-contrast.ts';
import { FindingList } from './finding-list.ts';
import { emptyFingerprint, extendFingerprint, writeFingerprint, type Fingerprint } from './fingerprint.ts';
import { guardSuggestions } from './guard-suggestions.ts';
import { createRecogniser } from './icon/create-recogniser.ts';
import { createSceneMaker, type Scene } from './icon/create-scene.ts';
import { judgeRun } from './judge-run.ts';
import type { Brand, RuleOptions } from './model/brand.ts';
import type {
  AcceptedFinding,
  RunFinding,
  SourceFinding,
  SourceReport,
  Suggestion,
} from './model/finding.ts';
import { createContainerMatcher, isEmptyMatcher, matchesFile, matchesWithin } from './model/match.ts';
import type { AnyObservation, AnyUseRule, Judge, RuleContext } from './model/rule.ts';
import type { Settings } from './model/settings.ts';
import type { Extraction } from './model/source.ts';
import type { Color, IconUse, Use } from './model/use.ts';
import { createNarrower, type NarrowUse } from './narrow-use.ts';
import { tallyOf } from './tally.ts';
import { weigh } from './weigh.ts';
import { createMessageWriter, type WriteMessage } from './write-message.ts';

/** Judges extractions of one brand under one configuration. */
export type Checker = {
  check: (extraction: Extraction) => SourceReport;
  /**
   * What `check` finds, for a host that shows it at once and keeps nothing: nothing is counted or listed beside it, and
   * fingerprints are left empty.
   */
  find: (extraction: Extraction) => readonly SourceFinding[];
  /** Begins what `check` does, for a host that must let others have a turn in between. */
  begin: (extraction: Extraction) => Judging;
  /** Reads a text before it is judged: what begins to judge reads many at once, and what was read is remembered. */
  readAhead: (text: string) => void;
  /** Judges what a run has reported of its sources, as a whole; `passedOver` files carry a brand, and nothing read them. */
  checkRun: (files: readonly SourceReport[], passedOver?: number) => readonly RunFinding[];
  classifyIn: ClassifyIn;
  /** Whether it would help to look at a picture: something is registered, or something calls it an icon. */
  wantsArtwork: (use: IconUse, source: string) => boolean;
  /** Whether artwork is registered, so that something can be known by its outline. */
  hasArtwork: boolean;
};

/** An extraction that is being judged. */
export type Judging = {
  /** What is to be judged, each once and in this order. */
  uses: readonly Use[];
  judge: (use: Use) => void;
  /** What was said of all that was judged. */
  finish: () => SourceReport;
};

/** What is the same for every part of one source. */
type SourceRules = {
  source: string;
  assignments: readonly (Assignment<AnyUseRule> & Omit<PreparedAssignment, 'judge'>)[];
};

/** What a rule says, in words too. */
type Said = { observation: AnyObservation; message: string };

/** What a rule said of a colour the last time, and of what that depends. */
type KnownOfColor = { verdict: Verdict; isOurs: boolean; written: string; said: readonly Said[] };

/** A rule ready to judge one source, with what all its findings there share. */
type PreparedAssignment = Assignment<AnyUseRule> & {
  judge: Judge;
  messages: ReadonlyMap<string, WriteMessage>;
  fingerprint: Fingerprint;
  known: WeakMap<Color, KnownOfColor>;
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
  const { wording, sceneOf } = createSceneMaker(brand, settings);
  const hasRegistered = settings.icons.registered.length + settings.icons.logos.length > 0;
  const unseen = new Map<string, never>();
  const hasFingerprints = (settings.waivers ?? []).some(({ fingerprint }) => fingerprint !== undefined);
  const recogniseUnseen = createRecogniser(brand, settings, wording);

  let latest: SourceRules | undefined;

  return {
    check: (extraction) => judgeAll(extraction, true).finish(),
    find: (extraction) => judgeAll(extraction, hasFingerprints).findings.toArray(),
    begin: (extraction) => begin(extraction, true),
    readAhead: (text) => {
      wording.readName(text);
      wording.readDescription(text);
    },
    checkRun: (files, passedOver = 0) => judgeRun(brand, settings, files, passedOver),
    classifyIn,
    hasArtwork: hasRegistered,
    wantsArtwork: (use, source) =>
      hasRegistered || recogniseUnseen(unseen, source)(use).kind !== 'unidentified',
  };

  function judgeAll(extraction: Extraction, isKept: boolean) {
    const judging = begin(extraction, isKept);
    for (const use of judging.uses) judging.judge(use);
    return judging;
  }

  /** Fingerprints are written only where findings are kept: they take longer than the finding itself. */
  function begin(extraction: Extraction, isKept: boolean): Judging & { findings: FindingList } {
    const { source, hash, gaps, pages, assumptions } = extraction;
    const uses = withoutLogos(extraction);
    const scene = sceneOf({ ...extraction, uses });
    const judged = withoutLogoColors(uses, scene);
    const classify = classifyIn(source);
    const inArea = areasIn(source);
    const prepared = prepare(source, judged, classify, inArea, scene);
    const byKind = { icon: ofKind('icon'), text: ofKind('text') };
    const written = onColors(ofKind('color'));
    const referredTo = onColors(written.all.filter(({ rule }) => rule.variables !== 'at-definition'));
    const findings = new FindingList();
    const accepted = new FindingList<AcceptedFinding>();
    const accepting = createAccepting(settings, extraction, isWithin);
    const narrow = createNarrower();
    return { uses: judged, judge, findings, finish };

    function judge(use: Use): void {
      for (const assignment of assignmentsFor(use)) {
        for (const said of saidBy(assignment, use)) {
          const { observation } = said;
          const suggestions = observation.suggestions ?? noSuggestions;
          const guarded = guardSuggestions(suggestions, use, judged, brand, prepared);
          const finding = toFinding(said, guarded, assignment, use, source, narrow, isKept);
          if (accepting) addParts(accepting, finding, use, observation.once === true);
          else findings.add(finding, observation.once === true);
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
    function saidBy(assignment: PreparedAssignment, use: Use): readonly Said[] {
      if (use.kind !== 'color' || !assignment.rule.isOfColorAlone) return say(assignment, use);
      const { written } = use;
      const verdict = classify(use.color, use.within);
      const isOurs = inArea(use);
      let known = assignment.known.get(use.color);
      if (known?.verdict !== verdict || known.isOurs !== isOurs || known.written !== written) {
        known = { verdict, isOurs, written, said: say(assignment, use) };
        assignment.known.set(use.color, known);
      }
      return known.said;
    }

    /** The rules that may have something to say of a use: most colours are official or neutral, and few rules speak of those. */
    function assignmentsFor(use: Use): readonly PreparedAssignment[] {
      if (use.kind !== 'color') return byKind[use.kind];
      const isReference = use.reference === 'judged-at-definition';
      const { all, known } = isReference ? referredTo : written;
      if (use.role === 'text' && use.backdrop.kind === 'colors') return all;
      let assignments = known.get(use.color);
      if (!assignments) {
        // Where a partner's artwork is, less is said.
        const verdict = classify(use.color, nowhere);
        assignments = all.filter(({ rule }) => !rule.isSilentOn(use.color, verdict));
        known.set(use.color, assignments);
      }
      return assignments;
    }

    function finish(): SourceReport {
      return {
        source,
        hash,
        findings: findings.toArray(),
        ...accepting?.toEntries(accepted.toArray()),
        gaps,
        tally: tallyOf(judged, classify),
        ...scene.toEntries(),
        ...(pages !== undefined && { pages }),
        ...(assumptions && { assumptions }),
      };
    }

    function ofKind(kind: Use['kind']): PreparedAssignment[] {
      return prepared.filter(({ rule }) => rule.on === kind);
    }
  }

  function prepare(
    source: string,
    uses: readonly Use[],
    classify: Classify,
    inArea: (use: Use) => boolean,
    scene: Scene,
  ): PreparedAssignment[] {
    const isVendored = matchesFile(settings.vendored, source);
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
      alternatesOf: createAlternates(uses),
      strongestTintOf: createStrongestTint(uses),
      wording: scene.wording,
      recognise: scene.recognise,
      artworkOf: scene.artworkOf,
      beside: scene.beside,
      meaningOf: scene.meaningOf,
    };
    return rulesOf(source).map((assignment) => {
      const { rule, requirement, severity, options, messages, fingerprint, known } = assignment;
      const judge = rule.prepare({ ...context, requirement, options });
      return { rule, requirement, severity, options, messages, fingerprint, known, judge };
    });
  }

  function areasIn(source: string): (use: Use) => boolean {
    const fileIsArea = settings.areas.some((area) => matchesFile(area, source));
    return (use) => fileIsArea || settings.areas.some(({ within = nowhere }) => isWithin(within, use.within));
  }

  /** A host may hand over one source in many parts, so what was worked out for the latest is kept. */
  function rulesOf(source: string): SourceRules['assignments'] {
    if (latest?.source === source) return latest.assignments;
    const assignments = assignRules(brand, settings, source).map((assignment) => {
      const { rule } = assignment;
      const messages = Object.entries(rule.messages).map(
        ([id, text]) => [id, createMessageWriter(text)] as const,
      );
      return {
        ...assignment,
        messages: new Map(messages),
        fingerprint: extendFingerprint(extendFingerprint(emptyFingerprint, rule.name), source),
        known: new WeakMap<Color, KnownOfColor>(),
      };
    });
    latest = { source, assignments };
    return assignments;
  }

  /** What the configuration says is a logo is left out: it is neither a colour of ours nor an icon. */
  function withoutLogos({ uses, source }: Extraction): readonly Use[] {
    const { logos } = settings;
    if (isEmptyMatcher(logos)) return uses;
    if (matchesFile(logos, source)) return [];
    return uses.filter((use) => !matchesWithin(logos, use.within));
  }

  /** The colours of drawings that turned out to be registered logos are not judged. */
  function withoutLogoColors(uses: readonly Use[], { recognise }: Scene): readonly Use[] {
    if (settings.icons.logos.length === 0) return uses;
    const logos = uses.flatMap((use) =>
      use.kind === 'icon' && use.carrier === 'drawing' && recognise(use).kind === 'logo' ? [use.anchor] : [],
    );
    if (logos.length === 0) return uses;
    return uses.filter((use) => use.kind !== 'color' || !logos.some((logo) => use.anchor.startsWith(logo)));
  }
}

/** What a rule says of a use, each with its sentence. */
function say({ judge, messages }: PreparedAssignment, use: Use): readonly Said[] {
  const observations = judge(use);
  if (observations.length === 0) return nothingSaid;
  return observations.map((observation) => {
    const { messageId, data } = observation;
    return { observation, message: messages.get(messageId)?.(data) ?? messageId };
  });
}

/** Rules over colours, and which of them may have something to say of a colour. */
function onColors(all: readonly PreparedAssignment[]) {
  return { all, known: new Map<Color, readonly PreparedAssignment[]>() };
}

function toFinding(
  { observation, message }: Said,
  given: readonly Suggestion[],
  { rule, requirement, severity, fingerprint }: PreparedAssignment,
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

/** For areas that are files, and no part of one. */
const nowhere: readonly string[] = [];

const noSuggestions: readonly Suggestion[] = [];
const nothingSaid: readonly Said[] = [];

/** The custom properties of a source that hold an official colour: the token's name → the property's. */
function definedIn(uses: readonly Use[], classify: Classify): [string, string][] {
  const found: [string, string][] = [];
  for (const use of uses) {
    if (use.kind !== 'color' || use.defines === undefined) continue;
    if (!use.defines.startsWith('--') || use.color.alpha !== 1) continue;
    const verdict = classify(use.color, use.within);
    if (verdict.name === 'official') found.push([verdict.token.name, use.defines]);
  }
  return found;
}
