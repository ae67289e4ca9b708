import type { Color, SourceFinding } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** The colour that a finding is about: as it is written, or, where that is no notation of CSS, as its evidence has it. */
export function parseFoundColor({ written, rule, data }: SourceFinding): Color | undefined {
  const evidence = rule === 'color-as-published' ? data['found'] : data['value'];
  return parseColor(written) ?? (typeof evidence === 'string' ? parseColor(evidence) : undefined);
}
