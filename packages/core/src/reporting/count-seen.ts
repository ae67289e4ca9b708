import type { RecognisedEntry, SeenKind, SourceReport } from '../model/finding.ts';
import type { Use } from '../model/use.ts';

/** Counts what there was in a source of each kind that a rule may be about; what there was none of is left out. */
export function countSeen(
  uses: readonly Use[],
  recognised: readonly RecognisedEntry[],
): NonNullable<SourceReport['seen']> {
  const seen: Partial<Record<SeenKind, number>> = {};
  for (const use of uses) {
    switch (use.kind) {
      case 'color': {
        const { space } = use.color;
        add('colors', use.count);
        if (use.role === 'text') add('textColors', use.count);
        if (space === 'spot') add('spots', use.count);
        else if (space === 'cmyk' || space === 'gray') add('inks', use.count);
        break;
      }
      case 'icon':
        add('pictures', use.count);
        break;
      case 'text':
        add('texts', use.count);
    }
  }
  for (const { as, count } of recognised) if (as === 'icon') add('icons', count);
  return seen;

  function add(kind: SeenKind, count: number): void {
    seen[kind] = (seen[kind] ?? 0) + count;
  }
}

/** Whether a source could not be read at all, so that nothing can be said of it. */
export function isUnread({ seen, gaps = [] }: Pick<Partial<SourceReport>, 'seen' | 'gaps'>): boolean {
  if (!seen || Object.keys(seen).length > 0) return false;
  return gaps.some(({ kind, places }) => kind === 'unreadable' && places.length === 0);
}
