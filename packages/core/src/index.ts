export type * from './model/artwork.ts';
export type * from './model/brand.ts';
export type * from './model/finding.ts';
export type * from './model/report.ts';
export type * from './model/rule.ts';
export type * from './model/settings.ts';
export type * from './model/source.ts';
export type * from './model/use.ts';
export { acceptRun } from './acceptance/accept-run.ts';
export { leavesUnread, mayHide, speaksOf, type ToldGap } from './acceptance/may-hide.ts';
export { readIgnores, readIgnoresOf } from './acceptance/read-ignores.ts';
export type { Comment } from './acceptance/comment.ts';
export { GapList } from './model/gap-list.ts';
export {
  areaMark,
  isEmptyMatcher,
  isMark,
  matchesFile,
  matchesPattern,
  matchesWithin,
  writePartnerMark,
} from './model/match.ts';
export {
  createClassifier,
  type Classify,
  type ClassifyIn,
  type Distance,
  type Nearest,
  type Verdict,
} from './color/classify.ts';
export type { NearPartner } from './color/create-partner-finder.ts';
export { contrastRatio, flatten } from './color/contrast.ts';
export { createReplacementWriter, type WriteReplacement } from './color/create-replacement-writer.ts';
export { deltaE, deltaELimits, describeDeltaE } from './color/delta-e.ts';
export { fromRgbTo } from './color/from-rgb.ts';
export { isSameByte, parseHex, writeHex } from './color/hex.ts';
export { isScreenColor } from './color/is-screen-color.ts';
export { contextKeywords } from './color/keywords.ts';
export { fromRgb, toLab, toRgbChannels, type Lab, type Rgb } from './color/to-lab.ts';
export { simulateVision, type VisionDeficiency } from './color/simulate-vision.ts';
export { writeColor } from './color/write-color.ts';
export { writeInk } from './color/write-ink.ts';
export { writeValue } from './color/write-value.ts';
export {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  type Fingerprint,
} from './judging/fingerprint.ts';
export { assignRules, type Assignment } from './judging/assign-rules.ts';
export { createChecker, type Checker } from './judging/create-checker.ts';
export type { Judging } from './judging/create-source-judge.ts';
export { createSilence, type IsSilentOn } from './judging/create-silence.ts';
export {
  addArtworks,
  lookAt,
  type FetchedPicture,
  type Interest,
  type Look,
  type PictureHost,
} from './reading/add-artworks.ts';
export { readDocument, type HashedDocument, type InnerDocuments } from './reading/read-document.ts';
export { readSource, readSourceSync, type HashedSource } from './reading/read-source.ts';
export type { FindReader, LoadReader } from './reading/step-through.ts';
export { roundBeside } from './judging/round-beside.ts';
export { isUnread } from './reporting/count-seen.ts';
export { reportVersion } from './reporting/report-version.ts';
export { rules } from './rules/index.ts';
export { writeNodePart } from './reading/write-node-part.ts';
export { digestReport, type ReportDigest } from './reporting/digest-report.ts';
export { createRunCounter, summarise, type RunCounter } from './summarise.ts';
export { tallyOf } from './reporting/tally.ts';
export type { Beside } from './icon/find-beside.ts';
export type { ArtworkComparison, Recognise, RecognisedIcon, Recognition } from './icon/recognition.ts';
export type { TextMeaning } from './icon/text-meaning.ts';
export { compareOutlines } from './icon/compare-outlines.ts';
export {
  createOutlineMatcher,
  type OutlineComparison,
  type OutlineMatch,
} from './icon/create-outline-matcher.ts';
export { drawDifference } from './icon/draw-difference.ts';
export type { Outline } from './icon/outline.ts';
export { parseOutline } from './icon/parse-outline.ts';
export { toFlatColors } from './icon/to-flat-colors.ts';
export { toOutline } from './icon/to-outline.ts';
export { writeOutline } from './icon/write-outline.ts';
export { createWordingReader } from './text/create-wording-reader.ts';
export type * from './text/wording.ts';
