/** What the fake is besides its document; see `fake/settings.ts`, which is typed by Figma's own typings. */
export type SandboxSettings = {
  editorType: 'figma' | 'dev';
  command: string;
  profile: 'LEGACY' | 'SRGB' | 'DISPLAY_P3';
  fileName: string;
  fileKey: string | null;
  user: string | null;
  currentPage: string | null;
  selection: readonly string[];
  permissions: readonly string[];
  styles: readonly object[];
  collections: readonly object[];
  libraries: readonly object[];
  clientStorage: Readonly<Record<string, unknown>>;
  pluginData: readonly { id: string; namespace: string | null; key: string; value: string }[];
  missingFonts: readonly string[];
  checksMessages: boolean;
  answers: 'at once' | 'later';
};

/** A designer's own file, opened at its first page with nothing selected. */
export const defaultSettings: SandboxSettings = {
  editorType: 'figma',
  command: '',
  profile: 'SRGB',
  fileName: 'Document',
  fileKey: null,
  user: 'A designer',
  currentPage: null,
  selection: [],
  permissions: ['currentuser', 'teamlibrary'],
  styles: [],
  collections: [],
  libraries: [],
  clientStorage: {},
  pluginData: [],
  missingFonts: [],
  checksMessages: true,
  answers: 'at once',
};
