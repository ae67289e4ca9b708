import { entriesOf, type Group, type Row } from './entry.ts';
import type { Grouping } from './create-grouping.ts';

/** The list as rows by number, without a list of all rows. */
export type RowLayout = {
  count: number;
  at: (row: number) => Row | undefined;
  /** The number of the row of a group, or of one of its entries. */
  find: (group: Group, entryAt?: number) => number;
};

/** A group that is open, the row that it stands in, and how many rows follow for it. */
type OpenGroup = { group: Group; row: number; extra: number; rest: number };

/** Numbers the rows: one look at each group, none at entries of groups that are closed. */
export function layOutRows({ groups, strangers }: Grouping, isOpen: (key: string) => boolean): RowLayout {
  const opened: OpenGroup[] = [];
  const headings = strangers.length > 0 ? 1 : 0;
  const items = groups.length + headings + strangers.length;
  let extras = 0;
  for (const [at, group] of groups.entries()) place(group, at);
  for (const [at, group] of strangers.entries()) place(group, groups.length + headings + at);
  return { count: items + extras, at: rowAt, find };

  function place(group: Group, at: number): void {
    group.at = at;
    if (!isOpen(group.key)) return;
    const { kind } = group.subject;
    const rest = kind === 'color' || kind === 'rule' ? group.places - group.size : 0;
    const extra = entriesOf(group).length + (rest > 0 ? 1 : 0);
    opened.push({ group, row: at + extras, extra, rest });
    extras += extra;
  }

  function rowAt(row: number): Row | undefined {
    if (row < 0 || row >= items + extras) return undefined;
    const before = lastOpen((open) => open.row <= row);
    const behind = before ? row - before.row : 0;
    if (before && behind > 0 && behind <= before.extra) return inside(before, behind - 1);
    return item(before ? before.group.at + behind - before.extra * Number(behind > 0) : row);
  }

  function inside({ group, rest }: OpenGroup, at: number): Row {
    const entry = entriesOf(group)[at];
    if (entry) return { kind: 'entry', id: entry.id, group, entry, at };
    return { kind: 'rest', id: `${group.id}r`, group, count: rest };
  }

  function item(at: number): Row | undefined {
    if (headings > 0 && at === groups.length) {
      const places = strangers.reduce((sum, group) => sum + group.places, 0);
      return { kind: 'strangers', id: 'strangers', colors: strangers.length, places };
    }
    const group = at < groups.length ? groups[at] : strangers[at - groups.length - headings];
    return group && { kind: 'group', id: group.id, group };
  }

  function find(group: Group, entryAt?: number): number {
    const before = lastOpen((open) => open.group.at < group.at);
    const own = before ? before.row + before.extra + group.at - before.group.at : group.at;
    return entryAt === undefined ? own : own + 1 + entryAt;
  }

  /** The last of the open groups for which it holds; it holds for those before, and for none after. */
  function lastOpen(holds: (open: OpenGroup) => boolean): OpenGroup | undefined {
    let [low, high] = [0, opened.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const open = opened[middle];
      if (open && holds(open)) low = middle + 1;
      else high = middle;
    }
    return opened[low - 1];
  }
}
