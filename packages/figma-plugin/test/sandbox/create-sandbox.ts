import { newQuickJSWASMModule, newVariant, RELEASE_SYNC, type QuickJSHandle } from 'quickjs-emscripten';
import { flattenDocument, type RestFile } from '../documents/flatten-document.ts';
import { bundleFake } from './bundle-fake.ts';
import { compileMachine } from './compile-machine.ts';
import { defaultSettings, type SandboxSettings } from './default-settings.ts';
import { removeNewerMethods } from './remove-newer-methods.ts';
import type { Slice } from './slice.ts';

/** What was told to the user and the window. */
type Told = {
  notified: { message: string; error: boolean }[];
  shownUi: object | null;
  resized: [number, number][];
  zoomedTo: string[][];
  closed: string | null;
  versions: string[];
  opened: string[];
  undoSteps: number;
};

/** A plugin in QuickJS over the fake of Figma. Time is virtual: timers run as soon as nothing is due before them. */
export type Sandbox = {
  /** Runs a script, as Figma runs the main file of a plugin. */
  start: (code: string) => void;
  /** Runs tasks until there is none, or until `until` says so; `false` when `maxSteps` were not enough. */
  settle: (options?: { until?: () => boolean; maxSteps?: number }) => boolean;
  /** Runs one task; `false`: there is none. */
  step: () => boolean;
  /** A message from the window. */
  send: (message: object) => void;
  /** Messages to the window since the last call. */
  receive: () => Record<string, unknown>[];
  /** Calls a function of `install.ts`; what it returns is text. */
  call: (name: string, ...args: string[]) => string;
  /** Does something as the user; `work` is the text of a function of `node(id)` and the fake document. */
  asUser: (work: string) => unknown;
  evaluate: (code: string) => unknown;
  told: () => Told;
  log: () => string[];
  /** The turns since the last call. */
  takeSlices: () => Slice[];
  /** `used`: what QuickJS holds now; `peak`: the memory of its machine, which never shrinks. In bytes. */
  memory: () => { used: number; peak: number };
  /** Lets go of it. */
  dispose: () => void;
};

type Options = {
  file: RestFile;
  settings?: Partial<SandboxSettings>;
  /** The text of the window that the manifest names. */
  html?: string;
  memoryLimitBytes?: number;
  maxStackBytes?: number;
};

/** Starts a sandbox with a document. Nothing of the host can be reached from it, and it has no global that Figma has not. */
export async function createSandbox({
  file,
  settings,
  html = '<p>The window</p>',
  memoryLimitBytes,
  maxStackBytes,
}: Options): Promise<Sandbox> {
  const wasmMemory = new WebAssembly.Memory({ initial: 256, maximum: 32_768 });
  const quickJs = await newQuickJSWASMModule(
    newVariant(RELEASE_SYNC, { wasmMemory, wasmModule: compileMachine() }),
  );
  const runtime = quickJs.newRuntime({
    ...(memoryLimitBytes === undefined ? {} : { memoryLimitBytes }),
    ...(maxStackBytes === undefined ? {} : { maxStackSizeBytes: maxStackBytes }),
  });
  const context = runtime.newContext();
  let slices: Slice[] = [];

  const evaluate = (code: string, name = 'host.js'): unknown => {
    const result = context.unwrapResult(context.evalCode(code, name));
    const value: unknown = context.dump(result);
    result.dispose();
    return value;
  };
  evaluate(await bundleFake(), 'fake.js');
  evaluate(removeNewerMethods);
  const fake = context.getProp(context.global, '__fake');
  const methods = new Map<string, QuickJSHandle>();
  const call = (name: string, ...args: string[]): unknown => {
    let method = methods.get(name);
    if (method === undefined) {
      method = context.getProp(fake, name);
      methods.set(name, method);
    }
    const handles = args.map((arg) => context.newString(arg));
    const result = context.unwrapResult(context.callFunction(method, fake, ...handles));
    for (const handle of handles) handle.dispose();
    const value: unknown = context.dump(result);
    result.dispose();
    return value;
  };

  const measure = (work: () => string | null): boolean => {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const kind = work();
    const jobs = runtime.executePendingJobs();
    if (jobs.error !== undefined) {
      const error: unknown = context.dump(jobs.error);
      jobs.error.dispose();
      throw new Error(`A promise of the plugin broke the sandbox: ${JSON.stringify(error)}`);
    }
    const used = process.cpuUsage(cpu);
    if (kind !== null) {
      const cpuMs = (used.user + used.system) / 1000;
      slices.push({ kind, wallMs: performance.now() - wall, cpuMs });
    }
    call('settle');
    return kind !== null;
  };

  call(
    'load',
    JSON.stringify(flattenDocument(file)),
    JSON.stringify({
      ...defaultSettings,
      ...(typeof file['name'] === 'string' ? { fileName: file['name'] } : {}),
      ...settings,
    }),
    html,
  );

  const step = (): boolean =>
    measure(() => {
      const kind = call('step');
      return typeof kind === 'string' ? kind : null;
    });
  return {
    start: (code) => {
      measure(() => {
        evaluate(`${code}\n;undefined`, 'code.js');
        return 'start';
      });
    },
    step,
    settle: ({ until = () => false, maxSteps = 1_000_000 } = {}) => {
      for (let steps = 0; steps < maxSteps; steps++) {
        if (until() || !step()) return true;
      }
      return false;
    },
    send: (message) => {
      call('deliver', JSON.stringify(message));
    },
    receive: () => JSON.parse(String(call('takeMessages'))) as Record<string, unknown>[],
    call: (name, ...args) => String(call(name, ...args)),
    asUser: (work) => JSON.parse(String(evaluate(`__fake.asUser(${work})`))) as unknown,
    evaluate,
    told: () => JSON.parse(String(call('told'))) as Told,
    log: () => JSON.parse(String(call('takeLog'))) as string[],
    takeSlices: () => {
      const taken = slices;
      slices = [];
      return taken;
    },
    memory: () => {
      const handle = runtime.computeMemoryUsage();
      const usage = context.dump(handle) as { memory_used_size: number };
      handle.dispose();
      return {
        used: usage.memory_used_size,
        peak: wasmMemory.buffer.byteLength,
      };
    },
    dispose: () => {
      // The machine goes as a whole, with its memory: taking it apart takes long, and QuickJS aborts where a promise is left.
      slices = [];
      methods.clear();
    },
  };
}
