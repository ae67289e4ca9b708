import {
  readSourceSync,
  type Definitions,
  type Embedded,
  type Extraction,
  type Ignore,
  type Location,
  type Reader,
  type Reading,
  type Use,
} from '@brandlint/core';
import { readScript, type ScriptNames, type ScriptNode } from '@brandlint/readers/script';
import { findReader } from './find-reader.ts';
import type { FindArtworks } from './find-artworks.ts';
import type { Interests } from './find-interests.ts';
import type { HostKind, HostSourceCode } from './host-file.ts';
import { isNode, valueOf } from './look-into.ts';
import { readScriptIgnores } from './read-script-ignores.ts';

export type HostFile = {
  sourceCode: HostSourceCode;
  kind: HostKind;
  /** As patterns are held against it. */
  path: string;
  names: ScriptNames;
  definitions: Definitions;
  /** Which styles in it are somebody else's. */
  leaves: LeftStyles;
  /** Whether icons and texts of scripts may matter. */
  interests: Interests;
  /** Absent where nothing could be known by its looks. */
  findArtworks?: FindArtworks;
};

/** Styles that are left to Stylelint: none, blocks alone, or attributes too. */
export type LeftStyles = 'nothing' | 'blocks' | 'all';

export type FileReading = {
  extraction: Extraction;
  /** Whether a place is one where a script is written, and not a stylesheet or markup. */
  isInScript: (place: Location) => boolean;
};

/** Reads a file once: what its markup holds as text, what its scripts hold by the tree that ESLint has, and what is embedded. */
export function readFile(file: HostFile): FileReading {
  const { kind, path, sourceCode, definitions } = file;
  const script = kind === 'html' || kind === 'css' ? nothing : readScripts(file);
  const format = kind === 'script' ? 'css' : kind;
  const host: Reader = {
    read: (source, context) => {
      const markup = kind === 'script' ? nothing : (findReader(format)?.read(source, context) ?? nothing);
      const reading = joinReadings(markup, script, kind === 'astro');
      const inMarkup = new Set(markup.embedded);
      const isKept = (part: Embedded) => !isLeft(part, file.leaves, inMarkup.has(part));
      return { ...reading, embedded: reading.embedded.filter(isKept) };
    },
  };
  let isHost = true;
  const [extraction] = readSourceSync(
    { path, format, text: sourceCode.text, hash: '' },
    (wanted) => {
      const reader = isHost ? host : findReader(wanted);
      isHost = false;
      return reader;
    },
    definitions,
  );
  if (!extraction) throw new TypeError('a source was read and gave nothing');
  const inScript = new Set(script.uses.flatMap(({ places }) => places));
  const seen = file.findArtworks?.(extraction);
  const ignores = joinIgnores(file, extraction.ignores);
  const complete = ignores.length > 0 ? { ...extraction, ignores } : extraction;
  return {
    extraction: seen
      ? { ...complete, artworks: seen.artworks, gaps: [...complete.gaps, ...seen.gaps] }
      : complete,
    isInScript: (place) => inScript.has(place),
  };
}

/** The comments of scripts are those of their tree; in markup and stylesheets they are found in the text. */
function joinIgnores({ kind, sourceCode }: HostFile, found: readonly Ignore[] = []): readonly Ignore[] {
  if (kind === 'html' || kind === 'css') return found;
  const own = readScriptIgnores(sourceCode);
  if (kind === 'script') return own;
  const known = new Set(own.map(({ place }) => place.start.offset));
  return [...own, ...found.filter(({ place }) => !known.has(place.start.offset))];
}

function readScripts({ sourceCode, path, names, definitions, interests }: HostFile): Reading {
  const { text, ast, visitorKeys } = sourceCode;
  const roots = [ast, valueOf(ast, 'templateBody')].filter(isNode) satisfies ScriptNode[];
  return readScript({
    path,
    text,
    roots,
    visitorKeys: toKeys(visitorKeys),
    names,
    definitions,
    interests,
  });
}

function toKeys(keys: unknown): Readonly<Record<string, readonly string[] | undefined>> {
  const isKnown = typeof keys === 'object' && keys !== null;
  return isKnown ? (keys as Readonly<Record<string, readonly string[] | undefined>>) : {};
}

/** What a script holds as declarations Stylelint sees whole, and is no attribute. */
function isLeft(embedded: Embedded, leaves: LeftStyles, isInMarkup: boolean): boolean {
  if (leaves === 'nothing' || !isStylesheet(embedded)) return false;
  return leaves === 'all' || !isInMarkup || embedded.part !== 'declarations';
}

/** What a style block or a style attribute of a page is; a drawing is none. */
function isStylesheet({ format }: Embedded): boolean {
  return format === 'css' || format === 'scss' || format === 'less' || format === 'sass';
}

/**
 * One reading of both. What both have read is the markup's, which knows more of what surrounds it; but for icons where the
 * whole template is a tree of scripts, whose reader knows the texts beside them too.
 */
function joinReadings(markup: Reading, script: Reading, isAllScript: boolean): Reading {
  if (markup === nothing) return script;
  if (script === nothing) return markup;
  const icons = new Set(script.uses.filter(({ kind }) => isAllScript && kind === 'icon').map(toKey));
  const own = markup.uses.filter((use) => !icons.has(toKey(use)));
  const taken = new Set(own.map(toKey));
  const isInMarkup = createRangeFinder(markup.embedded);
  const isOnlyInScript = (use: Use) => !taken.has(toKey(use)) && !isInMarkup(startOf(use.places[0]));
  return {
    uses: [...own, ...script.uses.filter(isOnlyInScript)],
    // What the template computes the reader of scripts has read.
    gaps: [...markup.gaps.filter(({ code }) => code !== 'computed-attribute'), ...script.gaps],
    embedded: [...markup.embedded, ...script.embedded.filter(({ at }) => !isInMarkup(startOfEmbedded(at)))],
    dependsOn: [...markup.dependsOn, ...script.dependsOn],
    pictures: [...markup.pictures, ...script.pictures],
  };
}

function toKey({ kind, places: [place] }: Use): string {
  return `${kind} ${startOf(place)}`;
}

/** Makes what says whether an offset lies in what is embedded letter by letter; what is computed there was made blank. */
function createRangeFinder(parts: readonly Embedded[]): (offset: number) => boolean {
  const ranges = parts.flatMap(({ at, content }) => {
    const isVerbatim = at.kind === 'verbatim' && content.kind === 'text';
    return isVerbatim ? [{ start: at.start.offset, text: content.text }] : [];
  });
  ranges.sort((one, other) => one.start - other.start);
  return (offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range !== undefined && range.text.charAt(offset - range.start).trim() !== '';
  };
}

function startOf(place: Location): number {
  return place.kind === 'text' ? place.start.offset : -1;
}

function startOfEmbedded(at: Embedded['at']): number {
  switch (at.kind) {
    case 'verbatim':
      return at.start.offset;
    case 'encoded':
      return startOf(at.place);
    case 'separate':
      return -1;
  }
}

const nothing: Reading = { uses: [], gaps: [], embedded: [], dependsOn: [], pictures: [] };
