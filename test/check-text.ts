import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  addArtworks,
  createChecker,
  createWordingReader,
  lookAt,
  readSource,
  rules,
  type Brand,
  type FetchedPicture,
  type Format,
  type IconSettings,
  type Picture,
  type PictureContent,
  type Reader,
  type RegisteredArtwork,
  type RunFinding,
  type Settings,
  type SourceReport,
  type Use,
} from '@brandlint/core';
import { loadBrand } from '@brandlint/core/brand';
import { resolveSettings } from '@brandlint/config';
import { openRasteriser } from '@brandlint/rasteriser/node';
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
const standIns = new URL('stand-ins/', import.meta.url);
const rasteriser = openRasteriser();

/** A source of a test. Pictures that it links to are looked for among the stand-ins. */
export type TestSource = { path: string; format: Format; text: string };

/** What the real readers and the real engine say of a text, under settings that differ from the defaults where given. */
export async function checkText(
  text: string,
  format: Format,
  settings: Partial<Settings> = {},
): Promise<SourceReport> {
  const { files } = await checkTexts([{ path: `a.${format}`, format, text }], settings);
  const [report] = files;
  if (!report) throw new Error('nothing was read');
  return report;
}

/** The same of several texts, and of what they are together. */
export async function checkTexts(
  sources: readonly TestSource[],
  settings: Partial<Settings> = {},
): Promise<{ files: readonly SourceReport[]; run: readonly RunFinding[] }> {
  const checker = createChecker(brand, { ...resolveSettings(brand), ...settings }, new Map());
  const files: SourceReport[] = [];
  for (const source of sources) {
    const extractions = await readSource({ ...source, hash: '' }, (one) => readers[one], new Map());
    for (const extraction of extractions) {
      files.push(checker.check(await addArtworks(extraction, { fetch, wants: checker.wantsArtwork })));
    }
  }
  return { files, run: checker.checkRun(files) };
}

/** What the real engine says of uses that a reader would give. */
export function checkUses(uses: readonly Use[], settings: Partial<Settings> = {}): SourceReport {
  const checker = createChecker(brand, { ...resolveSettings(brand), ...settings }, new Map());
  return checker.check({
    source: 'a',
    hash: '',
    uses,
    gaps: [],
    embedded: [],
    dependsOn: [],
    pictures: [],
    artworks: [],
  });
}

/** The stand-ins, registered as a user registers the files that the Network sent: one for each principle. */
export function registerStandIns(): Promise<IconSettings> {
  return (registeredStandIns ??= drawStandIns());
}

let registeredStandIns: Promise<IconSettings> | undefined;

async function drawStandIns(): Promise<IconSettings> {
  const known = createWordingReader(brand);
  const registered: RegisteredArtwork[] = [];
  for (const name of readdirSync(standIns).filter((file) => file.endsWith('.svg'))) {
    const content = { format: 'svg', text: readFileSync(new URL(name, standIns), 'utf8') } as const;
    const seen = await lookAt(content, rasteriser.rasterise);
    const principle = known.findPrincipleByMark(name.replace('.svg', ''));
    if ('fault' in seen || seen.outline === null || principle === null)
      throw new Error(`${name} is no stand-in`);
    const colors = seen.colors.map(({ hex }) => hex);
    registered.push({
      principle: brand.principles[principle]?.name ?? null,
      name,
      outline: seen.outline,
      colors,
    });
  }
  return { registered, logos: [], marks: [], iconography: {} };
}

async function fetch(picture: Picture): Promise<FetchedPicture> {
  if (picture.kind === 'linked') {
    const file = new URL(picture.address, standIns);
    if (!file.href.startsWith(standIns.href) || !existsSync(file)) {
      const reason = `the picture ${picture.address} is not there`;
      return { fault: { kind: 'unjudged', code: 'missing-picture', reason } };
    }
    return toFetched(picture.address, { format: 'svg', text: await readFile(file, 'utf8') });
  }
  if (picture.content.kind === 'svg') return toFetched(null, { format: 'svg', text: picture.content.text });
  return toFetched(null, { format: 'image', bytes: Buffer.from(picture.content.data, 'base64') });
}

function toFetched(path: string | null, content: PictureContent): FetchedPicture {
  return { path, hash: '', isJudged: true, look: () => lookAt(content, rasteriser.rasterise) };
}
