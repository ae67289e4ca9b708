import { readFileSync } from 'node:fs';
import {
  createChecker,
  readSource,
  rules,
  type Brand,
  type Format,
  type Reader,
  type Settings,
  type SourceReport,
} from '@brandlint/core';
import { loadBrand } from '@brandlint/core/brand';
import { resolveSettings } from '@brandlint/config';
import { readCss } from '@brandlint/readers/css';
import { readHtml } from '@brandlint/readers/html';
import { readLess } from '@brandlint/readers/less';
import { readScss } from '@brandlint/readers/scss';
import { readSvg } from '@brandlint/readers/svg';

const readers: Partial<Record<Format, Reader>> = {
  css: readCss,
  scss: readScss,
  less: readLess,
  html: readHtml,
  svg: readSvg,
};

/** The built-in brand, loaded as the command loads it. */
export function loadBuiltInBrand(): Brand {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../brands/ccin/${file}`, import.meta.url), 'utf8'));
  const loaded = loadBrand({
    file: 'brand.json',
    json: read('brand.json'),
    paletteFile: 'palette.tokens.json',
    paletteJson: read('palette.tokens.json'),
    rules,
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.value;
}

const brand = loadBuiltInBrand();

/** What the real readers and the real engine say of a text, under settings that differ from the defaults where given. */
export async function checkText(
  text: string,
  format: Format,
  settings: Partial<Settings> = {},
): Promise<SourceReport> {
  const [extraction] = await readSource(
    { path: `a.${format}`, format, text, hash: '' },
    (one) => readers[one],
    new Map(),
  );
  if (!extraction) throw new Error('nothing was read');
  return createChecker(brand, { ...resolveSettings(brand), ...settings }, new Map()).check(extraction);
}
