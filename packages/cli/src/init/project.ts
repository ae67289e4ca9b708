/** A linter that the project has, with its configuration. */
export type Linter = {
  /** The file that configures it, from the project's folder; `undefined` where none was found. */
  file: string | undefined;
  /** What that file is. `package`: a key of package.json. `old`: of a kind that takes no plugin of today. */
  kind: 'json' | 'package' | 'yaml' | 'module' | 'commonjs' | 'old' | 'none';
  /** What stands in the file, letter by letter. */
  text: string;
  /** Whether the plugin for it is installed. */
  hasPlugin: boolean;
};

/** Files that carry a brand, as far as they say what the project is. */
export type Carriers = {
  /** Whether there are stylesheets, pages, components or drawings. */
  hasCode: boolean;
  /** Saved Figma documents, from the project's folder. */
  designs: readonly string[];
  /** How many documents there are, by extension, and the folder that all of them lie in. */
  documents: ReadonlyMap<string, number>;
  documentFolder: string;
  /** How many files nothing reads, by extension. */
  unread: ReadonlyMap<string, number>;
};

/** What a folder is, as far as that can be seen. */
export type Project = Carriers & {
  stylelint: Linter | undefined;
  eslint: Linter | undefined;
  /** The first number of its version, where it is used. */
  tailwind: number | undefined;
};
