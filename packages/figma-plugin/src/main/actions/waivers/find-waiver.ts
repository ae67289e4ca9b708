import type { SourceFinding } from '@brandlint/core';
import type { Waiver } from '../../../messages.ts';
import type { WaiversByLayer } from '../../workspace.ts';
import { toDay } from './day.ts';
import { isExpired } from './load-waivers.ts';

/**
 * The waiver of a finding: of the same rule and of what is written there, on one of its layers, and not expired. A finding in
 * many layers is one fault, so one waiver is enough.
 */
export function findWaiver(
  { rule, written, places }: Pick<SourceFinding, 'rule' | 'written' | 'places'>,
  waivers: WaiversByLayer,
  today?: string,
): Waiver | undefined {
  if (waivers.size === 0) return undefined;
  const day = today ?? toDay(new Date());
  for (const place of places) {
    if (place.kind !== 'node') continue;
    const waiver = waivers
      .get(place.nodeId)
      ?.find((own) => own.rule === rule && own.written === written && !isExpired(own, day));
    if (waiver) return waiver;
  }
  return undefined;
}
