import type { Checker, Location, SourceFinding, SourceReport } from '@brandlint/core';
import { createNodeReader, readDefinitions } from '@brandlint/readers/figma-nodes';
import type { Found } from '../found.ts';
import { createMainComponents } from '../live/main-components.ts';
import { readFacts } from '../live/read-facts.ts';
import type { LastCheck, Workspace } from '../workspace.ts';
import { createSieve } from './create-sieve.ts';
import type { IconDrawer } from './draw-icons.ts';
import { FindingStore } from './finding-store.ts';
import type { Scope } from './find-scope.ts';
import { createIconLooks } from './icon-looks.ts';
import { createInherited } from './inherited.ts';
import { judgeUnit } from './judge-unit.ts';
import { readUnits, type UnitReading } from './read-units.ts';
import type { UnitReport } from './report-sum.ts';
import { rereadUnits } from './reread-units.ts';
import type { SliceClock } from './slice-clock.ts';
import type { Unit, UnitContent } from './unit.ts';
import { nameOf, UnitIndex } from './unit-index.ts';
import { writeLastCheck } from './write-last-check.ts';

/** What a check is told, and whom it tells. */
export type CheckHost = Pick<Workspace, 'brand' | 'settings'> & {
  checker: Checker;
  scope: Scope;
  drawer: IconDrawer;
  clock: SliceClock;
  onProgress: (layers: number) => void;
  /** A page is loaded, and its layers are about to be read. */
  onPage: (page: PageNode) => void;
  /** Findings that are new or other than before, and those that are gone. */
  onFindings: (changed: readonly string[], gone: readonly string[]) => Promise<void>;
};

/** A check of the document that can be brought up to date part by part. */
export type Check = {
  readonly found: ReadonlyMap<string, Found>;
  /** The name of the component elsewhere that something was found in, seen through its instances. */
  componentAt: (place: Location) => string | undefined;
  /** Goes through all of it. Answers when it is at its end or was cancelled. */
  run: () => Promise<void>;
  /** Lets a run end where it is. */
  cancel: () => void;
  /** Lets whatever goes on end: nobody needs what it says. */
  stop: () => void;
  /** Reads and judges again what some layers, styles or variables lie in. */
  recheck: (ids: readonly string[]) => Promise<void>;
  /** Marks what was found in layers as possibly out of date; answers which findings were not marked before. */
  markStale: (ids: readonly string[]) => readonly string[];
  report: () => LastCheck;
};

/** The unit of styles and variables, which lie in no layer. */
const definitionsUnit = 'definitions';

