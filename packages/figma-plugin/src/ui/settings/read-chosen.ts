import { words } from '../words/words.ts';
import type { ChosenFile } from './sort-files.ts';

/** No brand and no registry comes near it. */
const mostBytes = 4_000_000;

/** The texts of the files that were chosen, or why they could not be read. */
export async function readChosen(
  files: readonly File[],
): Promise<{ files: readonly ChosenFile[]; errors: readonly string[] }> {
  const read: ChosenFile[] = [];
  const errors: string[] = [];
  for (const file of files) {
    if (file.size > mostBytes) {
      errors.push(words.tooLarge(file.name));
      continue;
    }
    try {
      read.push({ name: file.name, text: await file.text() });
    } catch {
      errors.push(words.unreadable(file.name));
    }
  }
  return { files: read, errors };
}
