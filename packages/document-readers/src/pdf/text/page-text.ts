import type { GlyphRun } from '../model/page-sink.ts';
import type { TextFont } from './create-font-reader.ts';
import { findJoint, isUnknown, joinBoxes, toRunText, type Fragment } from './page-fragment.ts';

/** More pieces of text than this are not read of one page: they are no words any more. */
const mostFragments = 50_000;
/** A line is not longer than this, in UTF-16 units. */
const longestFragment = 20_000;

/** Collects the text of a page in the order of painting, so that what was painted glyph by glyph is a line again. */
export class PageText {
  readonly #fragments: Fragment[] = [];
  /** Names of fonts of which it cannot be told what they show. */
  readonly unknownFonts = new Set<string>();
  isCut = false;

  add(run: GlyphRun, font: TextFont): void {
    if (run.unseen !== null && run.unseen !== 'invisible-text') return;
    const last = this.#fragments.at(-1);
    if (run.actualText && last?.actualText === run.actualText) {
      last.to = run.to;
      last.box = joinBoxes(last.box, run.box);
      return;
    }
    const text = run.actualText ? run.actualText.text : toRunText(run, font);
    if (text === '') return;
    if (isUnknown(text)) {
      this.unknownFonts.add(font.name);
      return;
    }
    const { from, to, box, sizePt, bold, within, structure, actualText } = run;
    const next: Fragment = { text, from, to, box, sizePt, bold, within, structure, actualText };
    const joint = last && isAlike(last, next) ? findJoint(last, next) : undefined;
    if (last && joint !== undefined && last.text.length < longestFragment) {
      last.text += joint + text;
      last.to = to;
      last.box = joinBoxes(last.box, box);
      last.actualText = actualText;
    } else if (this.#fragments.length < mostFragments) this.#fragments.push(next);
    else this.isCut = true;
  }

  fragments(): readonly Fragment[] {
    return this.#fragments.filter(({ text }) => text.trim() !== '');
  }
}

function isAlike(one: Fragment, other: Fragment): boolean {
  return (
    one.within === other.within &&
    one.bold === other.bold &&
    Math.abs(one.sizePt - other.sizePt) < 0.1 &&
    one.structure?.content === other.structure?.content &&
    one.structure?.parents === other.structure?.parents
  );
}
