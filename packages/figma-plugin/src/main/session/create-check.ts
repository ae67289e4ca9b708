import type { Artwork, Checker, SourceFinding, SourceReport } from '@brandlint/core';
import { createNodeReader, readDefinitions, type FigmaFacts } from '@brandlint/readers/figma-nodes';
import type { Found } from '../found.ts';
import { createMainComponents } from '../live/main-components.ts';
import { readFacts } from '../live/read-facts.ts';
import { parentOf, readId } from '../live/read-tree.ts';
import type { LiveNode } from '../live/to-node.ts';
import type { LastCheck, Workspace } from '../workspace.ts';
import { combineReports } from './combine-reports.ts';
import { createSieve } from './create-sieve.ts';
import type { Drawing, IconDrawer } from './draw-icons.ts';
import { FindingStore } from './finding-store.ts';
import type { Scope } from './find-scope.ts';
import { judgeUnit } from './judge-unit.ts';
import { readUnits, type Start, type UnitReading } from './read-units.ts';
import { isSamePainted } from './same-painted.ts';
import type { SliceClock } from './slice-clock.ts';
import type { Unit, UnitContent } from './unit.ts';
import { nameOf, UnitIndex } from './unit-index.ts';

/** What a check is told, and whom it tells. */
export type CheckHost = Pick<Workspace, 'brand' | 'settings'> & {
  checker: Checker;
  scope: Scope;
  drawer: IconDrawer;
  clock: SliceClock;
  onProgress: (layers: number) => void;
  /** Findings that are new or other than before, and those that are gone. */
  onFindings: (changed: readonly string[], gone: readonly string[]) => Promise<void>;
};

/** A check of the document that can be brought up to date part by part. */
export type Check = {
  readonly found: ReadonlyMap<string, Found>;
  /** Goes through all of it. Answers when it is at its end or was cancelled. */
  run: () => Promise<void>;
  cancel: () => void;
  /** Reads and judges again what some layers, styles or variables lie in. */
  recheck: (ids: readonly string[]) => Promise<void>;
  /** Marks what was found in layers as possibly out of date; answers which findings were not marked before. */
  markStale: (ids: readonly string[]) => readonly string[];
  /** Whether something that was read by this check is named. */
  knows: (id: string) => boolean;
  report: () => Promise<LastCheck>;
  /** The pages that it goes through. */
  pages: readonly PageNode[];
};

/** The unit of styles and variables, which lie in no layer. */
const definitionsUnit = 'definitions';

