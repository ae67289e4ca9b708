import { readFileSync } from 'node:fs';

const folder = new URL('../../../brands/ccin/', import.meta.url);

/** The files of a brand of one's own, by their paths below a folder. */
export function brandFiles(name: string): Record<string, string> {
  const files = ['brand.json', 'palette.tokens.json'];
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return [`${name}/${file}`, text.replace('"id": "ccin"', '"id": "own"')];
    }),
  );
}
