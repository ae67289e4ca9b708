import type { IgnoreComment, RunReport, TextLocation, WaiverResult } from '@brandlint/core';
import { writeCount } from '../text/write-count.ts';
import { writeWhyPassedOver } from './write-why-passed-over.ts';
import { writeUnshown } from './write-unshown.ts';

/** Something that somebody should put right about what is accepted, or should know of how far the run went. */
export type Lapse = {
  code:
    | 'comment-incomplete'
    | 'comment-needless'
    | 'comment-refused'
    | 'waiver-expired'
    | 'waiver-needless'
    | 'baseline-gone'
    | 'unchanged'
    | 'unshown'
    | 'passed-over';
  level: 'warning' | 'note';
  words: string;
  /** Where it is put right, where that is one place of a source. */
  at?: { source: string; place: TextLocation };
};

/** What is to say of comments, waivers, the baseline, and of files that were left out, each in a sentence. */
export function* listLapses(report: RunReport): Generator<Lapse> {
  const { files, waivers = [], baseline, since, passedOver, unshown } = report;
  for (const { kind, count } of passedOver) {
    const words = `${writeCount(count, 'file')} of the kind ${kind} passed over. Such files may carry the brand, and ${writeWhyPassedOver(kind)}.`;
    yield { code: 'passed-over', level: 'warning', words };
  }
  if (since) {
    const words = `Only what was changed since ${since.ref} was checked; ${writeCount(since.unchanged, 'file')} left out.`;
    yield { code: 'unchanged', level: 'note', words };
  }
  if (unshown) yield { code: 'unshown', level: 'note', words: `${writeUnshown(unshown)}.` };
  for (const waiver of waivers) yield* toWaiverLapse(waiver);
  if (baseline && baseline.gone > 0) {
    const words = `${writeCount(baseline.gone, 'finding')} of ${baseline.file} found no more: brandlint baseline --prune.`;
    yield { code: 'baseline-gone', level: 'note', words };
  }
  for (const { source, comments = [] } of files) {
    for (const comment of comments) yield* toCommentLapse(source, comment);
  }
}

function* toWaiverLapse(waiver: WaiverResult): Generator<Lapse> {
  const { place = 'a waiver', reason, owner, until, state, findings, untold } = waiver;
  if (state === 'expired') {
    const words = `${place} of ${owner} held until ${until ?? 'its last day'} and holds no more: ${reason}`;
    yield { code: 'waiver-expired', level: 'warning', words };
  } else if (findings === 0 && !untold) {
    yield {
      code: 'waiver-needless',
      level: 'note',
      words: `${place} of ${owner} accepts nothing that is found: ${reason}`,
    };
  }
}

function* toCommentLapse(source: string, comment: IgnoreComment): Generator<Lapse> {
  const { place, state, problem = 'it is incomplete' } = comment;
  const at = { source, place };
  switch (state) {
    case 'obeyed':
    case 'untold':
      return;
    case 'incomplete':
      yield {
        code: 'comment-incomplete',
        level: 'warning',
        words: `The comment is not obeyed: ${problem}.`,
        at,
      };
      return;
    case 'needless':
      yield {
        code: 'comment-needless',
        level: 'note',
        words: 'The comment is needless: nothing is found where it holds.',
        at,
      };
      return;
    case 'refused':
      yield {
        code: 'comment-refused',
        level: 'note',
        words: 'The comment is not obeyed: with --untrusted none is.',
        at,
      };
  }
}
