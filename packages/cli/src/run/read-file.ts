import { dirname, resolve } from 'node:path';
import {
  readDocument,
  readSource,
  type Definitions,
  type Extraction,
  type Format,
  type Gap,
  type LoadReader,
} from '@brandlint/core';
import type { Guard } from '../jobs/create-guard.ts';
import type { Reach } from '../pictures/create-picture-store.ts';
import { decode } from '../sources/decode.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { toFileGap } from '../sources/file-gap.ts';
import { addPictures, type PictureTools } from './add-pictures.ts';
import type { Configuration } from './configuration.ts';
import { isDocumentFormat, loadDocumentReader, type DocumentFormat } from './load-document-reader.ts';
import type { FileBytes } from '../sources/read-bytes.ts';
import { tellContent } from './tell-content.ts';
import { tellPasswordOption } from './tell-password-option.ts';
import { toReadContext } from './to-read-context.ts';
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

/** What reading needs of a file, wherever it is read. */
export type FileToRead = Omit<OpenFile, 'configuration'> & {
  configuration: Pick<Configuration, 'root' | 'documentColorProfile' | 'checker'>;
};

/** A file that was read, with what was found in it. */
export type WithReading<File> = File & {
  /** Its own extraction first, then those of files inside it. */
  extractions: readonly Extraction[];
  /** How it was read as text; absent where it could not be. */
  readAs?: { format: Format; text: string };
  /** Why it cannot be mended, in words without a full stop. */
  unmendable?: string;
};

/** What reading is done with. */
export type ReadingTools = PictureTools & {
  guard: Guard;
  load: LoadReader;
  /** Of encrypted files. */
  password: string | undefined;
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
export function toUnread<File extends Pick<OpenFile, 'name'>>(
  file: File,
  gap: Gap,
  hash = '',
): WithReading<File> {
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

/** Reads a file, or gives the reason why it is not read; a fault of ours while reading is such a reason. */
export async function readContent<File extends FileToRead>(
  tools: ReadingTools,
  file: File,
  format: Format,
  loadBytes: () => FileBytes,
): Promise<WithReading<File>> {
  const read = await tools.guard(file.path, async (): Promise<WithReading<File>> => {
    const content = loadBytes();
    const { hash } = content;
    if ('gap' in content) return toUnread(file, content.gap, hash);
    if (format === 'sass') return toUnread(file, indentedSass(), hash);
    const { extractions, ...rest } = isDocumentFormat(format)
      ? await extractDocument(tools, file, { format, ...content })
      : await extractText(tools, file, { format, ...content });
    const complete: Extraction[] = [];
    for (const extraction of extractions) complete.push(await addPictures(tools, file, extraction));
    return { ...file, extractions: complete, ...rest };
  });
  if ('result' in read) return read.result;
  return toUnread(file, toFileGap('brandlint-failed', `Brandlint itself failed on it (${read.fault})`));
}

/** What was found in the bytes of a file, and how. */
type Extracted = WithReading<unknown>;

async function extractDocument(
  { load, password, looksAt }: ReadingTools,
  file: FileToRead,
  { format, bytes, hash }: { format: DocumentFormat; bytes: Buffer; hash: string },
): Promise<Extracted> {
  const document = { path: file.name, format, bytes, hash };
  const reader = await loadDocumentReader(format);
  // What is looked at whether it helps or not is judged elsewhere, where artwork may be registered.
  const hasArtwork = looksAt === 'everything' || file.configuration.checker.hasArtwork;
  const context = { ...toReadContext(file, password), hasArtwork };
  const found = await readDocument(document, reader, load, context, {
    load: (inner) => (isDocumentFormat(inner) ? loadDocumentReader(inner) : undefined),
    toBytes: (base64) => Buffer.from(base64, 'base64'),
  });
  const extractions = tellContent(tellPasswordOption(found, password), format, bytes);
  const unmendable = format === 'office' ? undefined : mendedElsewhere[format];
  return { extractions, ...(unmendable !== undefined && { unmendable }) };
}

async function extractText(
  { load, password }: ReadingTools,
  file: FileToRead,
  { format, bytes, hash }: { format: Format; bytes: Buffer; hash: string },
): Promise<Extracted> {
  const decoded = decode(bytes);
  if (!decoded)
    return {
      ...file,
      extractions: tellContent([...toUnread(file, binary(), hash).extractions], format, bytes),
    };
  const { text } = decoded;
  const { definitions, ...context } = toReadContext(file, password);
  const source = { path: file.name, format, text, hash };
  const read = await readSource(source, load, definitions, context);
  const extractions = tellContent(read, format, bytes);
  // The text of a document tells a person nothing, and is not kept.
  return format === 'figma'
    ? { extractions, unmendable: mendedElsewhere.fig }
    : { extractions, readAs: { format, text } };
}

/** Why files that people do not write as text are left as they are. */
const mendedElsewhere: Readonly<Record<Exclude<DocumentFormat, 'office'>, string>> = {
  fig: 'a saved Figma document is a copy; mend the design in Figma, where the Brandlint plugin does it',
  idml: 'a document of InDesign is mended in InDesign, and exported again from there',
  palette: 'a palette is mended in the program that it was made with, and saved again from there',
  pdf: 'a PDF is mended in the program that it was made with, and saved again from there',
  image: 'a picture is mended where it was made, and saved again from there',
};

function indentedSass(): Gap {
  return toFileGap('indented-sass', 'no parser reads the indented syntax of Sass correctly');
}

function binary(): Gap {
  return toFileGap('binary', 'it looks like a binary file: it holds NUL bytes');
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
