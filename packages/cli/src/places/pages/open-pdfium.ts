import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PDFiumModule } from '@hyzyla/pdfium';
import { capMemory } from '@brandlint/rasteriser/node';
import { readErrorCode } from '../../sources/file-gap.ts';
import type { View } from '../choose-view.ts';
import { toPictureSize } from '../choose-view.ts';

/** Draws a part of a page, counted from 1, of the file that is open: red, green and blue. `undefined` where it cannot. */
export type DrawPage = (
  page: number,
  size: { width: number; height: number },
  view: View,
) => Uint8Array | undefined;

/** 384 MiB, in pages of 64 KiB: what a page may take of memory to be drawn. */
const maximumPages = 6144;

/** Loads PDFium, where the user has installed it; each call is an engine of its own. */
export async function openPdfium(): Promise<Pdfium | undefined> {
  const { resolve } = createRequire(import.meta.url);
  try {
    const wasm = resolve('@hyzyla/pdfium/pdfium.wasm');
    const { PDFiumModule: load } = await import('@hyzyla/pdfium');
    const { buffer } = capMemory(await readFile(wasm), maximumPages);
    const engine = await load({ wasmBinary: buffer, locateFile: () => pathToFileURL(wasm).href });
    engine._FPDF_InitLibraryWithConfig({ version: 2 });
    return engine;
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return undefined;
  }
}

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

/** Annotations are drawn with the page; red comes first. */
const flags = 0x01 | 0x10;
const bgra = 4;
const white = 0xffffffff;

/** Opens a file, for as long as the engine lives; `undefined` where PDFium cannot. */
export function openFile(engine: Pdfium, bytes: Uint8Array, password = ''): DrawPage | undefined {
  const at = engine.wasmExports.malloc(bytes.length);
  if (at === 0) return undefined;
  engine.HEAPU8.set(bytes, at);
  const file = engine._FPDF_LoadMemDocument(at, bytes.length, writeText(engine, password));
  if (file === 0) return undefined;
  return (number, size, view) => {
    const page = engine._FPDF_LoadPage(file, number - 1);
    if (page === 0) return undefined;
    try {
      return draw(engine, page, size, view);
    } finally {
      engine._FPDF_ClosePage(page);
    }
  };
}

function writeText(engine: Pdfium, text: string): number {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const at = engine.wasmExports.malloc(bytes.length);
  engine.HEAPU8.set(bytes, at);
  return at;
}

/** Pixels of red, green and blue. */
function draw(
  engine: Pdfium,
  page: number,
  whole: { width: number; height: number },
  view: View,
): Uint8Array | undefined {
  const { width, height } = toPictureSize(view);
  const at = engine.wasmExports.malloc(width * height * 4);
  if (at === 0) return undefined;
  const bitmap = engine._FPDFBitmap_CreateEx(width, height, bgra, at, width * 4);
  try {
    engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    const [left, top, across, down] = [-view.x, -view.y, whole.width, whole.height].map((length) =>
      Math.round(length * view.scale),
    ) as [number, number, number, number];
    engine._FPDF_RenderPageBitmap(bitmap, page, left, top, across, down, 0, flags);
    return withoutAlpha(engine.HEAPU8.subarray(at, at + width * height * 4));
  } finally {
    engine._FPDFBitmap_Destroy(bitmap);
    engine.wasmExports.free(at);
  }
}

function withoutAlpha(pixels: Uint8Array): Uint8Array {
  const colors = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    colors[to] = pixels[from] ?? 0;
    colors[to + 1] = pixels[from + 1] ?? 0;
    colors[to + 2] = pixels[from + 2] ?? 0;
  }
  return colors;
}
