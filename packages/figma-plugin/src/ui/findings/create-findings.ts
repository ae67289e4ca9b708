import type { PanelFinding } from '../../messages.ts';
import { createFacets, type Facets } from './facets.ts';
import { createGrouping, type Grouping, type Placed } from './create-grouping.ts';
import { isWorse } from './is-worse.ts';
import { layOutRows, type RowLayout } from './lay-out-rows.ts';
import { type Lens, passes } from './lens.ts';

/** All findings of the window, listed through a lens. Each message costs what it brings, not what there is. */
export type Findings = {
  put: (findings: readonly PanelFinding[]) => void;
  remove: (keys: readonly string[]) => void;
  markStale: (keys: readonly string[]) => void;
  clear: () => void;
  /** Lists through another lens: the one thing that looks at every finding. */
  look: (lens: Lens) => void;
  /** Puts the worst and the most frequent first. Until then groups stay where they appeared. */
  sort: () => void;
  toggle: (group: string, opens?: boolean) => void;
  isOpen: (group: string) => boolean;
  get: (key: string) => PanelFinding | undefined;
  facets: () => Facets;
  rows: () => RowLayout;
};

type Kept = { finding: PanelFinding; placed: readonly Placed[] };

/** Begins without findings. */
export function createFindings(first: Lens): Findings {
  const kept = new Map<string, Kept>();
  const open = new Set<string>();
  let lens = first;
  let facets = createFacets();
  let grouping: Grouping = createGrouping(lens);
  let layout: RowLayout | undefined;

  return {
    put: (findings) => {
      for (const finding of findings) {
        drop(finding.key);
        facets.count(finding, 1);
        kept.set(finding.key, { finding, placed: place(finding) });
      }
      layout = undefined;
    },
    remove: (keys) => {
      for (const key of keys) drop(key);
      layout = undefined;
    },
    markStale: (keys) => {
      for (const key of keys) {
        const known = kept.get(key);
        if (!known || known.finding.isStale) continue;
        known.finding = { ...known.finding, isStale: true };
        grouping.restale(known.placed, known.finding);
      }
    },
    clear: () => {
      kept.clear();
      open.clear();
      facets = createFacets();
      grouping = createGrouping(lens);
      layout = undefined;
    },
    look: (next) => {
      if (next.tab !== lens.tab) open.clear();
      lens = next;
      grouping = createGrouping(lens);
      for (const known of kept.values()) known.placed = place(known.finding);
      sort();
    },
    sort,
    toggle: (group, opens = !open.has(group)) => {
      if (opens) open.add(group);
      else open.delete(group);
      layout = undefined;
    },
    isOpen: (group) => open.has(group),
    get: (key) => kept.get(key)?.finding,
    facets: () => facets.read(),
    rows: () => {
      if (layout) return layout;
      grouping.compact();
      return (layout = layOutRows(grouping, open));
    },
  };

  function place(finding: PanelFinding): readonly Placed[] {
    return passes(finding, lens.filter) ? grouping.add(finding) : [];
  }

  function drop(key: string): void {
    const known = kept.get(key);
    if (!known) return;
    kept.delete(key);
    facets.count(known.finding, -1);
    grouping.remove(known.placed, known.finding);
  }

  function sort(): void {
    if (lens.tab === 'color') grouping.sort('groups', isWorse);
    grouping.sort('strangers', isWorse);
    layout = undefined;
  }
}
