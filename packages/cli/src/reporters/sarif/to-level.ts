import type { Level } from '@brandlint/core';
import type { ReportingConfiguration } from 'sarif';

const levels = { must: 'error', should: 'warning', may: 'note' } as const satisfies Record<
  Level,
  ReportingConfiguration.level
>;

/** What a requirement of that level weighs when it is not met. */
export function toLevel(level: Level): ReportingConfiguration.level {
  return levels[level];
}
