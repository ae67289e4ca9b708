import type { Location, SourceFinding, Suggestion } from '@brandlint/core';
import { resolveSettings } from '@brandlint/config/plain';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import { flattenDocument } from '../../../../test/documents/flatten-document.ts';
import { file, page } from '../../../../test/documents/make-nodes.ts';
import { defaultSettings, type SandboxSettings } from '../../../../test/sandbox/default-settings.ts';
import type { Update } from '../../../messages.ts';
import type { Found } from '../../found.ts';
import type { Workspace } from '../../workspace.ts';
import { loadDocumentSettings } from '../document-settings/load-document-settings.ts';
import { findBindings } from '../find-bindings.ts';
import { sampleBrand } from './sample-brand.ts';

/** A document in the fake of Figma's interface, with a workspace that notes what is said and checked again. */
export type OpenDocument = {
  workspace: Workspace;
  said: Update[];
  rechecked: string[];
  refreshed: string[];
  find: Map<string, Found>;
  /** The fault or the sentence that was said last. */
  lastWords: () => string;
  undoSteps: () => number;
  /** Makes a property of a layer throw. */
  poison: (id: string, property: string, message: string) => void;
  node: <Type extends NodeType>(id: string, type: Type) => Promise<Extract<BaseNode, { type: Type }>>;
};

/** The fake is bundled by code for Node, which is no part of what these types are about: hence the way through texts. */
const bundler: string = '../../../../test/sandbox/bundle-fake.ts';
const { bundleFake } = (await import(/* @vite-ignore */ bundler)) as { bundleFake: () => Promise<string> };
(0, eval)(await bundleFake());

/** The fake gives plugins their own; the runner of the tests needs its own. */
const globals = globalThis as unknown as Record<string, unknown>;
const names = ['console', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'];
const own = Object.fromEntries(names.map((name) => [name, globals[name]]));

type FakeHost = {
  load: (document: string, settings: string) => void;
  told: () => string;
  poison: (id: string, property: string, message: string) => void;
};

/** Opens a document of some layers on one page. */
export async function openDocument(
  layers: Parameters<typeof page>[2],
  given: Partial<SandboxSettings> = {},
  brand = sampleBrand,
): Promise<OpenDocument> {
  const host = globals['__fake'] as FakeHost;
  const settings: SandboxSettings = { ...defaultSettings, ...given };
  host.load(
    JSON.stringify(flattenDocument(file(given.fileName ?? 'Sample', [page('0:1', 'Page 1', layers)]))),
    JSON.stringify(settings),
  );
  Object.assign(globals, own);
  const said: Update[] = [];
  const rechecked: string[] = [];
  const refreshed: string[] = [];
  const find = new Map<string, Found>();
  const profiles = { LEGACY: 'legacy', SRGB: 'srgb', DISPLAY_P3: 'display-p3' } as const;
  const profile: ColorProfile = profiles[settings.profile];
  const workspace: Workspace = {
    brand,
    settings: resolveSettings(brand),
    documentSettings: loadDocumentSettings().settings,
    profile,
    canEdit: settings.editorType === 'figma',
    bindings: await findBindings(brand, profile),
    found: find,
    lastCheck: null,
    steps: [],
    say: (update) => said.push(update),
    recheck: (ids) => Promise.resolve(void rechecked.push(...ids)),
    refresh: (keys) => Promise.resolve(void refreshed.push(...keys)),
    reload: () => Promise.resolve(),
  };
  return {
    workspace,
    said,
    rechecked,
    refreshed,
    find,
    lastWords() {
      const words = said.flatMap((update) => (update.type === 'said' ? [update.text] : []));
      return words[words.length - 1] ?? '';
    },
    poison: (...what) => {
      host.poison(...what);
    },
    undoSteps: () => (JSON.parse(host.told()) as { undoSteps: number }).undoSteps,
    async node<Type extends NodeType>(id: string, type: Type) {
      const node = await figma.getNodeByIdAsync(id);
      if (node?.type !== type) throw new Error(`${id} is no ${type}`);
      return node as Extract<BaseNode, { type: Type }>;
    },
  };
}

/** A finding in a layer, as a check would note it. */
export function finding(
  key: string,
  places: readonly [Location, ...Location[]],
  written: string,
  suggestion?: Suggestion,
): [string, Found] {
  const found: SourceFinding = {
    rule: 'color-as-published',
    requirement: 'near',
    outcome: 'fail',
    severity: 'error',
    messageId: 'screen',
    data: {},
    message: `Expected "${written}" to be something else.`,
    fingerprint: key,
    suggestions: suggestion ? [suggestion] : [],
    scope: 'source',
    source: 'Sample',
    places,
    count: places.length,
    written,
  };
  return [key, { key, finding: found, units: ['0:1'], isStale: false }];
}

/** A place in a layer. */
export function at(
  nodeId: string,
  property: readonly (string | number)[],
  range?: readonly [number, number],
): Location {
  return { kind: 'node', nodeId, property, path: ['Page 1', nodeId], ...(range && { range }) };
}

/** A suggestion of an official colour. */
export function token(name: string, safe = true): Suggestion {
  return { replace: { kind: 'token', token: name, as: 'screen' }, safe };
}
