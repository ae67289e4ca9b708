import { parseJson } from '@brandlint/core/brand';
import { readBytes, readText } from '../files/read-file.ts';
import type { PaletteReading } from './palette-reading.ts';

/** The endings of the files that a partner's colours can be taken from. */
export const paletteEndings: readonly string[] = ['.css', '.scss', '.json', '.ase', '.aco', '.gpl'];

/** What reads the content of each kind of file. */
export type PaletteReaders = {
  aco: (bytes: Uint8Array) => PaletteReading;
  ase: (bytes: Uint8Array) => PaletteReading;
  gpl: (text: string) => PaletteReading;
  json: (data: unknown) => PaletteReading;
  stylesheet: (text: string, syntax: 'css' | 'scss') => PaletteReading;
};

/** The colours in a file of a partner, by the ending of its name. Readers are loaded when one is needed. */
export async function readPaletteFile(file: string): Promise<PaletteReading> {
  const { paletteReaders } = await import('./palette-readers.ts');
  return readPaletteFileWith(file, paletteReaders);
}

/** As `readPaletteFile`, with the readers at hand. */
export function readPaletteFileWith(file: string, readers: PaletteReaders): PaletteReading {
  const ending = paletteEndings.find((known) => file.toLowerCase().endsWith(known));
  if (ending === undefined) {
    return {
      ok: false,
      cause: 'no colours can be taken from a file of this kind',
      cure: `name one that ends in ${paletteEndings.join(', ')}`,
    };
  }
  if (ending === '.ase' || ending === '.aco') {
    const bytes = readBytes(file);
    if (!bytes.ok) return bytes;
    return ending === '.ase' ? readers.ase(bytes.content) : readers.aco(bytes.content);
  }
  const text = readText(file);
  if (!text.ok) return text;
  switch (ending) {
    case '.gpl':
      return readers.gpl(text.content);
    case '.json': {
      const parsed = parseJson(file, text.content);
      if (parsed.ok) return readers.json(parsed.value);
      const [error] = parsed.errors;
      const place = error?.position ? `line ${String(error.position.line)}: ` : '';
      return {
        ok: false,
        cause: `${place}${error?.cause ?? 'it is not JSON'}`,
        cure: error?.cure ?? 'mend it',
      };
    }
    default:
      return readers.stylesheet(text.content, ending === '.scss' ? 'scss' : 'css');
  }
}
