import type { Grouping } from './create-grouping.ts';
import { entriesOf, type Group, type Row } from './entry.ts';

/** The list as rows by number, without a list of all rows. */
export type RowLayout = {
  count: number;
  at: (row: number) => Row | undefined;
  /** The number of the row of a group, or of one of its entries. */
  find: (group: Group, entryAt?: number) => number;
};

/** A group that is open, its number and its row, and how many rows follow for it. */
type OpenGroup = { group: Group; item: number; row: number; extra: number; rest: number };

/** Numbers the rows. It looks at the groups that are open, and at no others. */
export function layOutRows(
  { groups, strangers, strangerPlaces, find: findGroup }: Grouping,
  openKeys: ReadonlySet<string>,
): RowLayout {
  const headings = strangers.length > 0 ? 1 : 0;
  const items = groups.length + headings + strangers.length;
  const opened: OpenGroup[] = [];
  let extras = 0;
  for (const key of openKeys) {
    const group = findGroup(key);
    if (group) opened.push({ group, item: itemOf(group), row: 0, extra: 0, rest: 0 });
  }
  opened.sort((one, other) => one.item - other.item);
  for (const open of opened) {
    const { group } = open;
    const { kind } = group.subject;
    open.row = open.item + extras;
    open.rest = kind === 'color' || kind === 'rule' ? group.places - group.size : 0;
    open.extra = entriesOf(group).length + (open.rest > 0 ? 1 : 0);
    extras += open.extra;
  }
  return { count: items + extras, at: rowAt, find };

  function itemOf({ subject, at }: Group): number {
    return subject.kind === 'color' && subject.isStranger ? groups.length + headings + at : at;
  }

  function rowAt(row: number): Row | undefined {
    if (row < 0 || row >= items + extras) return undefined;
    const before = lastOpen((open) => open.row <= row);
    const behind = before ? row - before.row : 0;
    if (before && behind > 0 && behind <= before.extra) return inside(before, behind - 1);
    return item(before ? before.item + behind - before.extra * Number(behind > 0) : row);
  }

  function inside({ group, rest }: OpenGroup, at: number): Row {
    const entry = entriesOf(group)[at];
    if (entry) return { kind: 'entry', id: entry.id, group, entry, at };
    return { kind: 'rest', id: `${group.id}r`, group, count: rest };
  }

  function item(at: number): Row | undefined {
    if (headings > 0 && at === groups.length) {
      return { kind: 'strangers', id: 'strangers', colors: strangers.length, places: strangerPlaces };
    }
    const group = at < groups.length ? groups[at] : strangers[at - groups.length - headings];
    return group && { kind: 'group', id: group.id, group };
  }

  function find(group: Group, entryAt?: number): number {
    const at = itemOf(group);
    const before = lastOpen((open) => open.item < at);
    const own = before ? before.row + before.extra + at - before.item : at;
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
