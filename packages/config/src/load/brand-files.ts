import path from 'node:path';
import { type DataFault, type KnownRule, loadBrand, type Loaded, parseJson } from '@brandlint/core/brand';
import type { Brand } from '@brandlint/core';
import { displayPath, readText } from '../files/read-file.ts';

/** The brand in a folder with brand.json, or what is wrong with it. */
export function loadBrandFolder(folder: string, cwd: string, rules: readonly KnownRule[]): Loaded<Brand> {
  const json = readJson(path.join(folder, 'brand.json'), cwd);
  if (!json.ok) return json;
  const paletteFile = path.resolve(folder, paletteOf(json.value));
  const palette = readJson(paletteFile, cwd);
  if (!palette.ok) return palette;
  return loadBrand({
    file: displayPath(cwd, path.join(folder, 'brand.json')),
    json: json.value,
    paletteFile: displayPath(cwd, paletteFile),
    paletteJson: palette.value,
    rules,
  });
}

/** The brand that comes with Brandlint. */
export async function loadDefaultBrand(rules: readonly KnownRule[]): Promise<Loaded<Brand>> {
  const [brand, palette] = await Promise.all([
    import('@brandlint/brand-ccin/brand.json', { with: { type: 'json' } }),
    import('@brandlint/brand-ccin/palette.tokens.json', { with: { type: 'json' } }),
  ]);
  const [file, paletteFile] = ['brand.json', 'palette.tokens.json'];
  return loadBrand({ file, json: brand.default, paletteFile, paletteJson: palette.default, rules });
}

/** What is wrong with the name that a configuration gives its brand: it names neither our own nor a folder. */
export function findBrandFault(named: string, folder: string, own: Loaded<Brand>): DataFault | undefined {
  if (/[/\\]|^\./.test(named) || readText(path.join(folder, 'brand.json')).ok) return undefined;
  const known = own.ok ? `"${own.value.id}", or ` : '';
  return {
    path: 'brand',
    cause: `"${named}" is no brand that comes with Brandlint, and no folder with brand.json`,
    cure: `write ${known}the path of such a folder`,
  };
}

function readJson(file: string, cwd: string): Loaded<unknown> {
  const shown = displayPath(cwd, file);
  const read = readText(file);
  if (read.ok) return parseJson(shown, read.content);
  return { ok: false, errors: [{ file: shown, path: '', cause: read.cause, cure: read.cure }] };
}

/** Where the palette is said to be; what is wrong with it besides, the brand's own check says. */
function paletteOf(brand: unknown): string {
  const isNamed = typeof brand === 'object' && brand !== null && 'palette' in brand;
  return isNamed && typeof brand.palette === 'string' ? brand.palette : 'palette.tokens.json';
}
