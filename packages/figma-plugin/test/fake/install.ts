import { createFakeDocument, type FakeDocument } from './fake-document.ts';
import type { Fake } from './fake.ts';
import { createNodes } from './create-nodes.ts';
import { createFigma } from './host/figma.ts';
import { loadEntries } from './host/entries.ts';
import { flushChanges } from './host/flush-changes.ts';
import { emit, tellSelection } from './host/events.ts';
import { toStyle } from './host/styles.ts';
import { toVariable } from './host/variables.ts';
import { removeLayer } from './write.ts';
import type { FlatDocument, Settings } from './settings.ts';

const global = globalThis as unknown as Record<string, unknown>;

const logged: string[] = [];
let state: { document: FakeDocument; fake: Fake; deliver: (message: unknown) => void } | null = null;

function current(): { document: FakeDocument; fake: Fake; deliver: (message: unknown) => void } {
  if (state === null) throw new Error('The fake is not loaded');
  return state;
}

function log(level: string) {
  return (...items: unknown[]): void => {
    logged.push(
      `${level}: ${items.map((item) => (item instanceof Error ? `${item.message}\n${item.stack ?? ''}` : String(item))).join(' ')}`,
    );
  };
}

/** Loads a document and sets the globals that Figma gives to plugins: `figma`, `__html__`, `console` and the timers. */
function load(flatText: string, settingsText: string, html: string): void {
  const document = createFakeDocument(
    JSON.parse(flatText) as FlatDocument,
    JSON.parse(settingsText) as Settings,
  );
  loadEntries(document);
  const fake: Fake = {
    document,
    mixed: Symbol('figma.mixed') as unknown as PluginAPI['mixed'],
    ...createNodes(() => fake),
    toStyle: (id) => {
      const entry = document.entries.get(id);
      return entry?.kind === 'style' ? toStyle(entry, fake) : null;
    },
    toVariable: (id) => {
      const entry = document.entries.get(id);
      return entry?.kind === 'variable' ? toVariable(entry, fake) : null;
    },
  };
  const { figma, deliver } = createFigma(fake);
  state = { document, fake, deliver };
  global['figma'] = figma;
  global['__html__'] = html;
  global['console'] = {
    log: log('log'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    assert: () => undefined,
  };
  const { tasks } = document;
  global['setTimeout'] = (run: () => void, delay: number) => tasks.add('timer', delay, run);
  global['setInterval'] = (run: () => void, delay: number) => tasks.add('timer', delay, run, delay);
  global['clearTimeout'] = tasks.cancel;
  global['clearInterval'] = tasks.cancel;
}

/** What the host of the sandbox calls. Everything goes in and out as text, so that nothing is shared. */
global['__fake'] = {
  load,
  /** Runs the next task: what it was, or null. */
  step: () => current().document.tasks.step(),
  /** Called when the queue of promises is empty too. */
  settle: () => {
    flushChanges(current().fake);
  },
  wait: () => current().document.tasks.wait(),
  deliver: (text: string) => {
    current().deliver(JSON.parse(text));
  },
  run: (command: string) => {
    emit(current().document, 'run', { command, parameters: undefined });
  },
  takeMessages: () => {
    const { told } = current().document;
    const messages = told.messages.splice(0);
    return `[${messages.join(',')}]`;
  },
  takeLog: () => JSON.stringify(logged.splice(0)),
  told: () =>
    JSON.stringify({
      ...current().document.told,
      messages: [],
      undoSteps: current().document.history.count(),
    }),
  /** Does something as the user: nothing is refused, and the plugin is told. */
  asUser: (work: (node: (id: string) => unknown, document: FakeDocument) => unknown) => {
    const { document, fake } = current();
    document.isUser = true;
    try {
      const result = work((id) => {
        const layer = document.byId.get(id);
        if (layer === undefined) throw new Error(`The fake has no layer ${id}`);
        return fake.toNode(layer);
      }, document);
      return result === undefined ? 'null' : JSON.stringify(result);
    } finally {
      document.isUser = false;
      flushChanges(fake);
    }
  },
  remove: (id: string) => {
    const { document, fake } = current();
    const layer = document.byId.get(id);
    if (layer === undefined) return;
    removeLayer(document, layer);
    flushChanges(fake);
  },
  select: (idsText: string) => {
    const { document } = current();
    const ids = JSON.parse(idsText) as string[];
    document.currentPage.ownValues().set(
      'selection',
      ids.flatMap((id) => document.byId.get(id) ?? []),
    );
    tellSelection(document);
  },
  /** Makes a property of a layer throw. */
  poison: (id: string, property: string, message: string) => {
    current().document.byId.get(id)?.ownFaults().set(property, message);
  },
  /** Makes a layer the child of another that lies in it: a document that cannot be. */
  closeCycle: (ancestor: string, descendant: string) => {
    const { byId } = current().document;
    const [above, below] = [byId.get(ancestor), byId.get(descendant)];
    if (above !== undefined && below !== undefined) below.children.push(above);
  },
};
