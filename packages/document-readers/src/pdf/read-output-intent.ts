import type { PdfFile } from './objects/pdf-file.ts';
import { readArray, readDict, readText } from './objects/read-value.ts';

/** What a file says its inks are meant for, such as `Coated FOGRA39`; `undefined` where it says nothing. */
export function readOutputIntent(file: Pick<PdfFile, 'catalog' | 'resolve'>): string | undefined {
  for (const item of (readArray(file, file.catalog.get('OutputIntents')) ?? []).slice(0, 16)) {
    const intent = readDict(file, item);
    for (const key of ['OutputConditionIdentifier', 'OutputCondition', 'Info']) {
      const text = readText(file, intent?.get(key))?.trim();
      // A file that names no condition of the trade says so with this word.
      if (text !== undefined && text !== '' && !/^custom$/i.test(text)) return text.slice(0, 200);
    }
  }
  return undefined;
}
