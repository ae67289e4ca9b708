import type { Brand, RunFinding, Settings, SourceReport } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import type { Checked, DocumentSettings, Request, Update, Waiver } from '../messages.ts';
import type { Found } from './found.ts';

/** What an official colour is bound to in this file: a colour variable or a paint style, with its name. */
export type Binding = { kind: 'variable' | 'style'; id: string; name: string };

/** What the official colours are bound to, by the name of the token. */
export type Bindings = ReadonlyMap<string, Binding>;

/** The waivers of this file, by the id of the layer that they are kept on. */
export type WaiversByLayer = ReadonlyMap<string, readonly Waiver[]>;

/** What the last check said, in the shape of the contract: one file, its findings merged. */
export type LastCheck = {
  checked: Checked;
  readonly file: SourceReport;
  run: readonly RunFinding[];
};

/** What an action gets: the document as it was last checked, and the ways to say what has become of it. */
export type Workspace = {
  readonly brand: Brand;
  readonly settings: Settings;
  readonly documentSettings: DocumentSettings;
  readonly profile: ColorProfile;
  /** Dev Mode reads only. */
  readonly canEdit: boolean;
  readonly bindings: Bindings;
  /** Findings by their key. */
  readonly found: ReadonlyMap<string, Found>;
  readonly lastCheck: LastCheck | null;
  /** The ids of what each undo step of this window has changed, the latest last: an undo takes one away and checks them again. */
  readonly steps: (readonly string[])[];
  say: (update: Update) => void;
  /** Checks layers again that were just changed, and says what has become of their findings. */
  recheck: (nodeIds: readonly string[]) => Promise<void>;
  /** Says findings anew: something about them has changed that no check would see, such as a waiver. */
  refresh: (keys: readonly string[]) => Promise<void>;
  /** Reads the document's settings, bindings and waivers again and says the state. Findings go when the brand or its settings changed. */
  reload: () => Promise<void>;
};

/** The answer to one sort of request. It says what it did, and what it could not do, by `workspace.say`. */
export type Action<Type extends Request['type']> = (
  request: Extract<Request, { type: Type }>,
  workspace: Workspace,
) => Promise<void>;