/** Makes the check of one scope. Nothing is read before it runs. */
export async function createCheck(host: CheckHost): Promise<Check> {
  const { brand, settings, checker, scope, drawer, clock, onProgress, onFindings } = host;
  const classify = checker.classifyIn(figma.root.name);
  const isUnremarkable = createSieve(classify, settings);
  const components = new Set<string>();
  const withDefinitions = scope.kind === 'file';
  let facts: FigmaFacts = await readFacts({ withDefinitions, components });
  let reader = createNodeReader(facts);
  const mains = createMainComponents(components, scope.holds);
  const store = new FindingStore();
  const index = new UnitIndex();
  const artworks = new Map<string, { artwork: Artwork; nodeId: string }>();
  const undrawn = new Map<string, { content: UnitContent; drawings: Drawing[] }>();
  let definitions: Omit<SourceReport, 'findings'> | null = null;
  let layers = 0;
  let isCancelled = false;

  return {
    found: store.found,
    run,
    cancel: () => {
      isCancelled = true;
    },
    recheck,
    markStale: (ids) => {
      const named = new Set(ids);
      const keys = ids.flatMap((id) => {
        const unit = index.ownerOf(id);
        return unit ? store.keysIn(nameOf(unit)).filter((key) => isAt(key, named)) : [];
      });
      return store.markStale(keys);
    },
    knows: (id) => index.ownerOf(id) !== undefined,
    report,
    pages: scope.pages,
  };

  async function run(): Promise<void> {
    clock.begin();
    await judgeDefinitions();
    for (const page of scope.pages) {
      if (isCancelled) return;
      await page.loadAsync();
      const before = layers;
      layers += await readUnits(
        {
          nodes: [page],
          parent: null,
          top: null,
          around: reader.outside,
          before: null,
          startsAnew: false,
          ...(scope.choose && { choose: scope.choose }),
        },
        readingOf(
          () => null,
          (read) => onProgress(before + read),
        ),
      );
    }
    await drawIcons();
  }

  function readingOf(skip: UnitReading['skip'], onRead: (layers: number) => void): UnitReading {
    return {
      clock,
      mixed: figma.mixed,
      mains,
      visit: (node, around, painted) => reader.visit(node, around, painted),
      isCancelled: () => isCancelled,
      skip,
      onUnit: keep,
      onProgress: onRead,
    };
  }

  async function keep(unit: Unit, content: UnitContent): Promise<void> {
    const report = await judge(content);
    const { findings, ...rest } = report;
    index.put({ ...unit, report: rest });
    await put(nameOf(unit), findings);
    const wanted = drawingsOf(content);
    if (wanted.length > 0) undrawn.set(nameOf(unit), { content, drawings: wanted });
  }

  function judge(content: UnitContent): Promise<SourceReport> {
    return judgeUnit(
      content,
      { checker, source: facts.name, artworks: artworksOf(content), classify, isUnremarkable },
      clock,
    );
  }

  async function put(unit: string, findings: readonly SourceFinding[]): Promise<void> {
    const { changed, gone } = store.replace(unit, findings);
    if (changed.length > 0 || gone.length > 0) await onFindings(changed, gone);
  }

  async function judgeDefinitions(): Promise<void> {
    if (!withDefinitions) return;
    const { findings, ...report } = await judge({ ...readDefinitions(facts), drawings: [] });
    definitions = report;
    await put(definitionsUnit, findings);
  }

  async function recheck(ids: readonly string[]): Promise<void> {
    clock.begin();
    isCancelled = false;
    if (ids.some(isDefinition)) {
      facts = await readFacts({ withDefinitions, components });
      reader = createNodeReader(facts);
      await judgeDefinitions();
    }
    const dirty = new Set<string>();
    for (const id of ids) {
      mains.forget(id);
      const owner = index.ownerOf(id) ?? (await findOwner(id));
      if (owner) dirty.add(nameOf(owner));
    }
    forgetArtworks(dirty);
    for (const name of dirty) await reread(name);
    await drawIcons();
  }

  /** What has changed may be another picture now. A picture of a component is called by the component's id. */
  function forgetArtworks(dirty: ReadonlySet<string>): void {
    for (const [key, { nodeId }] of artworks) {
      const owners = [index.ownerOf(nodeId), index.ownerOf(key.slice(key.indexOf(':') + 1))];
      if (owners.some((owner) => owner && dirty.has(nameOf(owner)))) artworks.delete(key);
    }
  }

  function isDefinition(id: string): boolean {
    return withDefinitions && (id.startsWith('S:') || id.startsWith('VariableID:'));
  }

  /** The unit that a layer belongs to which was not there before. */
  async function findOwner(id: string): Promise<Unit | undefined> {
    let at = await figma.getNodeByIdAsync(id);
    for (let steps = 0; at !== null && steps < 100_000; steps++) {
      const parent = parentOf(at);
      const owner = parent && index.ownerOf(parent.id);
      if (owner) return owner;
      at = parent;
    }
    return undefined;
  }

  /** Reads a unit again, and those later ones that something else lies beneath now. */
  async function reread(name: string): Promise<void> {
    const old = index.get(name);
    if (!old) return;
    const after = await replaceUnit(name, old);
    const isBeneathOthers = old.top !== null && !old.startsAnew && !isSamePainted(old.after, after);
    const top = isBeneathOthers && old.top !== null ? index.ownerOf(old.top) : undefined;
    if (top && nameOf(top) !== name) await replaceUnit(nameOf(top), top);
  }

  async function replaceUnit(name: string, old: Unit): Promise<Unit['after']> {
    const nodes = await findHeads(old);
    index.remove(name);
    undrawn.delete(name);
    const replaced = new Set([name]);
    const made: Unit[] = [];
    const start: Start = { ...old, nodes };
    const reading = readingOf(
      (id, around, painted) => {
        const nested = index.headedBy(id);
        if (!nested || made.includes(nested)) return null;
        if (isSamePainted(nested.before, painted) && isAlike(nested.around, around)) return nested;
        index.remove(nameOf(nested));
        replaced.add(nameOf(nested));
        return null;
      },
      () => undefined,
    );
    let after = old.after;
    await readUnits(start, {
      ...reading,
      onUnit: async (unit, content) => {
        replaced.delete(nameOf(unit));
        ({ after } = unit);
        await keep(unit, content);
      },
    });
    await dropOrphans(old);
    for (const gone of replaced) await put(gone, []);
    return after;
  }

  /** The layers at the head of a unit, those left out that are gone or lie elsewhere now. */
  async function findHeads({ heads, parent }: Unit): Promise<LiveNode[]> {
    const nodes: LiveNode[] = [];
    for (const id of heads) {
      const live = await figma.getNodeByIdAsync(id);
      if (live === null || live.type === 'DOCUMENT' || readId(live) === null) continue;
      if (parent === null || parentOf(live)?.id === parent) nodes.push(live);
    }
    return nodes;
  }

  /** Takes away the units that lay in layers which are no longer there. */
  async function dropOrphans(old: Unit): Promise<void> {
    const waiting: Unit[] = [old];
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      const gone = new Set(unit.nodes.filter((id) => !index.ownerOf(id)));
      if (gone.size === 0) continue;
      for (const orphan of index.within(gone)) {
        index.remove(nameOf(orphan));
        undrawn.delete(nameOf(orphan));
        await put(nameOf(orphan), []);
        waiting.push(orphan);
      }
    }
  }

  function drawingsOf({ uses, drawings }: UnitContent): Drawing[] {
    if (drawings.length === 0) return [];
    const wanted = new Set<string>();
    for (const use of uses) {
      if (use.kind !== 'icon' || use.artwork === null || artworks.has(use.artwork)) continue;
      if (checker.wantsArtwork(use, facts.name)) wanted.add(use.artwork);
    }
    return drawings.filter(({ key }) => wanted.has(key));
  }

  function artworksOf({ uses }: UnitContent): Artwork[] {
    if (artworks.size === 0) return [];
    const keys = new Set(
      uses.flatMap((use) => (use.kind === 'icon' && use.artwork !== null ? [use.artwork] : [])),
    );
    return [...keys].flatMap((key) => artworks.get(key)?.artwork ?? []);
  }

  /** Looks at what may be icons, and judges their units again. */
  async function drawIcons(): Promise<void> {
    if (undrawn.size === 0 || isCancelled) return;
    const drawings = new Map<string, Drawing>();
    for (const unit of undrawn.values())
      for (const drawing of unit.drawings) drawings.set(drawing.key, drawing);
    const looks = await drawer.draw([...drawings.values()], clock, () => isCancelled);
    for (const [key, look] of looks) {
      const nodeId = drawings.get(key)?.nodeId;
      if (nodeId !== undefined && !('fault' in look)) artworks.set(key, { artwork: look, nodeId });
    }
    for (const [name, { content }] of [...undrawn]) {
      undrawn.delete(name);
      const unit = index.get(name);
      if (!unit) continue;
      const missing = content.uses.flatMap((use) => {
        const look = use.kind === 'icon' && use.artwork !== null ? looks.get(use.artwork) : undefined;
        if (!look || !('fault' in look)) return [];
        return [
          { ...undrawnGap, reason: `a picture could not be looked at: ${look.fault}`, place: use.places[0] },
        ];
      });
      const { findings, ...report } = await judge({ ...content, gaps: [...content.gaps, ...missing] });
      index.put({ ...unit, report });
      await put(name, findings);
    }
  }

  function isAt(key: string, ids: ReadonlySet<string>): boolean {
    const places = store.found.get(key)?.finding.places ?? [];
    return places.some((place) => place.kind === 'node' && ids.has(place.nodeId));
  }

  function report(): Promise<LastCheck> {
    const { kind, what } = scope;
    const assumptions: string[] = [];
    if (facts.profile === 'legacy') {
      assumptions.push('its colours are taken as sRGB, since the document does not manage them');
    }
    return combineReports(
      { scope: kind, what, layers, isCancelled, source: facts.name, assumptions },
      [...(definitions ? [definitions] : []), ...index.all().map((unit) => unit.report)],
      [...store.found.values()].map(({ finding }) => finding),
      { brand, settings, checker, clock },
    );
  }
}

const undrawnGap = { kind: 'unjudged', code: 'picture-not-drawn' } as const;

/** Whether layers inherit the same from two surroundings. */
function isAlike(one: Unit['around'], other: Unit['around']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
