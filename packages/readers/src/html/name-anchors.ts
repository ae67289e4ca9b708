import type { ContainerChain, Standing } from './follow-structure.ts';
import type { PageElement } from './walk-page.ts';

/** Gives names to elements of a page that no two share, though their ids may be the same. */
export type AnchorNames = {
  /** A name for something that is found once, beginning with `wanted`. */
  unique: (wanted: string) => string;
  /** The name of an element as a container or a group, always the same. */
  nameOf: (element: PageElement) => string;
  /** The containers around words. */
  containersOf: (standing: Standing) => readonly string[];
  /** The name that a picture shares with the blocks before and after it, where it stands alone among blocks. */
  betweenOf: (standing: Standing) => string | undefined;
  /** The containers around a picture: beyond the innermost words around it, those that are made to group something. */
  picturesContainersOf: (standing: Standing, wordsIn: (element: PageElement) => number) => readonly string[];
};

/** More containers than this around one thing are left out, outermost first. */
const maximumContainers = 24;

/** Makes the names of one page. */
export function createAnchorNames(pathOf: (element: PageElement) => string): AnchorNames {
  const counts = new Map<string, number>();
  const groupCounts = new Map<string, number>();
  const names = new Map<PageElement, string>();
  const chains = new Map<ContainerChain, readonly string[]>();
  return {
    unique: (wanted) => number(counts, wanted),
    nameOf,
    containersOf,
    betweenOf,
    picturesContainersOf,
  };

  function nameOf(element: PageElement): string {
    let name = names.get(element);
    if (name === undefined) names.set(element, (name = number(groupCounts, pathOf(element))));
    return name;
  }

  function containersOf({ containers }: Standing): readonly string[] {
    if (!containers) return none;
    let listed = chains.get(containers);
    if (!listed) chains.set(containers, (listed = list(containers)));
    return listed;
  }

  function betweenOf({ containers }: Standing): string | undefined {
    let at = containers;
    for (let steps = 0; at && at.by !== 'beside' && steps < maximumContainers; steps++) at = at.outer;
    return at?.by === 'beside' ? nameLink(at) : undefined;
  }

  function picturesContainersOf(
    { containers }: Standing,
    wordsIn: (element: PageElement) => number,
  ): readonly string[] {
    const listed: string[] = [];
    let isCaptioned = false;
    for (let at = containers; at && listed.length < maximumContainers; at = at.outer) {
      if (at.by === 'beside') continue;
      if (at.by !== 'caption' || !isCaptioned) listed.push(nameLink(at));
      isCaptioned ||= at.by === 'pair' || wordsIn(at.element) > 0;
    }
    return listed;
  }

  function list(chain: ContainerChain): readonly string[] {
    const listed: string[] = [];
    let at: ContainerChain | undefined = chain;
    for (; at && listed.length < maximumContainers; at = at.outer) {
      listed.push(nameLink(at));
    }
    return listed;
  }

  function nameLink({ element, by }: ContainerChain): string {
    return by === 'pair' || by === 'beside' ? `${nameOf(element)} ${by}` : nameOf(element);
  }
}

const none: readonly string[] = [];

function number(counts: Map<string, number>, wanted: string): string {
  // A path that begins at the root leads to one element only.
  if (!wanted.startsWith('#') && !wanted.startsWith('…')) return wanted;
  const count = (counts.get(wanted) ?? 0) + 1;
  counts.set(wanted, count);
  return count === 1 ? wanted : `${wanted} #${count}`;
}