/** Makes the check of one scope. No layer is read before it runs. */
export async function createCheck(host: CheckHost): Promise<Check> {
  const { brand, settings, checker, scope, drawer, clock, onProgress, onPage, onFindings } = host;
  const source = figma.root.name;
  const classify = checker.classifyIn(source);
  const isUnremarkable = createSieve(classify, settings);
  const components = new Set<string>();
  const withDefinitions = scope.kind === 'file';
  let facts = await readFacts({ withDefinitions, components });
  let reader = createNodeReader(facts);
  const mains = createMainComponents(components, scope.holds);
  const inherited = createInherited(mains.nameOf);
  const store = new FindingStore();
  const index = new UnitIndex();
  const looks = createIconLooks(checker, source, drawer, clock);
  let definitions: UnitReport | null = null;
  let layers = 0;
  let isCancelled = false;
  let isStopped = false;

  return {
    found: store.found,
    componentAt: inherited.componentAt,
    run,
    cancel: () => (isCancelled = true),
    stop: () => (isStopped = true),
    recheck,
    markStale: (ids) => store.markStale(findKeys(new Set(ids))),
    report,
  };

  async function run(): Promise<void> {
    clock.begin();
    await judgeDefinitions();
    const isOver = () => isCancelled || isStopped;
    for (const page of scope.pages) {
      if (isOver()) return;
      await page.loadAsync();
      onPage(page);
      const { choose } = scope;
      const start = { parent: null, top: null, around: reader.outside, before: null, startsAnew: false };
      const before = layers;
      layers += await readUnits(
        { ...start, nodes: [page], ...(choose && { choose }) },
        { ...readingOf(isOver), onProgress: (read) => onProgress(before + read) },
      );
    }
    await lookAtIcons(isOver);
  }

  async function recheck(ids: readonly string[]): Promise<void> {
    clock.begin();
    const isOver = () => isStopped;
    if (withDefinitions && ids.some(isDefinition)) {
      facts = await readFacts({ withDefinitions, components });
      reader = createNodeReader(facts);
      await judgeDefinitions();
    }
    for (const id of ids) mains.forget(id);
    const dirty = new Set(ids.flatMap((id) => index.ownerOf(id) ?? []));
    looks.forgetChanged((id) => {
      const owner = index.ownerOf(id);
      return owner !== undefined && dirty.has(owner);
    });
    await rereadUnits(ids, {
      index,
      read: async (start, skip, onUnit) => {
        const reading = readingOf(isOver);
        await readUnits(start, {
          ...reading,
          skip,
          onUnit: async (unit, content) => {
            onUnit(unit);
            await reading.onUnit(unit, content);
          },
        });
      },
      drop: async (unit) => {
        looks.forget(unit);
        await put(unit, []);
      },
    });
    await lookAtIcons(isOver);
  }

  function readingOf(isOver: () => boolean): UnitReading {
    return {
      clock,
      mixed: figma.mixed,
      mains,
      visit: (node, around, painted) => reader.visit(node, around, painted),
      isCancelled: isOver,
      skip: () => null,
      onUnit: async (unit, content) => {
        await keep(unit, content);
        looks.note(nameOf(unit), content);
      },
      onProgress: () => undefined,
    };
  }

  async function keep(unit: Unit, content: UnitContent): Promise<void> {
    const { findings, ...report } = await judge(content);
    index.put({ ...unit, report });
    await put(nameOf(unit), findings);
  }

  async function judge(content: UnitContent): Promise<SourceReport> {
    const artworks = looks.artworksOf(content);
    const report = await judgeUnit(content, { checker, source, artworks, classify, isUnremarkable }, clock);
    inherited.note(content.uses, report.findings);
    return report;
  }

  async function put(unit: string, findings: readonly SourceFinding[]): Promise<void> {
    const { changed, gone } = store.replace(unit, findings);
    if (changed.length > 0 || gone.length > 0) await onFindings(changed, gone);
  }

  async function judgeDefinitions(): Promise<void> {
    if (!withDefinitions) return;
    const { findings, ...report } = await judge({ ...readDefinitions(facts), drawings: [] });
    if (definitions) index.sum.remove(definitions);
    index.sum.add((definitions = report));
    await put(definitionsUnit, findings);
  }

  /** Looks at what may be icons, and judges their units again. */
  async function lookAtIcons(isOver: () => boolean): Promise<void> {
    for (const [name, content] of await looks.look(isOver)) {
      const unit = index.get(name);
      if (unit) await keep(unit, content);
    }
  }

  /** The findings at layers. */
  function findKeys(ids: ReadonlySet<string>): string[] {
    const units = new Set([...ids].flatMap((id) => index.ownerOf(id) ?? []));
    return [...units].flatMap((unit) =>
      store.keysIn(nameOf(unit)).filter((key) => {
        const places = store.found.get(key)?.finding.places ?? [];
        return places.some((place) => place.kind === 'node' && ids.has(place.nodeId));
      }),
    );
  }

  function report(): LastCheck {
    const { kind, what } = scope;
    const assumptions = facts.profile === 'legacy' ? [unmanaged] : [];
    const about = { scope: kind, what, layers, isCancelled, source, assumptions };
    return writeLastCheck(about, index.sum, store, { brand, settings, checker });
  }
}

const unmanaged = 'its colours are taken as sRGB, since the document does not manage them';

function isDefinition(id: string): boolean {
  return id.startsWith('S:') || id.startsWith('VariableID:');
}
