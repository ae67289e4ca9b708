import type { RecognisedEntry } from '@brandlint/core';
import type { LayerPlace, PanelFinding } from '../../messages.ts';
import type { Entry, Group, Subject } from './entry.ts';
import type { Lens } from './lens.ts';

/** Findings put into groups, one at a time. Nothing here looks at all of them. */
export type Grouping = {
  /** In the order in which they came. Each knows its own number. */
  groups: readonly Group[];
  /** Colours of which nobody has said whose they are. */
  strangers: readonly Group[];
  /** How many places strangers are in. */
  strangerPlaces: number;
  find: (key: string) => Group | undefined;
  /** Takes out the groups that are empty; without such groups it costs nothing. */
  compact: () => void;
  sort: (groups: 'groups' | 'strangers', compare: (one: Group, other: Group) => number) => void;
  add: (finding: PanelFinding) => readonly Placed[];
  remove: (placed: readonly Placed[], finding: PanelFinding) => void;
  restale: (placed: readonly Placed[], finding: PanelFinding) => void;
};

/** An entry and the group that it is in. */
export type Placed = { entry: Entry; group: Group };

/** Begins an empty list of groups; the one by principle begins with all principles. */
export function createGrouping({ tab, foldsStrangers, principles, recognised }: Lens): Grouping {
  const byKey = new Map<string, Group>();
  let hasEmpty = false;
  const lists: { groups: Group[]; strangers: Group[] } = { groups: [], strangers: [] };
  let strangerPlaces = 0;
  let serial = 0;
  if (tab === 'principle') {
    for (const name of principles) open(`p ${name}`, { kind: 'principle', name });
    for (const entry of recognised) addRecognised(entry);
  }
  return {
    get groups() {
      return lists.groups;
    },
    get strangers() {
      return lists.strangers;
    },
    get strangerPlaces() {
      return strangerPlaces;
    },
    find: (key) => byKey.get(key),
    compact: () => {
      if (!hasEmpty) return;
      hasEmpty = false;
      lists.groups = number(lists.groups.filter(isAlive));
      lists.strangers = number(lists.strangers.filter(isAlive));
    },
    sort: (list, compare) => {
      number(lists[list].sort(compare));
    },
    add,
    remove,
    restale,
  };

  function isAlive(group: Group): boolean {
    const stays = group.size > 0 || group.subject.kind === 'principle';
    if (!stays) byKey.delete(group.key);
    return stays;
  }

  function add(finding: PanelFinding): Placed[] {
    const isFolded = foldsStrangers && finding.color?.verdict === 'stranger';
    if (tab === 'principle') {
      const group = finding.principle === undefined ? undefined : byKey.get(`p ${finding.principle}`);
      return group ? finding.places.map((place) => put(group, place, finding)) : [];
    }
    if (tab === 'color' || isFolded) return putByColor(finding, isFolded);
    return finding.places.map((place) =>
      put(open(`l ${place.nodeId}`, { kind: 'layer', place }), place, finding),
    );
  }

  function putByColor(finding: PanelFinding, isFolded: boolean): Placed[] {
    const { color, rule } = finding;
    const group = color
      ? open(`c ${color.found.text} ${isFolded ? '' : (color.wanted?.name ?? '')} ${String(isFolded)}`, {
          kind: 'color',
          finding,
          color,
          isStranger: isFolded,
        })
      : open(`r ${rule}`, { kind: 'rule', rule });
    addPlaces(group, finding.count - finding.places.length);
    return finding.places.map((place) => put(group, place, finding));
  }

  function put(group: Group, place: LayerPlace, finding: PanelFinding): Placed {
    const entry: Entry = { id: `e${String(serial++)}`, place, finding, isGone: false };
    group.entries.push(entry);
    weigh(group, finding, 1);
    addPlaces(group, 1);
    return { entry, group };
  }

  function remove(placed: readonly Placed[], finding: PanelFinding): void {
    for (const [at, { entry, group }] of placed.entries()) {
      entry.isGone = true;
      group.hasGone = true;
      weigh(group, finding, -1);
      addPlaces(group, -1);
      const { kind } = group.subject;
      if (at === 0 && (kind === 'color' || kind === 'rule')) {
        addPlaces(group, finding.places.length - finding.count);
      }
      hasEmpty ||= group.size === 0;
    }
  }

  function addPlaces(group: Group, places: number): void {
    group.places += places;
    if (isStranger(group)) strangerPlaces += places;
  }

  function restale(placed: readonly Placed[], finding: PanelFinding): void {
    for (const { entry, group } of placed) {
      group.stale += Number(finding.isStale) - Number(entry.finding?.isStale === true);
      entry.finding = finding;
    }
  }

  function addRecognised({ principle, places, count, as, by, labelled }: RecognisedEntry): void {
    const group = byKey.get(`p ${principle}`);
    if (!group) return;
    group.seen += count;
    const seen = { as, ...(by && { by }), ...(labelled !== undefined && { labelled }) };
    for (const place of places) {
      if (place.kind !== 'node') continue;
      const layer = { nodeId: place.nodeId, path: place.path ?? [], part: '' };
      group.entries.push({ id: `e${String(serial++)}`, place: layer, seen, isGone: false });
      group.size++;
    }
  }

  function open(key: string, subject: Subject): Group {
    const known = byKey.get(key);
    if (known) return known;
    const group: Group = {
      id: `g${String(serial++)}`,
      key,
      subject,
      entries: [],
      size: 0,
      hasGone: false,
      places: 0,
      safe: 0,
      stale: 0,
      seen: 0,
      weights: { error: 0, warning: 0, note: 0, review: 0 },
      at: 0,
    };
    byKey.set(key, group);
    const list = isStranger(group) ? lists.strangers : lists.groups;
    group.at = list.push(group) - 1;
    return group;
  }
}

function isStranger({ subject }: Group): boolean {
  return subject.kind === 'color' && subject.isStranger;
}

function number(groups: Group[]): Group[] {
  for (const [at, group] of groups.entries()) group.at = at;
  return groups;
}

function weigh(group: Group, { severity, outcome, isStale, remedy, waiver }: PanelFinding, by: 1 | -1): void {
  group.size += by;
  group.safe += remedy?.isSafe === true && !waiver ? by : 0;
  group.stale += isStale ? by : 0;
  group.weights[outcome === 'review' ? 'review' : severity] += by;
}
