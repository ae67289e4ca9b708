import type { DocumentReader, Format } from '@brandlint/core';
import { startOptimizing } from '../delay-optimizing.ts';

/** The formats that are read as bytes. */
export type DocumentFormat = Extract<Format, 'fig' | 'idml' | 'image' | 'office' | 'palette' | 'pdf'>;

const loaders: Readonly<Record<DocumentFormat, () => Promise<DocumentReader>>> = {
  fig: async () => (await import('@brandlint/document-readers/fig')).readFig,
  office: async () => (await import('@brandlint/document-readers/office')).readOffice,
  idml: async () => (await import('@brandlint/document-readers/idml')).readIdml,
  palette: async () => (await import('@brandlint/document-readers/palette')).readPalette,
  pdf: async () => {
    startOptimizing();
    return (await import('@brandlint/document-readers/pdf')).readPdf;
  },
  image: async () => {
    startOptimizing();
    return (await import('@brandlint/document-readers/image')).readImage;
  },
};

/** Whether a format is read as bytes, and not as text. */
export function isDocumentFormat(format: Format): format is DocumentFormat {
  return Object.hasOwn(loaders, format);
}

/** Loads the reader of a format of bytes, which is loaded when the first file needs it. */
export function loadDocumentReader(format: DocumentFormat): Promise<DocumentReader> {
  return loaders[format]();
}
