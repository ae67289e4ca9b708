import type { Artwork, Picture } from './artwork.ts';
import type { Color, Gap, Location, Position, TextLocation, Use } from './use.ts';

/** A format that a reader may exist for. A syntax of its own is a format of its own. */
export type Format =
  | 'css'
  | 'scss'
  | 'less'
  | 'sass'
  | 'html'
  | 'vue'
  | 'svelte'
  | 'astro'
  | 'svg'
  | 'figma'
  | 'fig'
  | 'image'
  | 'pdf'
  | 'office'
  | 'palette'
  | 'idml';

/** One thing to read: its text is decoded and has no byte order mark. */
export type Source = {
  /** A path from the folder of the configuration, or from the working directory where there is none, with `/`, or a nested one such as `deck.pptx!/ppt/media/1.svg`. */
  path: string;
  format: Format;
  text: string;
  /** `declarations`: the text is the inside of a rule, as in a style attribute. */
  part?: 'declarations';
  /** What contains this source, innermost first, where it is embedded in another. */
  within?: readonly string[];
  /** The colour of text that is inherited, and what it stands on, where it is embedded in another. */
  inherited?: Inherited;
};

/** What an embedded source inherits from the place it stands in. */
export type Inherited = { color?: Color; backdrop?: readonly [Color, ...Color[]] };

/**
 * Something inside a source that another reader reads. With `at: 'verbatim'` the text stands letter by letter at
 * `start`, so places inside it are exact; with `encoded` every use inside it is at `place`, which cannot be replaced;
 * with `separate` it becomes a source of its own, with `name` appended to the path after `!/`.
 */
export type Embedded = {
  name: string;
  format: Format;
  content: { kind: 'text'; text: string } | { kind: 'base64'; data: string };
  part?: 'declarations';
  anchor: string;
  within: readonly string[];
  inherited?: Inherited;
  /** Anchors of what groups it with what belongs to it, innermost first, as an icon's. */
  containers?: readonly string[];
  /** Anchors of the icon uses in whose drawings it paints, innermost first. */
  icons?: readonly string[];
  at: { kind: 'verbatim'; start: Position } | { kind: 'encoded'; place: Location } | { kind: 'separate' };
};

/** Another file that the facts of this one depend on: a token file, a sprite, a linked picture. */
export type Dependency = { source: string; hash: string };

/** The values that a variable is given, in the order found, and whether this run judges the place it is given them. */
export type Definition = { values: readonly string[]; judged: boolean };

/** Variables by name as written, sigil included: `--brand`, `$brand`, `@brand`. */
export type Definitions = ReadonlyMap<string, Definition>;

/** What a reader is told beside the source. */
export type ReadContext = {
  definitions: Definitions;
  /** What the RGB numbers of a design document mean, where somebody says so: its files do not. */
  documentColorProfile?: DocumentColorProfile;
  /** What an encrypted file is opened with. */
  password?: string;
  /** `false`: no artwork is registered, so that nothing can be known by its outline alone. */
  hasArtwork?: boolean;
};

/** The colour profile of a design document. `legacy`: unmanaged, taken as sRGB. */
export type DocumentColorProfile = 'srgb' | 'display-p3' | 'legacy';

/** What a reader found in one source. */
export type Reading = {
  uses: readonly Use[];
  gaps: readonly Gap[];
  embedded: readonly Embedded[];
  dependsOn: readonly Dependency[];
  /** The pictures that uses show, each once, to be looked at. */
  pictures: readonly Picture[];
  /** How many pages or slides were read, where it has any. */
  pages?: number;
  /** What was taken for granted because the source does not say it, in words, without a full stop. */
  assumptions?: readonly string[];
};

/** A reader knows one family of formats and no rule. It never throws on hostile text: what it cannot read is a gap. */
export type Reader = {
  read: (source: Source, context: ReadContext) => Reading;
  /** The variables that a source defines; absent where the format has none. */
  readDefinitions?: (source: Source) => Definitions;
};

/** A file of bytes to read. `path` as a source's. */
export type Document = { path: string; format: Format; bytes: Uint8Array };

/** A reader of bytes. It never rejects on hostile bytes: what it cannot read is a gap. */
export type DocumentReader = {
  readDocument: (document: Document, context: ReadContext) => Promise<Reading>;
};

/** A reading with its source: plain data that can be saved, replayed, cached, and sent to another machine. */
export type Extraction = Reading & {
  /** What is known of those of its pictures that were looked at. */
  artworks: readonly Artwork[];
  source: string;
  /** The key of the picture that it is as a whole, where it is one inside another file, which says how it is shown. */
  picture?: string;
  /** SHA-256 of the bytes that were read, in hexadecimal; empty where a host has none. */
  hash: string;
  /** Comments that ask for findings to be left out, in the order of their places. */
  ignores?: readonly Ignore[];
};

/** A comment that asks for findings to be left out, as it stands in a source. */
export type Ignore = {
  place: TextLocation;
  /** The rules that it names, as written; none: all. */
  rules: readonly string[];
  /** Empty where it gives none. */
  reason: string;
  /** What it covers, as offsets, the end exclusive; `source`: all; `null`: nothing, for how it is written. */
  covers: { start: number; end: number } | 'source' | null;
  /** What it lacks, in words without a full stop. */
  problem?: string;
};
