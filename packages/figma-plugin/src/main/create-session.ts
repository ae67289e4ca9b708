import type { CheckScope, PanelFinding, PanelState, Request, Update } from '../messages.ts';
import { loadDocumentSettings } from './actions/document-settings/load-document-settings.ts';
import { resolveDocumentSettings } from './actions/document-settings/resolve-document-settings.ts';
import { findBindings } from './actions/find-bindings.ts';
import { offerRelaunch } from './actions/offer-relaunch.ts';
import { listWaivers, loadWaivers } from './actions/waivers/load-waivers.ts';
import type { BuiltIn } from './built-in.ts';
import type { Found } from './found.ts';
import { readProfile } from './live/read-facts.ts';
import { type PanelContext, toPanelFinding } from './panel/to-panel-finding.ts';
import { toPanelState } from './panel/to-panel-state.ts';
import { type Check, createCheck } from './session/create-check.ts';
import { createIconDrawer } from './session/draw-icons.ts';
import { createFindingSender } from './session/finding-sender.ts';
import { findScope } from './session/find-scope.ts';
import { createSliceClock } from './session/slice-clock.ts';
import { type Watch, watchDocument } from './session/watch-document.ts';
import type { Bindings, LastCheck, WaiversByLayer, Workspace } from './workspace.ts';

/** How often the window is told how far a check is, in ms. */
const progressMs = 100;

/** The open document with this tool's window: what actions work on, and what only the window asks for. */
export type Session = {
  workspace: Workspace;
  /** Reads what the document keeps and says the state. */
  open: () => Promise<void>;
  /** Says the state, because something else is selected. */
  sayState: () => void;
  check: (scope: CheckScope) => Promise<void>;
  cancel: () => void;
  onDrawn: (request: Extract<Request, { type: 'drawn' }>) => void;
};

/** Makes the session of the open document; `builtIn` has the brand where the document names none. */
export function createSession(builtIn: BuiltIn, say: (update: Update) => void): Session {
  const clock = createSliceClock();
  const drawer = createIconDrawer(say);
  const sender = createFindingSender(say, toPanel, clock);
  const profile = readProfile();
  const canEdit = figma.editorType !== 'dev';
  let own = loadDocumentSettings();
  let resolved = resolveDocumentSettings(own.settings, builtIn.brand);
  let classify = resolved.checker.classifyIn(figma.root.name);
  const known: PanelContext['known'] = new Map();
  let bindings: Bindings = new Map();
  let waivers: WaiversByLayer = new Map();
  let listed: PanelState['waivers'] = [];
  let check: Check | null = null;
  let lastCheck: LastCheck | null = null;
  let watch: Watch | null = null;
  /** What goes through the document goes one after the other. */
  let turn: Promise<void> = Promise.resolve();
  /** The latest check that was asked for; one that is not the latest has nothing more to say. */
  let latest = 0;

  const workspace: Workspace = {
    get brand() {
      return resolved.brand;
    },
    get settings() {
      return resolved.settings;
    },
    get documentSettings() {
      return own.settings;
    },
    profile,
    canEdit,
    get bindings() {
      return bindings;
    },
    get found() {
      return check?.found ?? nothingFound;
    },
    get lastCheck() {
      return lastCheck;
    },
    steps: [],
    say,
    recheck: (ids) => inTurn(() => recheck(ids)),
    refresh: async (keys) => {
      clock.begin();
      await sender.note(keys, []);
      await sender.flush();
    },
    reload,
  };
  return {
    workspace,
    open,
    sayState,
    check: runCheck,
    cancel,
    onDrawn: ({ id, looks }) => drawer.onDrawn(id, looks),
  };

  async function open(): Promise<void> {
    await readKept();
    // The first text takes longer than all others: what they are held against is made then.
    resolved.checker.readAhead(resolved.brand.name);
    for (const fault of [own.fault, resolved.fault]) {
      if (fault !== undefined) say({ type: 'said', tone: 'fault', text: fault });
    }
    sayState();
  }

  async function readKept(): Promise<void> {
    bindings = await findBindings(resolved.brand, profile);
    waivers = await loadWaivers();
    listed = await listWaivers(waivers);
  }

  async function reload(): Promise<void> {
    const before = JSON.stringify(own.settings);
    own = loadDocumentSettings();
    if (JSON.stringify(own.settings) !== before) {
      resolved = resolveDocumentSettings(own.settings, builtIn.brand);
      known.clear();
      classify = resolved.checker.classifyIn(figma.root.name);
      end();
      say({ type: 'cleared' });
    }
    await open();
  }

  function sayState(): void {
    const { brand, settings } = resolved;
    const parts = {
      brand,
      rules: builtIn.rules,
      settings,
      documentSettings: own.settings,
      profile,
      canEdit,
      bindings,
      waivers: listed,
    };
    say({ type: 'state', state: toPanelState(parts) });
  }

  function cancel(): void {
    check?.cancel();
  }

  /** Ends what there is of a check: nothing of it is true of the document any more. */
  function end(): void {
    latest++;
    check?.stop();
    watch?.end();
    watch = null;
    check = null;
    lastCheck = null;
    sender.clear();
  }

  async function runCheck(kind: CheckScope): Promise<void> {
    end();
    const mine = latest;
    await inTurn(async () => {
      if (mine !== latest) return;
      const scope = findScope(kind);
      say({ type: 'cleared' });
      if (!scope) {
        say({ type: 'said', tone: 'fault', text: 'Nothing is selected; select a layer, or check the page.' });
        return;
      }
      clock.begin();
      await readKept();
      if (mine !== latest) return;
      const { brand, settings, checker } = resolved;
      let said = Date.now();
      const watching = watchDocument({ onChange, onQuiet });
      watch = watching;
      const { add: onPage } = watching;
      const host = {
        brand,
        settings,
        checker,
        scope,
        drawer,
        clock,
        onProgress,
        onPage,
        onFindings: sender.note,
      };
      const running = await createCheck(host);
      if (mine !== latest) return;
      check = running;
      onProgress(0);
      await running.run();
      if (mine !== latest) return;
      await sayChecked(running);
      if (kind !== 'file')
        offerRelaunch(kind === 'page' ? scope.pages : figma.currentPage.selection, canEdit);

      function onProgress(layers: number): void {
        if (layers > 0 && Date.now() - said < progressMs) return;
        said = Date.now();
        say({ type: 'progress', layers, total: null });
      }
    });
  }

  async function recheck(ids: readonly string[]): Promise<void> {
    const running = check;
    if (!running) return;
    await running.recheck(ids);
    if (running === check) await sayChecked(running);
  }

  async function sayChecked(running: Check): Promise<void> {
    await sender.flush();
    if (running !== check) return;
    lastCheck = running.report();
    say({ type: 'checked', checked: lastCheck.checked });
  }

  function onChange(ids: readonly string[], isPartial: boolean): void {
    const keys = check?.markStale(ids) ?? [];
    if (keys.length > 0 || isPartial) say({ type: 'stale', keys, isPartial });
  }

  function onQuiet(ids: readonly string[]): void {
    void inTurn(() => recheck(ids));
  }

  function toPanel(key: string): PanelFinding | undefined {
    const found = check?.found.get(key);
    if (!found) return undefined;
    const { brand } = resolved;
    const component = check?.componentAt(found.finding.places[0]);
    return toPanelFinding(found, { brand, profile, bindings, waivers, classify, known }, component);
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    // What failed is told to whoever asked for it; the next one does not suffer.
    turn = done.catch(() => undefined);
    return done;
  }
}

const nothingFound: ReadonlyMap<string, Found> = new Map();
