import { pageOf, parentOf } from '../live/read-tree.ts';

/** How long nothing must change before what has changed is checked again, in ms. */
const quietMs = 250;

/** What somebody who watches the document is told. */
export type Watcher = {
  /** Something has just changed. `isPartial`: nobody can tell what else has. */
  onChange: (ids: readonly string[], isPartial: boolean) => void;
  /** Nothing has changed for a while since these did. */
  onQuiet: (ids: readonly string[]) => void;
};

/** Watches what it is told to, until it is ended. */
export type Watch = { add: (page: PageNode) => void; end: () => void };

/**
 * Watches the styles of the document, and pages that are loaded. Figma sends nothing for layers that change with their
 * component, their style or a variable, so such a change is told as partial where it can be told at all.
 */
export function watchDocument({ onChange, onQuiet }: Watcher): Watch {
  const changed = new Set<string>();
  const pages: PageNode[] = [];
  let timer: number | undefined;
  figma.on('stylechange', onStyleChange);
  return {
    add: (page) => {
      pages.push(page);
      page.on('nodechange', onNodeChange);
    },
    end: () => {
      for (const page of pages) page.off('nodechange', onNodeChange);
      figma.off('stylechange', onStyleChange);
      if (timer !== undefined) clearTimeout(timer);
    },
  };

  function onNodeChange({ nodeChanges }: NodeChangeEvent): void {
    const ids: string[] = [];
    let isPartial = false;
    for (const change of nodeChanges) {
      ids.push(change.id);
      isPartial ||= !change.node.removed && isInComponent(change.node);
    }
    note(ids, isPartial);
  }

  function onStyleChange({ styleChanges }: StyleChangeEvent): void {
    note(
      styleChanges.map(({ id }) => id),
      true,
    );
  }

  function note(ids: readonly string[], isPartial: boolean): void {
    for (const id of ids) changed.add(id);
    onChange(ids, isPartial);
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      const all = [...changed];
      changed.clear();
      onQuiet(all);
    }, quietMs);
  }
}

function isInComponent(live: SceneNode): boolean {
  if (pageOf(live) === null) return false;
  let at: BaseNode | null = live;
  while (at !== null && at.type !== 'PAGE') {
    if (at.type === 'COMPONENT') return true;
    at = parentOf(at);
  }
  return false;
}
