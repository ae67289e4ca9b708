import type { Acceptance } from '@brandlint/core';
import type { Suppression } from 'sarif';
import { cutText } from '../finding/cut-text.ts';
import { toLocation } from './to-location.ts';

const longestReason = 1_000;

/** Why a finding does not count. */
export function toSuppressions(
  acceptance: Acceptance,
  source: string | undefined,
  baseline: string | undefined,
): Suppression[] {
  const justification = cutText(writeReason(acceptance, baseline), longestReason);
  switch (acceptance.by) {
    case 'comment':
      return [
        {
          kind: 'inSource',
          status: 'accepted',
          justification,
          ...(source !== undefined && { location: toLocation(source, acceptance.place) }),
        },
      ];
    case 'waiver': {
      const { owner, until } = acceptance;
      return [{ kind: 'external', status: 'accepted', justification, properties: { owner, until } }];
    }
    case 'baseline':
      return [{ kind: 'external', status: 'accepted', justification }];
  }
}

function writeReason(acceptance: Acceptance, baseline: string | undefined): string {
  if (acceptance.by !== 'baseline') return acceptance.reason;
  return `it was there before${baseline === undefined ? '' : ` and stands in ${baseline}`}`;
}
