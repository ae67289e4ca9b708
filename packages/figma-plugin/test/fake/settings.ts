/** A local style as the fake is given it. */
export type GivenStyle = {
  id: string;
  key: string;
  name: string;
  remote?: boolean;
  description?: string;
} & ({ type: 'PAINT'; paints: readonly Paint[] } | { type: 'EFFECT'; effects: readonly Effect[] });

/** A collection of variables as the fake is given it. `values` are in the order of `modes`. */
export type GivenCollection = {
  id: string;
  key: string;
  name: string;
  remote?: boolean;
  modes: readonly { modeId: string; name: string }[];
  variables: readonly {
    id: string;
    key: string;
    name: string;
    resolvedType?: VariableResolvedDataType;
    values: readonly VariableValue[];
    scopes?: readonly VariableScope[];
    codeSyntax?: Variable['codeSyntax'];
  }[];
};

/** A library that the file subscribes to, as `figma.teamLibrary` lists it. */
type GivenLibrary = LibraryVariableCollection & { variables: readonly LibraryVariable[] };

/** What the fake is besides its document. */
export type Settings = {
  editorType: 'figma' | 'dev';
  command: string;
  profile: 'LEGACY' | 'SRGB' | 'DISPLAY_P3';
  fileName: string;
  fileKey: string | null;
  user: string | null;
  /** The id of the first page that is shown; the first page where it is null. */
  currentPage: string | null;
  selection: readonly string[];
  permissions: readonly string[];
  styles: readonly GivenStyle[];
  collections: readonly GivenCollection[];
  libraries: readonly GivenLibrary[];
  clientStorage: Readonly<Record<string, unknown>>;
  pluginData: readonly { id: string; namespace: string | null; key: string; value: string }[];
  /** Families that this machine has not. */
  missingFonts: readonly string[];
  /** Whether messages to the window are searched for what cannot be sent; it takes as long as sending them. */
  checksMessages: boolean;
  /** What the answer to an asynchronous call waits for: nothing, so that a slice never ends there, or a turn of the event loop. */
  answers: 'at once' | 'later';
};

/** A document in the order in which it is drawn, each node with the index of its parent: no depth can break it. */
export type FlatDocument = readonly (readonly [parent: number, raw: Readonly<Record<string, unknown>>])[];
