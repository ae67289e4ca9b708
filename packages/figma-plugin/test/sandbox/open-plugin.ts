import type { Checked, PanelFinding, PanelState, Request, Update } from '../../src/messages.ts';
import type { RestFile } from '../documents/flatten-document.ts';
import { bundleItsWindow, bundlePlugin } from './bundle-plugin.ts';
import { createSandbox, type Sandbox } from './create-sandbox.ts';
import type { SandboxSettings } from './default-settings.ts';

/** The plugin with a window that shows nothing: it keeps what it is told, as the real one does. */
export type OpenPlugin = {
  sandbox: Sandbox;
  /** Everything it was told since the last call. */
  take: () => Update[];
  findings: ReadonlyMap<string, PanelFinding>;
  stale: ReadonlySet<string>;
  state: () => PanelState;
  checked: () => Checked | null;
  /** Asks for something and waits until nothing is left to do. */
  ask: (request: Request) => Update[];
  /** Runs tasks until something of this type was said; throws where it is not. */
  until: (type: Update['type']) => Update;
  /** Lets everything run that is due. */
  settle: () => Update[];
};

/** What the window answers when it is to look at drawings. */
type Eye = (
  drawings: readonly { key: string; svg: string }[],
) => Extract<Request, { type: 'drawn' }>['looks'];

const blind: Eye = (drawings) => drawings.map(({ key }) => ({ key, fault: 'nobody looks here' }));

type Options = {
  file: RestFile;
  settings?: Partial<SandboxSettings>;
  memoryLimitBytes?: number;
  eye?: Eye;
  /** Runs in the sandbox before the plugin, to spoil the document. */
  before?: string;
};

/** Runs the built plugin over a document and opens its window. */
export async function openPlugin({ eye = blind, before, ...options }: Options): Promise<OpenPlugin> {
  const sandbox = await createSandbox({ ...options, html: await bundleItsWindow() });
  if (before !== undefined) sandbox.evaluate(before);
  const findings = new Map<string, PanelFinding>();
  const stale = new Set<string>();
  let told: Update[] = [];
  let state: PanelState | null = null;
  let checked: Checked | null = null;

  const hear = (): void => {
    for (const message of sandbox.receive()) {
      const update = message as Update;
      told.push(update);
      switch (update.type) {
        case 'found':
          for (const finding of update.findings) {
            findings.set(finding.key, finding);
            stale.delete(finding.key);
          }
          break;
        case 'gone':
          for (const key of update.keys) findings.delete(key);
          break;
        case 'cleared':
          findings.clear();
          stale.clear();
          break;
        case 'stale':
          for (const key of update.keys) stale.add(key);
          break;
        case 'state':
          state = update.state;
          break;
        case 'checked':
          checked = update.checked;
          break;
        case 'draw':
          sandbox.send({ type: 'drawn', id: update.id, looks: eye(update.drawings) } satisfies Request);
          break;
        default:
      }
    }
  };
  const take = (): Update[] => {
    hear();
    const taken = told;
    told = [];
    return taken;
  };
  const settle = (): Update[] => {
    do {
      sandbox.settle({ maxSteps: 1 });
      hear();
    } while (sandbox.evaluate('__fake.wait()') !== null);
    return take();
  };

  sandbox.start(await bundlePlugin());
  sandbox.send({ type: 'open' } satisfies Request);
  settle();
  return {
    sandbox,
    take,
    findings,
    stale,
    settle,
    state: () => {
      if (state === null) throw new Error(`The plugin said no state.\n${sandbox.log().join('\n')}`);
      return state;
    },
    checked: () => checked,
    ask: (request) => {
      take();
      sandbox.send(request);
      return settle();
    },
    until: (type) => {
      for (;;) {
        hear();
        const found = told.find((update) => update.type === type);
        if (found !== undefined) return found;
        if (!sandbox.step()) throw new Error(`The plugin never said "${type}".\n${sandbox.log().join('\n')}`);
      }
    },
  };
}
