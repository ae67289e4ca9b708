import { mayHoldColor } from '@brandlint/readers/script';
import type { HostKind } from './host-file.ts';

/** A cheap test before anything else: most scripts hold nothing that a brand has a say in. */
export function mayHoldUse(kind: HostKind, text: string): boolean {
  return kind !== 'script' || mayHoldColor(text);
}
