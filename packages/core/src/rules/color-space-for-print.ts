import { isScreenColor } from '../color/is-screen-color.ts';
import { writeInk } from '../color/write-ink.ts';
import { writeValue } from '../color/write-value.ts';
import { defineRule, nothing } from './define-rule.ts';

/** A colour of the screen on a page that goes to press. */
export const colorSpaceForPrint = defineRule({
  name: 'color-space-for-print',
  description: 'Require colours on pages for print to be given in ink',
  on: 'color',
  variables: 'where-used',
  messages: {
    official: 'Expected {name} to be given in ink on a page for print, "{ink}" (it is "{written}").',
    other: 'Expected a colour on a page for print to be given in ink (it is {value}, "{written}").',
    otherAsWritten: 'Expected a colour on a page for print to be given in ink (it is "{written}").',
  },
  options: {},
  check: ({ color, within, written, places: [place] }, { classify }) => {
    if (place.kind !== 'area' || !isScreenColor(color)) return nothing;
    const verdict = classify(color, within);
    // White paper and what casts grey come out of every conversion as they went in.
    if (verdict.name === 'neutral') return nothing;
    if (verdict.name === 'official' && verdict.token.ink) {
      const data = { name: verdict.token.name, ink: writeInk(verdict.token.ink), written };
      return [{ outcome: 'fail', messageId: 'official', data }];
    }
    const value = writeValue(color);
    if (value === written) return [{ outcome: 'fail', messageId: 'otherAsWritten', data: { written } }];
    return [{ outcome: 'fail', messageId: 'other', data: { value, written } }];
  },
});
