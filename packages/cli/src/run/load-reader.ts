import type { Format, LoadReader, Reader } from '@brandlint/core';

/** Makes the function that loads a reader when the first file needs it, and once only. */
export function createReaderLoader(): LoadReader {
  const readers = new Map<Format, Reader | undefined>();
  return (format) => (readers.has(format) ? readers.get(format) : loadFirst(format));

  async function loadFirst(format: Format): Promise<Reader | undefined> {
    const reader = await load(format);
    readers.set(format, reader);
    return reader;
  }
}

async function load(format: Format): Promise<Reader | undefined> {
  switch (format) {
    case 'css':
      return (await import('@brandlint/readers/css')).readCss;
    case 'scss':
      return (await import('@brandlint/readers/scss')).readScss;
    case 'less':
      return (await import('@brandlint/readers/less')).readLess;
    case 'html':
      return (await import('@brandlint/readers/html')).readHtml;
    case 'svg':
      return (await import('@brandlint/readers/svg')).readSvg;
    case 'vue':
    case 'svelte':
    case 'astro':
      return (await import('@brandlint/readers/component')).readComponent;
    case 'figma':
      return (await import('@brandlint/readers/figma')).readFigma;
    case 'sass':
    case 'fig':
    case 'image':
    case 'pdf':
    case 'office':
    case 'palette':
    case 'idml':
      return undefined;
  }
}
