import { dirname, resolve } from 'node:path';
import { readSource, type Definitions, type Extraction, type Format, type Gap } from '@brandlint/core';
import type { Reach } from '../pictures/create-picture-store.ts';
import type { Decoded } from '../sources/decode.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { toFileGap } from '../sources/file-gap.ts';
import { addPictures } from './add-pictures.ts';
import type { Configuration } from './configuration.ts';
import type { FileText } from './read-text.ts';
import type { Session } from './session.ts';

/** A file of the run before it is read. */
export type OpenFile = {
  /** From the working directory, as reports name it. */
  path: string;
  absolutePath: string;
  /** From the configuration's folder, as extractions name it, so that patterns and fingerprints hold from anywhere. */
  name: string;
  configuration: Configuration;
  /** The variables that it may use without defining them. */
  definitions: Definitions;
  reach: Reach;
};

/** A file that was read, with what was found in it: its own extraction first, then those of files inside it. */
export type ReadFile = OpenFile & {
  extractions: readonly Extraction[];
  /** How it was read; absent where it could not be. */
  readAs?: { format: Format; text: string };
  /** What came from the standard input, to be given back. */
  stdin?: { bytes: Buffer; decoded: Decoded | undefined };
};

/** Of a run that reads one file, or none. */
const nothing: Reach = { judged: new Set(), roots: [] };

/** Finds what holds for a file. */
export async function openFile(
  { io, configurationOf }: Session,
  absolutePath: string,
  reach = nothing,
): Promise<OpenFile> {
  const configuration = await configurationOf(dirname(absolutePath));
  const path = toDisplayPath(io.cwd, absolutePath);
  const name = toDisplayPath(configuration.root, absolutePath);
  return {
    path,
    absolutePath,
    name,
    configuration,
    definitions: configuration.definitionsIn(reach.judged),
    reach,
  };
}

/** A file that holds nothing but a gap. */
export function toUnread(file: OpenFile, gap: Gap, hash = ''): ReadFile {
  return {
    ...file,
    extractions: [
      {
        source: file.name,
        hash,
        uses: [],
        gaps: [gap],
        embedded: [],
        dependsOn: [],
        pictures: [],
        artworks: [],
      },
    ],
  };
}

/** Reads a text, or gives the reason why there is none; a fault of ours while reading is such a reason. */
export async function readText(
  session: Session,
  file: OpenFile,
  format: Format,
  loadText: () => Promise<FileText>,
): Promise<ReadFile> {
  const { path, name, definitions } = file;
  const read = await session.guard(path, async (): Promise<ReadFile> => {
    const content = await loadText();
    const { hash } = content;
    if ('gap' in content) return toUnread(file, content.gap, hash);
    if (format === 'sass') return toUnread(file, indentedSass(), hash);
    const { text } = content.decoded;
    const source = { path: name, format, text, hash };
    const extractions: Extraction[] = [];
    for (const extraction of await readSource(source, session.load, definitions))
      extractions.push(await addPictures(session, file, extraction));
    return { ...file, extractions, readAs: { format, text } };
  });
  if ('result' in read) return read.result;
  return toUnread(file, toFileGap('brandlint-failed', `Brandlint itself failed on it (${read.fault})`));
}

function indentedSass(): Gap {
  return toFileGap('indented-sass', 'no parser reads the indented syntax of Sass rightly');
}

/** The source of an extraction as reports name it. */
export function toReportedSource({ name, path }: Pick<OpenFile, 'name' | 'path'>, source: string): string {
  return source === name || source.startsWith(`${name}!/`) ? `${path}${source.slice(name.length)}` : source;
}

/** The absolute path of the file that a source is, or lies in. */
export function toAbsolutePath(cwd: string, source: string): string {
  const inside = source.indexOf('!/');
  return resolve(cwd, inside === -1 ? source : source.slice(0, inside));
}
