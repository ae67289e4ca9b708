import type { ClassifyIn } from '../color/classify.ts';
import { createRecogniser } from '../icon/create-recogniser.ts';
import { judgeRun } from '../judge-run.ts';
import type { Brand } from '../model/brand.ts';
import type { RunFinding, SourceFinding, SourceReport } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import type { Extraction } from '../model/source.ts';
import type { IconUse } from '../model/use.ts';
import { createSourceJudge, type Judging } from './create-source-judge.ts';

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

/**
 * Makes the checker of one brand under one configuration. `variables` are the custom properties that are known to hold an
 * official colour: the token's name → the property's.
 */
export function createChecker(
  brand: Brand,
  settings: Settings,
  variables: ReadonlyMap<string, string>,
): Checker {
  const { begin, classifyIn, wording } = createSourceJudge(brand, settings, variables);
  const hasArtwork = settings.icons.registered.length + settings.icons.logos.length > 0;
  // Fingerprints are written only where they are asked for: they take longer than the finding itself.
  const hasFingerprints = (settings.waivers ?? []).some(({ fingerprint }) => fingerprint !== undefined);
  const recogniseUnseen = createRecogniser(brand, settings, wording);

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
    hasArtwork,
    wantsArtwork: (use, source) => hasArtwork || recogniseUnseen(unseen, source)(use).kind !== 'unidentified',
  };

  function judgeAll(extraction: Extraction, isKept: boolean): ReturnType<typeof begin> {
    const judging = begin(extraction, isKept);
    for (const use of judging.uses) judging.judge(use);
    return judging;
  }
}

/** The artwork of pictures that nobody has looked at. */
const unseen: ReadonlyMap<string, never> = new Map<string, never>();
