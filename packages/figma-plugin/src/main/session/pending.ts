import type { Use } from '@brandlint/core';
import type { Painted, Surroundings, Visit } from '@brandlint/readers/figma-nodes';
import type { Unit, UnitContent, UnitGap } from './unit.ts';

/** How much is read and judged as one: little enough to do it again at once, enough that an icon and its words lie within. */
const mostUses = 200;
const mostNodes = 250;

/** Where a run of neighbours begins in what is pending. */
type Mark = { uses: number; gaps: number; drawings: number; nodes: number };

/** A layer whose children are being read. */
export type Level = {
  id: string;
  parent: Level | null;
  top: string | null;
  /** What its children inherit from here on: a mask among them changes it for those after it. */
  inner: Surroundings;
  /** Whether what is found here is wanted; what is not is read for what it paints beneath the rest. */
  isWanted: boolean;
  startsAnew: boolean;
  /** What was painted before the children that follow, where each starts anew. */
  ground: Painted;
  /** The run of children that has not become a unit yet. */
  heads: string[];
  around: Surroundings;
  before: Painted;
  mark: Mark;
};

/** What has been read and is no unit yet. As layers are read in the order of the document, a run of neighbours is its end. */
export class Pending {
  private readonly uses: Use[] = [];
  private readonly gaps: UnitGap[] = [];
  private readonly drawings: Visit['drawings'][number][] = [];
  private readonly nodes: string[] = [];

  add(id: string, visit: Pick<Visit, 'uses' | 'gaps' | 'drawings'>): void {
    this.nodes.push(id);
    for (const use of visit.uses) this.uses.push(use);
    for (const gap of visit.gaps) this.gaps.push(gap);
    for (const drawing of visit.drawings) this.drawings.push(drawing);
  }

  mark(): Mark {
    return {
      uses: this.uses.length,
      gaps: this.gaps.length,
      drawings: this.drawings.length,
      nodes: this.nodes.length,
    };
  }

  /** Whether what was read since is enough for a unit. */
  isEnough({ uses, nodes }: Mark): boolean {
    return this.uses.length - uses >= mostUses || this.nodes.length - nodes >= mostNodes;
  }

  /** Takes the run of children of a level as a unit, if there is one, and begins the next. */
  take(level: Level, after: Painted): { unit: Unit; content: UnitContent } | null {
    const [first, ...rest] = level.heads;
    if (first === undefined) return null;
    const { mark, before, around, startsAnew } = level;
    const content = {
      uses: this.uses.splice(mark.uses),
      gaps: this.gaps.splice(mark.gaps),
      drawings: this.drawings.splice(mark.drawings),
    };
    const nodes = this.nodes.splice(mark.nodes);
    level.heads = [];
    const parent = level.id === '' ? null : level.id;
    const heads = [first, ...rest] as const;
    const unit = { heads, parent, top: level.top, around, before, after, startsAnew, nodes };
    return { unit, content };
  }
}
