import { createSandbox, type Sandbox } from './create-sandbox.ts';
import type { RestFile } from '../documents/flatten-document.ts';
import type { SandboxSettings } from './default-settings.ts';

/** What a small plugin answered: what it returned, or what it threw. */
export type Answer = { value?: unknown; error?: string };

/** Runs the text of an asynchronous function as a plugin, and gives what became of it, with the sandbox for more. */
export async function runScript(
  file: RestFile,
  body: string,
  settings: Partial<SandboxSettings> = {},
): Promise<Answer & { sandbox: Sandbox }> {
  const sandbox = await createSandbox({ file, settings });
  sandbox.start(`
    figma.showUI(__html__);
    (async () => { ${body} })().then(
      (value) => figma.ui.postMessage({ value: value === undefined ? null : value }),
      (error) => figma.ui.postMessage({ error: String(error && error.message) }),
    );
  `);
  sandbox.settle();
  const [answer = { error: `The plugin said nothing. ${sandbox.log().join('\n')}` }] = sandbox.receive();
  return { ...answer, sandbox };
}
