import type { Gap } from '../model/use.ts';
import { rules } from '../rules/index.ts';

/** What is known of a gap, here or in a report. */
export type ToldGap = Pick<Gap, 'kind' | 'code' | 'reason' | 'count'> & { places: readonly unknown[] };

/** A picture that is no part of the file which shows it: whatever else is found in that file is found all the same. */
const pictureBeside =
  /^(?:missing|linked|remote|computed)-picture$|^(?:computed|foreign)-address$|^address-not-loaded$/;

/** Gaps that leave texts as they are. */
const noText = /color|variable|swatch|picture|animation|preprocessor/;

/** Asked anew each time, so that who takes colours alone from this package gets no rules with them. */
function isOnTexts(name: string): boolean {
  return rules.some((rule) => rule.name === name && 'on' in rule && rule.on === 'text');
}

/** Whether a fault may be there still that a rule told of a file, though it is not told: the file has this gap now. */
export function mayHide({ kind, code }: Pick<ToldGap, 'kind' | 'code'>, rule: string): boolean {
  if (pictureBeside.test(code)) return rule.startsWith('icon-');
  return kind === 'unreadable' || !noText.test(code) || !isOnTexts(rule);
}

/** Whether a file, or a part of it, could not be read for this gap. */
export function leavesUnread({ kind, code }: Pick<ToldGap, 'kind' | 'code'>): boolean {
  return kind === 'unreadable' && !pictureBeside.test(code);
}

/** Whether what is written may be what could not be judged: the gap is of the whole file, or names something in it. */
export function speaksOf({ reason, places }: ToldGap, written: string): boolean {
  if (places.length === 0) return true;
  if (written !== '' && reason.includes(written)) return true;
  const names = reason.match(/(?:--|[$@])[\w-]+|[\w-]+(?=\(\))/g) ?? [];
  return names.some((name) => written.includes(name));
}
