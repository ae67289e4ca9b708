import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The stylesheets of seven frameworks, unminified where there is such a file, by their path below `node_modules`. */
const files = [
  '@carbon/styles/css/styles.css',
  '@fortawesome/fontawesome-free/css/all.css',
  '@primer/css/dist/primer.css',
  'bootstrap/dist/css/bootstrap.css',
  'bulma/css/bulma.css',
  'foundation-sites/dist/css/foundation.css',
  'govuk-frontend/dist/govuk/govuk-frontend.min.css',
];

/** The official colours of the built-in brand, as a stylesheet would write them. */
export const official = [
  '#c41e7f',
  '#74b8ca',
  '#a8ceaf',
  '#e09eba',
  '#6bb240',
  '#815b8e',
  '#ca7228',
  '#e6c31f',
  '#6798d1',
  '#b3d135',
];

/** Every colour of the corpus that is written out: hexadecimal ones, and colour functions, with variables inside or without. */
const colors =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])|\b(?:rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color(?:-mix)?)\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/gi;

/** Lays the corpus out below a folder twice: as published, and with every colour replaced by an official one. */
export function layOutCorpus(folder: string): { published: string; clean: string; bytes: number } {
  const [published, clean] = ['published', 'clean'].map((name) => join(folder, name));
  if (published === undefined || clean === undefined) throw new Error('two folders were asked for');
  for (const path of [published, clean]) mkdirSync(path, { recursive: true });
  let bytes = 0;
  for (const file of files) {
    const text = readFileSync(new URL(`node_modules/${file}`, import.meta.url), 'utf8');
    const name = `${file.split('/').slice(0, 2).join('-').replace('@', '')}.css`;
    let at = 0;
    writeFileSync(join(published, name), text);
    writeFileSync(
      join(clean, name),
      text.replace(colors, () => official[at++ % official.length] ?? '#c41e7f'),
    );
    bytes += text.length;
  }
  return { published, clean, bytes };
}
