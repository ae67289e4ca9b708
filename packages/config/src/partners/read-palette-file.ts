import { parseJson } from '@brandlint/core/brand';
import { readBytes, readText } from '../files/read-file.ts';
import type { PaletteReading } from './palette-reading.ts';

/** The endings of the files that a partner's colours can be taken from. */
export const paletteEndings: readonly string[] = ['.css', '.scss', '.json', '.ase', '.gpl'];

/** The colours in a file of a partner, by the ending of its name. Readers are loaded when one is needed. */
export async function readPaletteFile(file: string): Promise<PaletteReading> {
  const ending = paletteEndings.find((known) => file.toLowerCase().endsWith(known));
  if (ending === undefined) {
    return {
      ok: false,
      cause: 'no colours can be taken from a file of this kind',
      cure: `name one that ends in ${paletteEndings.join(', ')}`,
    };
  }
  if (ending === '.ase') {
    const bytes = readBytes(file);
    return bytes.ok ? (await import('./read-ase.ts')).readAse(bytes.content) : bytes;
  }
  const text = readText(file);
  if (!text.ok) return text;
  switch (ending) {
    case '.gpl':
      return (await import('./read-gpl.ts')).readGpl(text.content);
    case '.json': {
      const parsed = parseJson(file, text.content);
      if (parsed.ok) return (await import('./read-json-palette.ts')).readJsonPalette(parsed.value);
      const [error] = parsed.errors;
      const place = error?.position ? `line ${String(error.position.line)}: ` : '';
      return {
        ok: false,
        cause: `${place}${error?.cause ?? 'it is not JSON'}`,
        cure: error?.cure ?? 'mend it',
      };
    }
    default:
      return (await import('./read-stylesheet.ts')).readStylesheet(
        text.content,
        ending === '.scss' ? 'scss' : 'css',
      );
  }
}
