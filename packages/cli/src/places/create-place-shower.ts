import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Location, RunReport, SourceFinding } from '@brandlint/core';
import type { Rasteriser } from '@brandlint/rasteriser/node';
import type { PlacePicture, ShowPlace } from '../reporters/report-context.ts';
import { decode } from '../sources/decode.ts';
import { renderedName } from '../run/rendered-page.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { readFormat } from '../sources/formats.ts';
import { toHash } from '../sources/read-bytes.ts';
import type { PageShower } from './create-page-shower.ts';
import { createPainterClient, type PainterClient } from './pages/create-painter-client.ts';
import type { PagedFormat } from './pages/painting.ts';
import { showDrawing } from './show-drawing.ts';
import { showImage } from './show-image.ts';
import { showPages } from './show-pages.ts';

export type PlaceShowerOptions = {
  /** Says which bytes were judged: others are not shown. */
  report: Pick<RunReport, 'files'>;
  cwd: string;
  /** Of encrypted files. */
  password: string | undefined;
  /** Told once, where pages could be drawn and are not. */
  note: (line: string) => Promise<void>;
  /** What paints pages; a thread of its own, unless something else is given. */
  painter?: PainterClient;
  /** What shows pages in a browser, where one was asked for. */
  pages?: PageShower;
};

/** Makes pictures of places; `close` ends what it has started. */
export type PlaceShower = { showPlace: ShowPlace; close: () => Promise<void> };

/** All pictures of a report together, in characters of their addresses. */
const mostCharacters = 4 * 1024 * 1024;

/** How long places in drawings are looked for, for all of a report. */
const mostDrawingMs = 20_000;

/** Makes the shower of a report. Nothing is fetched; what is shown is read from the disk, if it is still what was judged. */
export function createPlaceShower({
  report,
  cwd,
  password,
  note,
  painter = createPainterClient(),
  pages,
}: PlaceShowerOptions): PlaceShower {
  const hashes = new Map(report.files.map(({ source, hash }) => [source, hash]));
  let rasteriser: Promise<Rasteriser> | undefined;
  let opened: { source: string; isOpen: boolean } | undefined;
  let isTold = false;
  let left = mostCharacters;
  let drawingLeft = mostDrawingMs;

  return {
    showPlace: async (finding, most) => {
      if (most < 1 || left <= 0) return [];
      const pictures = await showAny(finding, most);
      const kept = pictures.filter(({ address }) => {
        left -= address.length;
        return left >= 0;
      });
      return kept;
    },
    close: async () => {
      await painter.close();
      await pages?.close();
      await (await rasteriser)?.close();
    },
  };

  async function showAny(finding: SourceFinding, most: number): Promise<readonly PlacePicture[]> {
    const { source } = finding;
    const [name = '', inside] = source.split(/(?=!\/)/, 2);
    if (inside === undefined) return show(finding, most);
    if (!pages || source !== `${name}${renderedName}` || !(await readJudged(name, source))) return [];
    return pages.show({ path: resolve(cwd, name), name }, finding, most);
  }

  async function show({ source, places }: SourceFinding, most: number): Promise<readonly PlacePicture[]> {
    const format = readFormat(source);
    switch (format) {
      case 'pdf':
      case 'office': {
        const areas = places.filter(isArea);
        const isOpen = areas.length > 0 && (await open(source, format));
        return isOpen ? showPages(painter, { source, format, places: areas }, most) : [];
      }
      case 'image': {
        const bytes = await readJudged(source);
        const areas = places.filter(isArea);
        return toList(bytes && (await showImage(bytes, { source, places: areas })));
      }
      case 'svg': {
        const bytes = await readJudged(source);
        const text = bytes && decode(bytes)?.text;
        return toList(text === undefined ? undefined : await draw(text, { source, places }));
      }
      default:
        return [];
    }
  }

  /** Opens a file for what is painted next, unless it is open. */
  async function open(source: string, format: PagedFormat): Promise<boolean> {
    if (opened?.source === source) return opened.isOpen;
    const bytes = await readJudged(source);
    const file = bytes && (await painter.open(format, bytes, password));
    opened = { source, isOpen: file !== undefined };
    if (file && !file.canDraw && !isTold) {
      isTold = true;
      await note(
        'Pages are shown as outlines in the report: with @hyzyla/pdfium installed beside Brandlint they are drawn.',
      );
    }
    return opened.isOpen;
  }

  /** A drawing with its places, as long as there is time to look for them: for that it is drawn several times. */
  async function draw(text: string, shown: { source: string; places: readonly Location[] }) {
    const start = performance.now();
    const picture = await showDrawing(await rasterise(), text, {
      ...shown,
      places: drawingLeft > 0 ? shown.places : [],
    });
    drawingLeft -= performance.now() - start;
    return picture;
  }

  async function rasterise(): Promise<Rasteriser['rasterise']> {
    rasteriser ??= import('@brandlint/rasteriser/node').then(({ openRasteriser }) => openRasteriser());
    return (await rasteriser).rasterise;
  }

  /** The bytes of a file, if they are still those of a source as it was judged. */
  async function readJudged(path: string, source = path): Promise<Buffer | undefined> {
    try {
      const bytes = await readFile(resolve(cwd, path));
      return toHash(bytes) === hashes.get(source) ? bytes : undefined;
    } catch (failure) {
      if (readErrorCode(failure) === undefined) throw failure;
      return undefined;
    }
  }
}

function isArea(place: Location): place is Extract<Location, { kind: 'area' }> {
  return place.kind === 'area';
}

function toList(picture: PlacePicture | undefined): PlacePicture[] {
  return picture ? [picture] : [];
}
