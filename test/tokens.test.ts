import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier, rules, type Brand, type PartnerColor, type Token } from '@brandlint/core';
import { loadBrand, writeDataError } from '@brandlint/core/brand';
import { loadConfig } from '@brandlint/config';
import typescript from 'typescript';
import { describe, expect, test } from 'vitest';
import { loadTokenWriter, tokenFormats, type TokenFormat } from '../packages/cli/src/tokens/token-formats.ts';
import { tokens } from '../packages/cli/src/commands/tokens.ts';
import { paletteReaders } from '../packages/config/src/partners/palette-readers.ts';
import type { PaletteReading } from '../packages/config/src/partners/palette-reading.ts';
import { brandlint, folderWith } from './cli/run-brandlint.ts';
import { readAco } from './tokens/read-aco.ts';
import { makeZip } from './tokens/make-zip.ts';

const folder = join(import.meta.dirname, '../brands/ccin');
const loaded = await loadConfig({ cwd: folder, rules, readDefinitions: () => new Map() });
if (!loaded.ok) throw new Error(loaded.errors.map(writeDataError).join('\n'));
const { brand: real, settings } = loaded.value;

/** Names that end comments, strings, tags and names, are long, foreign, or the same as another but for what cannot be kept. */
const names = [
  `It's "quoted" \\ and ends`,
  'a */ b { color: red } /* c',
  '</draw:color><x y="&amp;">',
  '#{evil} ${x} @{y} ; // {a.b}',
  'Ünïted 紫 – 🎨',
  'line\r\nbreak\u2028and\u202eback\0\ud800',
  'x'.repeat(200),
  '__proto__',
  'Red/One',
  'Red.One',
  'red one',
  '$root',
  '1',
  '_',
  'constructor',
];

const hostile: Brand = {
  ...real,
  id: 'odd "brand"',
  name: 'Brand */ </a:theme> "x"\n',
  document: { title: '*/ // ]]> \u0000', publisher: 'x' },
  palette: names.map((name, at): Token => {
    const bytes = [at * 16, 255 - at * 3, (at * 41) % 256];
    return {
      name,
      hex: `#${bytes
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()}`,
      screen: [(bytes[0] ?? 0) / 255, (bytes[1] ?? 0) / 255, (bytes[2] ?? 0) / 255],
      // What the palette's own reader makes of a name, where it would refuse it.
      variable: `--b-${
        name
          .toLowerCase()
          .match(/[a-z0-9\u0080-\uffff]+/g)
          ?.join('-') ?? 'x'
      }`,
      converted: [],
      ...(at % 2 === 0 && { ink: [at / 100, 0.3, 0.123, 1] }),
      clause: `*/ ${name} -->`,
    };
  }),
};

const brands: [string, Brand][] = [
  ['a real brand', real],
  ['names that are hostile', hostile],
];

async function write(format: TokenFormat, brand: Brand): Promise<string> {
  const written = (await loadTokenWriter(format))(brand);
  if (typeof written !== 'string') throw new TypeError(`${format} is bytes`);
  return written;
}

async function writeBytes(format: TokenFormat, brand: Brand): Promise<Uint8Array> {
  const written = (await loadTokenWriter(format))(brand);
  if (typeof written === 'string') throw new TypeError(`${format} is text`);
  return written;
}

/** Colours on screen by their values, in the order read; ink in per cent, rounded to a hundredth. */
function valuesOf(reading: PaletteReading): { screen: string[]; ink: string[]; names: string[] } {
  if (!reading.ok) throw new Error(reading.cause);
  expect(reading.unread).toEqual([]);
  return {
    screen: reading.colors.flatMap(({ screen }) => (screen ? [toHex(screen)] : [])),
    ink: reading.colors.flatMap(({ ink }) => (ink ? [toPercent(ink)] : [])),
    names: reading.colors.map(({ name }) => name),
  };
}

