import type { RunReport, SourceFinding } from '@brandlint/core';
import { countFixable } from './count-fixable.ts';
import { type TextOptions, toContext } from './text-options.ts';
import { writeAccepted } from './write-accepted.ts';
import { writeAssumptions } from './write-assumptions.ts';
import { writeClauses } from './write-clauses.ts';
import { selectFindings, writeFiles, writeRunFindings } from './write-files.ts';
import { writeUnjudged, writeUnreadable } from './write-gaps.ts';
import { isNear, writeNear } from './write-near.ts';
import { writeLapses } from './write-lapses.ts';
import { listRepeated, writeRepeated } from './write-repeated.ts';
import { writeReviews } from './write-reviews.ts';
import { isStranger, writeOutside, writeStrangers } from './write-strangers.ts';
import { writeSummary } from './write-summary.ts';

/** Of more findings than this, colours are told once each and not wherever they stand, unless all is asked for. */
const longList = 200;

/** A run for a person at a terminal: findings by file, then what concerns the whole run, and at the end the counts. */
export function writeText(report: RunReport, options: TextOptions): string {
  const context = toContext(options, report.files.length);
  const { settings, verbose, quiet } = context;
  const isUnset = settings.scope === 'unset';
  const weighsEnough = ({ outcome, severity }: Pick<SourceFinding, 'outcome' | 'severity'>) =>
    !quiet || (outcome === 'fail' && severity === 'error');
  const all = report.files.flatMap(({ findings }) => findings);
  const isOneByOne = (finding: SourceFinding) =>
    weighsEnough(finding) && finding.outcome === 'fail' && !(isUnset && isStranger(finding));
  const isLong = !verbose && all.filter(isOneByOne).length > longList;
  const isGrouped = (finding: SourceFinding) => (isUnset || isLong) && isStranger(finding);
  const isCounted = (finding: SourceFinding) => isLong && isNear(finding);
  const isFolded = ({ outcome }: SourceFinding) => outcome === 'review' && !verbose;
  const isTold = (finding: SourceFinding) =>
    weighsEnough(finding) && !isGrouped(finding) && !isCounted(finding) && !isFolded(finding);
  const repeated = isLong ? listRepeated(all.filter(isTold)) : [];
  const again = new Set(repeated.flat());
  const isListed = (finding: SourceFinding) => isTold(finding) && !again.has(finding);

  const files = selectFindings(report.files, isListed);
  const strangers = all.filter((finding) => isGrouped(finding) && weighsEnough(finding));
  const near = all.filter((finding) => isCounted(finding) && weighsEnough(finding));
  const reviews = quiet ? [] : selectFindings(report.files, isFolded);
  const run = report.run.filter(weighsEnough);
  const shown = [...files.flatMap(({ findings }) => findings), ...again, ...near, ...strangers, ...run];
  const ruleWidth = shown.reduce((most, { rule }) => Math.max(most, rule.length), 0);

  const sections = [
    ...writeFiles(files, ruleWidth, context),
    writeRunFindings(run, ruleWidth, context),
    writeRepeated(repeated, ruleWidth, context),
    writeNear(near, context),
    writeStrangers(strangers, context),
    settings.scope === 'co-branded' && !quiet ? writeOutside(report, context) : [],
    writeReviews(reviews, context),
    writeUnreadable(report.files, context),
    quiet ? [] : writeUnjudged(report.files, context),
    writeClauses(shown, context),
    quiet ? [] : writeAssumptions(report.files, context),
    [...writeAccepted(report, context), ...writeLapses(report, context)],
    writeSummary(report, countFixable(all, context.brand, context.fix), context),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
