import type { DocumentReader, Format } from '@brandlint/core';

/** The formats that are read as bytes. */
export type DocumentFormat = Extract<Format, 'fig'>;

/** Whether a format is read as bytes, and not as text. */
export function isDocumentFormat(format: Format): format is DocumentFormat {
  return format === 'fig';
}

/** Loads the reader of a format of bytes. */
export async function loadDocumentReader(format: DocumentFormat): Promise<DocumentReader> {
  switch (format) {
    case 'fig':
      return (await import('@brandlint/document-readers/fig')).readFig;
  }
}