const toHex = (screen: readonly number[]) =>
  `#${screen
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
const toPercent = (ink: readonly number[]) => ink.map((one) => Math.round(one * 10_000) / 100).join(' ');
const hexes = ({ palette }: Brand) => palette.map(({ hex }) => hex);
const inks = ({ palette }: Brand) => palette.flatMap(({ ink }) => (ink ? [toPercent(ink)] : []));

/** Every colour that was read is official, on screen and in ink. */
function expectOfficial(reading: PaletteReading, brand: Brand): void {
  if (!reading.ok) throw new Error(reading.cause);
  const classify = createClassifier(brand, settings)('x');
  const verdicts = reading.colors.map((color) => classify(toColor(color), []).name);
  expect(new Set(verdicts)).toEqual(new Set(['official']));
}

function toColor({ screen, ink }: PartnerColor) {
  return ink
    ? { space: 'cmyk' as const, components: ink, alpha: 1 }
    : { space: 'srgb' as const, components: screen ?? [0, 0, 0], alpha: 1 };
}

describe.each(brands)('%s', (_, brand) => {
  test.each(['css', 'tailwind', 'scss', 'less'] as const)(
    '%s: variables, each with its value',
    async (format) => {
      const text = await write(format, brand);
      // Less differs from Sass by the sigil alone, as far as this file goes.
      const css = format === 'less' ? text.replace(/^@/gm, '$') : text;
      const reading = paletteReaders.stylesheet(css, format === 'scss' || format === 'less' ? 'scss' : 'css');
      const found = valuesOf(reading);
      expect(found.screen).toEqual(hexes(brand));
      expect(new Set(found.names).size).toBe(brand.palette.length);
      expectOfficial(reading, brand);
      if (format === 'less') expect(text.match(/^@(.*?):/gm)?.join('')).toMatch(/^(?:@[\w-]+:)+$/);
    },
  );

  test('gpl: one line for each colour, by its name', async () => {
    const reading = paletteReaders.gpl(await write('gpl', brand));
    expect(valuesOf(reading).screen).toEqual(hexes(brand));
    expectOfficial(reading, brand);
  });

  test('ase: values on screen and inks, no two of a name', async () => {
    const reading = paletteReaders.ase(await writeBytes('ase', brand));
    const found = valuesOf(reading);
    expect(found.screen).toEqual(hexes(brand));
    expect(found.ink).toEqual(inks(brand));
    expect(new Set(found.names).size).toBe(found.names.length);
    expectOfficial(reading, brand);
  });

  test('aco: the same twice, once with names', async () => {
    const { first, second } = readAco(await writeBytes('aco', brand));
    expect(second.map(({ screen, ink }) => ({ ...(screen && { screen }), ...(ink && { ink }) }))).toEqual(
      first,
    );
    expect(first.flatMap(({ screen }) => (screen ? [toHex(screen)] : []))).toEqual(hexes(brand));
    expect(first.flatMap(({ ink }) => (ink ? [toPercent(ink)] : []))).toEqual(inks(brand));
    expect(new Set(second.map(({ name }) => name)).size).toBe(second.length);
  });

  test('json: Design Tokens', async () => {
    const reading = paletteReaders.json(JSON.parse(await write('json', brand)));
    expect(valuesOf(reading).screen.toSorted()).toEqual(hexes(brand).toSorted());
    expectOfficial(reading, brand);
  });

  test('ts: a constant that TypeScript accepts', async () => {
    const text = await write('ts', brand);
    const { outputText, diagnostics } = typescript.transpileModule(text, {
      reportDiagnostics: true,
      compilerOptions: { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 },
    });
    expect(diagnostics).toEqual([]);
    const { palette } = (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)) as {
      palette: Record<string, { hex: string; cmykPercent?: number[] }>;
    };
    const entries = Object.values(palette);
    expect(entries.map(({ hex }) => hex).toSorted()).toEqual(hexes(brand).toSorted());
    const found = entries.flatMap(({ cmykPercent }) => (cmykPercent ? [cmykPercent.join(' ')] : []));
    expect(found.toSorted()).toEqual(inks(brand).toSorted());
  });

  test('figma: each variable with one value, and names that Figma takes', async () => {
    const { variables, variableModeValues: values } = JSON.parse(await write('figma', brand)) as {
      variables: { id: string; name: string }[];
      variableModeValues: { variableId: string; value: Record<'r' | 'g' | 'b' | 'a', number> }[];
    };
    expect(values.map(({ value: { r, g, b } }) => toHex([r, g, b]))).toEqual(hexes(brand));
    expect(values.map(({ variableId }) => variableId)).toEqual(variables.map(({ id }) => id));
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
    for (const { name } of variables) expect(name).toMatch(/^[^./{}]+$/);
  });

  test('soc and office-theme: XML that holds each colour once by its name', async () => {
    const soc = await write('soc', brand);
    expect([...soc.matchAll(/ draw:color="(.*?)"/g)].map(([, hex = '']) => hex.toUpperCase())).toEqual(
      hexes(brand),
    );
    const cwd = folderWith({
      'soc.svg': toDrawing(soc),
      'theme.svg': toDrawing(await write('office-theme', brand)),
    });
    const { stdout, code } = await brandlint(['check', '.'], { cwd });
    expect([stdout, code]).toEqual([expect.not.stringContaining('unreadable'), 0]);
  });
});

/** The XML inside a drawing, whose reader tells what is not well-formed. */
function toDrawing(xml: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${xml.replace(/<\?.*?\?>/, '')}</metadata></svg>`;
}

test('the tokens that are written make the same brand again', async () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const again = loadBrand({
    file: 'brand.json',
    json: read('brand.json'),
    paletteFile: 'again.json',
    paletteJson: JSON.parse(await write('json', real)),
    rules,
  });
  if (!again.ok) throw new Error(again.errors.map(writeDataError).join('\n'));
  expect(again.value.palette).toEqual(real.palette);
});

test('where no ink is published, none is written', async () => {
  const palette = real.palette.map(({ name, screen, hex, variable }): Token => ({
    name,
    screen,
    hex,
    variable,
    converted: [],
  }));
  for (const format of tokenFormats) {
    const written = (await loadTokenWriter(format))({ ...real, palette });
    expect(Buffer.from(written).toString('latin1'), format).not.toMatch(/cmyk|C 0 M|\0C\0M\0Y\0K/i);
  }
});

