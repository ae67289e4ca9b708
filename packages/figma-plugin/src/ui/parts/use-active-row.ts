import { useRef } from 'preact/hooks';
import { entriesOf, type Row } from '../findings/entry.ts';
import type { RowLayout } from '../findings/lay-out-rows.ts';

/** The row that the keyboard is on, and which of its buttons; part 0 is the row itself. */
export type ActiveRow = {
  at: number;
  row: Row | undefined;
  part: number;
  move: (to: number, part?: number) => void;
};

/** Follows the row when others come and go before it; when it goes itself, the one that took its place is next. */
export function useActiveRow(rows: RowLayout): ActiveRow {
  const kept = useRef<{ at: number; part: number; row: Row | undefined }>({ at: 0, part: 0, row: undefined });
  const { current } = kept;
  const before = current.row;
  if (before === undefined || rows.at(current.at)?.id !== before.id) {
    const moved = before && follow(rows, before);
    const at = moved ?? Math.max(0, Math.min(current.at, rows.count - 1));
    kept.current = { at, part: moved === undefined ? 0 : current.part, row: rows.at(at) };
  } else {
    kept.current = { ...current, row: rows.at(current.at) };
  }
  return {
    ...kept.current,
    move: (to, part = 0) => {
      const at = Math.max(0, Math.min(to, rows.count - 1));
      kept.current = { at, part, row: rows.at(at) };
    },
  };
}

/** Where a row is now; `undefined` where it is gone. */
function follow(rows: RowLayout, row: Row): number | undefined {
  if (row.kind === 'strangers') return undefined;
  if (row.kind === 'group') return check(rows.find(row.group));
  if (row.kind === 'rest') return undefined;
  const at = row.entry.isGone ? -1 : entriesOf(row.group).indexOf(row.entry);
  return at < 0 ? undefined : check(rows.find(row.group, at));

  function check(at: number): number | undefined {
    return rows.at(at)?.id === row.id ? at : undefined;
  }
}
