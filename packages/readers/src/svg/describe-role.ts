import type { Backdrop, PlainRole, TextSize } from '@brandlint/core';
import { readPropertyTraits } from '../values/property-roles.ts';
import { toTextSize, type TextTally } from './text-size.ts';
import type { WrittenValue } from './written-value.ts';

/** The role of a use, with what belongs to it. */
export type RoleOf = ({ role: 'text'; backdrop: Backdrop } & TextSize) | { role: PlainRole };

const reason = 'the order in which a drawing paints is not followed';

/**
 * What a written value does: text where it paints text, its property's role where it paints anything else, a definition
 * where it paints nothing.
 */
export function describeRole({ property, tally }: WrittenValue): RoleOf {
  const { role } = readPropertyTraits(property);
  if (role === 'definition') return { role };
  if (tally.text) return textRole(tally.text);
  if (property === 'color') return { role: tally.through ?? (tally.isAssumed ? 'fill' : 'definition') };
  if (tally.wins === 0 && !tally.isAssumed) return { role: 'definition' };
  return role === 'text' ? textRole(null) : { role };
}

function textRole(text: TextTally | null): RoleOf {
  return { role: 'text', backdrop: { kind: 'unknown', reason }, ...(text && toTextSize(text)) };
}
