import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isScreenColor, writeHex, type ColorUse } from '@brandlint/core';
import { afterAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../packages/document-readers/src/archive/open-archive.ts';
import { rewriteArchive } from '../../packages/document-readers/src/office/fix/archive/rewrite-archive.ts';
import { mendOffice } from '../../packages/document-readers/src/office/fix/mend-office.ts';
import { readOffice } from '../../packages/document-readers/src/office/read-office.ts';
import { buildDocument, theme } from '../../packages/document-readers/src/office/test-data/build-office.ts';
import { parseXml } from '../../packages/document-readers/src/xml/parse-xml.ts';
import { readPdf } from '../../packages/document-readers/src/pdf/read-pdf.ts';
import { findTool } from './find-tool.ts';
import { writeFlatDocument, type FlatKind } from './write-flat-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'brandlint-mended-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wrong = '#C41E80';
const right = '#C41E7F';
const others = ['#123456', '#FEDCBA'];

/** Every kind of file that is mended, made by LibreOffice from a flat document of these tests. */
const kinds: readonly (readonly [string, FlatKind])[] = [
  ['odp', 'presentation'],
  ['pptx', 'presentation'],
  ['potx', 'presentation'],
  ['odt', 'text'],
  ['docx', 'text'],
  ['ods', 'spreadsheet'],
  ['xlsx', 'spreadsheet'],
];

/** LibreOffice takes its time for each file. */
const patience = 120_000;

describe.skipIf(!findTool('soffice') || !findTool('unzip'))('LibreOffice', () => {
  test.for(kinds)(
    '%s: what is mended is painted, the rest as before, and the file is sound',
    { timeout: patience },
    async ([extension, kind], { skip }) => {
      const path = convert(writeSource(kind, extension), extension);
      skip(!existsSync(path), 'this LibreOffice has no program for it');
      await expectMended(path, others);
    },
  );

  test.each([
    ['pptx', () => takeFromTheme(convert(writeSource('presentation', 'theme'), 'pptx'))],
    [
      'docx',
      () =>
        buildDocument(
          '<w:body><w:p><w:r><w:rPr><w:color w:val="C41E80" w:themeColor="accent2"/></w:rPr><w:t>Text</w:t></w:r></w:p></w:body>',
          '',
          { 'word/theme/theme1.xml': theme.replace('C41E7F', 'C41E80') },
        ),
    ],
  ])(
    '%s: what is mended in the theme is painted where it is referred to',
    async (extension, build) => {
      const path = join(folder, `theme.${extension}`);
      writeFileSync(path, build());
      await expectMended(path, []);
    },
    patience,
  );
});

/** A document of these tests on the disk. */
function writeSource(kind: FlatKind, name: string): string {
  const source = join(folder, `${name}-source.${flatExtensions[kind]}`);
  writeFileSync(source, writeFlatDocument(kind, { wrong, others }));
  return source;
}

/** Has the colour of a presentation come from its theme, where it is the second accent. */
function takeFromTheme(path: string): Uint8Array {
  const bytes = readFileSync(path);
  const archive = openArchive(bytes);
  const change = (part: string, from: RegExp, to: string) =>
    [part, Buffer.from((archive.textOf(part) ?? '').replaceAll(from, to))] as const;
  const changed = [
    change('ppt/slides/slide1.xml', /<a:srgbClr val="c41e80"\/>/gi, '<a:schemeClr val="accent2"/>'),
    change('ppt/theme/theme1.xml', /(?<=<a:accent2>)<a:srgbClr val="\w+"\/>/g, '<a:srgbClr val="C41E80"/>'),
  ];
  return rewriteArchive(bytes, new Map(changed));
}

/** Mends one colour of a file, and looks at what has become of it. */
async function expectMended(path: string, beside: readonly string[]): Promise<void> {
  const before = readFileSync(path);
  const changes = (await usesOf(before))
    .filter(isWrong)
    .map(({ anchor }) => ({ kind: 'color' as const, anchor, hex: right }));
  expect(changes.length).toBeGreaterThan(0);

  const mended = mendOffice(before, changes);
  if ('refused' in mended || !mended.bytes) throw new Error(JSON.stringify(mended));
  expect(mended.obstacles).toEqual([]);
  expect((await usesOf(mended.bytes)).filter(isWrong)).toEqual([]);
  expectSame(before, mended.bytes, new Set(mended.edits.map(({ part }) => part)));

  const after = path.replace(/([^.]+)$/, 'mended.$1');
  writeFileSync(after, mended.bytes);
  expect(execFileSync('unzip', ['-t', after], { encoding: 'utf8' })).toContain('No errors detected');
  const [was, is] = [await paintedOn(path), await paintedOn(after)];
  expect(was).toContain(wrong);
  expect(is).not.toContain(wrong);
  expect(is).toEqual(was.map((color) => (color === wrong ? right : color)).sort());
  for (const other of beside) expect(is).toContain(other);
}

const flatExtensions: Readonly<Record<FlatKind, string>> = {
  presentation: 'fodp',
  text: 'fodt',
  spreadsheet: 'fods',
};

function convert(source: string, to: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, source], {
    stdio: 'ignore',
  });
  return join(folder, basename(source).replace(/[^.]+$/, to));
}

async function usesOf(bytes: Uint8Array): Promise<ColorUse[]> {
  const document = { path: 'file', format: 'office', bytes } as const;
  const { uses } = await readOffice.readDocument(document, { definitions: new Map() });
  return uses.filter((use) => use.kind === 'color' && use.reference === undefined) as ColorUse[];
}

function toHex({ color }: ColorUse): string {
  if (!isScreenColor(color)) return '';
  const [r, g, b] = color.components;
  return writeHex([r ?? 0, g ?? 0, b ?? 0]);
}

function isWrong(use: ColorUse): boolean {
  return toHex(use) === wrong;
}

/** All members but those that were touched are the same, and all stand in the same order; what was touched is XML. */
function expectSame(before: Uint8Array, after: Uint8Array, touched: ReadonlySet<string>): void {
  const [old, now] = [openArchive(before), openArchive(after)];
  expect(now.members.map(({ name, method }) => [name, method])).toEqual(
    old.members.map(({ name, method }) => [name, method]),
  );
  for (const { name } of old.members) {
    const content = Buffer.from(now.bytesOf(name) ?? []);
    if (!touched.has(name)) expect(content.equals(old.bytesOf(name) ?? Buffer.of(0)), name).toBe(true);
    else expect(parseXml(content.toString()).fault).toBeNull();
  }
}

/** The colours that LibreOffice paints a file with, in print. */
async function paintedOn(path: string): Promise<string[]> {
  const bytes = readFileSync(convert(path, 'pdf'));
  const { uses } = await readPdf.readDocument({ path, format: 'pdf', bytes }, { definitions: new Map() });
  const colors = uses.flatMap((use) => (use.kind === 'color' ? [toHex(use)] : []));
  return [...new Set(colors)].sort();
}
