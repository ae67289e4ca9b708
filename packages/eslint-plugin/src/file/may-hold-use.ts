import { mayHoldColor, mayHoldMarkup } from '@brandlint/readers/script';
import type { HostKind } from './host-file.ts';

/**
 * A cheap test before anything else: most scripts hold nothing that a brand has a say in. Whether icons and texts matter is
 * asked only where there is markup for them.
 */
export function mayHoldUse(
  kind: HostKind,
  text: string,
  interests: () => (text: string) => boolean,
): boolean {
  return kind !== 'script' || mayHoldColor(text) || (mayHoldMarkup(text) && interests()(text));
}