describe('the command', () => {
  test('writes all formats at once, and what it writes has no fault', async () => {
    const cwd = folderWith({ 'brandlint.config.json': '{ "scope": "network" }' });
    const files = tokenFormats.map((format) => `${format}=out/brand.${format}`);
    const words = files.flatMap((file) => ['--format', file]);
    expect(await brandlint(['tokens', ...words], { cwd })).toEqual({ stdout: '', stderr: '', code: 0 });
    const theme = readFileSync(join(cwd, 'out/brand.office-theme'));
    const deck = folderWith({
      'brandlint.config.json': '{ "scope": "network" }',
      'brand.css': readFileSync(join(cwd, 'out/brand.css')),
      'brand.scss': readFileSync(join(cwd, 'out/brand.scss')),
      'brand.less': readFileSync(join(cwd, 'out/brand.less')),
      ...Object.fromEntries(
        ['ase', 'aco', 'gpl', 'soc'].map((format) => [
          `swatches.${format}`,
          readFileSync(join(cwd, `out/brand.${format}`)),
        ]),
      ),
      'deck.pptx': makeZip(toDeck(theme)),
    });
    const { stdout } = await brandlint(['check', '.', '--format', 'json'], { cwd: deck });
    const { files: checked, summary } = JSON.parse(stdout) as {
      files: { source: string; tally: { verdict: string }[] }[];
      summary: Record<string, unknown>;
    };
    expect(checked.map(({ source }) => source)).toEqual([
      ...['brand.css', 'brand.less', 'brand.scss', 'deck.pptx'],
      ...['swatches.aco', 'swatches.ase', 'swatches.gpl', 'swatches.soc'],
    ]);
    for (const { tally } of checked) {
      expect(tally.filter(({ verdict }) => verdict === 'official').length).toBeGreaterThanOrEqual(6);
    }
    expect(summary).toMatchObject({ errors: 0, warnings: 0, unreadable: 0 });
    expect(summary['colors']).toMatchObject({ near: 0, stranger: 0, unknown: 0 });
  });

  test.each([
    [['tokens', 'x.css'], 'takes no path'],
    [['tokens', '--format', 'sketch'], '"sketch" is not one of css, scss'],
    [['tokens', '--format', 'css', '--format', 'scss'], 'would both go to the standard output'],
    [['tokens', '--format', 'css=a', '--format', 'scss=./a'], 'name the same file'],
    [['tokens', '--format', 'ase=no/../ase/'], 'ase/'],
  ])('%j', async (words, said) => {
    const { stdout, stderr, code } = await brandlint(words, { cwd: folderWith({ 'ase/': '' }) });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(said);
  });

  test('bytes are refused by a terminal, which is told what to do', async () => {
    const written: unknown[] = [];
    const output = {
      isTerminal: true,
      columns: 80,
      write: (content: unknown) => Promise.resolve(void written.push(content)),
    };
    const io = { cwd: folderWith({}), env: {}, stdin: process.stdin, stdout: output, stderr: output };
    const given = new Map([['format', ['ase']] as const]);
    await expect(tokens({ command: 'tokens', words: [], given }, io)).rejects.toThrow(
      'name a file: --format ase=colours.ase.',
    );
    expect(written).toEqual([]);
  });

  test('bytes go into a pipe', async () => {
    const { stdout, code } = await brandlint(['tokens', '--format', 'ase'], { cwd: folderWith({}) });
    expect([stdout.slice(0, 4), code]).toEqual(['ASEF', 0]);
  });
});

/** The least that a presentation with a slide is. */
function toDeck(theme: Buffer): Record<string, string | Buffer> {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument';
  const relate = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  const part = (name: string, content = '') =>
    `<p:${name} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="${relations}">${content}</p:${name}>`;
  const slide = '<p:cSld><p:spTree/></p:cSld>';
  const map =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  const types = {
    '/ppt/presentation.xml': 'presentationml.presentation.main+xml',
    '/ppt/slides/slide1.xml': 'presentationml.slide+xml',
    '/ppt/slideLayouts/slideLayout1.xml': 'presentationml.slideLayout+xml',
    '/ppt/slideMasters/slideMaster1.xml': 'presentationml.slideMaster+xml',
    '/ppt/theme/theme1.xml': 'theme+xml',
  };
  const overrides = Object.entries(types).map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${main}.${type}"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relate('officeDocument', 'ppt/presentation.xml'),
    'ppt/presentation.xml': part('presentation', '<p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst>'),
    'ppt/_rels/presentation.xml.rels': relate('slide', 'slides/slide1.xml'),
    'ppt/slides/slide1.xml': part('sld', slide),
    'ppt/slides/_rels/slide1.xml.rels': relate('slideLayout', '../slideLayouts/slideLayout1.xml'),
    'ppt/slideLayouts/slideLayout1.xml': part('sldLayout', slide),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relate('slideMaster', '../slideMasters/slideMaster1.xml'),
    'ppt/slideMasters/slideMaster1.xml': part('sldMaster', slide + map),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relate('theme', '../theme/theme1.xml'),
    'ppt/theme/theme1.xml': theme,
  };
}
