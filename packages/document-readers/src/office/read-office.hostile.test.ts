import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { limits } from '../archive/limits.ts';
import {
  buildDocument,
  buildOpenDocument,
  buildPresentation,
  buildWorkbook,
  fill,
  line,
  names,
  read,
  relate,
  shape,
  zip,
} from './test-data/build-office.ts';

const slide = shape(5, 'Band', { properties: fill('C41E80'), text: line('Text') });
const good = buildPresentation([slide]);

/** An archive with one value of its directory changed for a member: `at` counts from the start of its entry. */
function lie(bytes: Uint8Array, name: string, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let from = 0; from + 46 < changed.length; from++) {
    if (view.getUint32(from, true) !== 0x02014b50) continue;
    const length = view.getUint16(from + 28, true);
    const entry = new TextDecoder().decode(changed.subarray(from + 46, from + 46 + length));
    if (entry === name) view.setUint32(from + at, value, true);
  }
  return changed;
}

const part = 'ppt/slides/slide1.xml';
const bombed = zipSync({ 'a.xml': new Uint8Array(80 * 1024 * 1024) });

test.each([
  ['nothing', new Uint8Array(0), 'not-office'],
  ['no archive', new TextEncoder().encode('<html>'), 'not-office'],
  [
    'an old or encrypted file',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    'encrypted-or-old',
  ],
  ['an archive that breaks off', good.subarray(0, good.length - 40), 'broken-archive'],
  ['an archive of something else', zip({ 'readme.txt': 'x' }), 'not-office'],
  ['a part that unpacks to more than it says', lie(good, part, 24, 10), 'lying-archive'],
  ['a part that unpacks to less than it says', lie(good, part, 24, 100_000), 'lying-archive'],
  ['a part that says that it is huge', lie(good, part, 24, 1 << 30), 'too-large'],
  ['a part that lies outside', lie(good, part, 42, 1 << 30), 'broken-archive'],
  ['an encrypted part', lie(good, part, 8, 0x00080001), 'encrypted'],
  [
    'an encrypted OpenDocument file',
    buildOpenDocument('text', { body: '', more: { 'META-INF/manifest.xml': '<manifest:encryption-data/>' } }),
    'encrypted',
  ],
  ['a bomb', bombed, 'missing-part'],
  [
    'a missing slide',
    buildPresentation([slide], {
      'ppt/_rels/presentation.xml.rels': relate(['rId1', 'slide', 'slides/none.xml']),
    }),
    'missing-part',
  ],
  [
    'a billion laughs',
    buildPresentation([slide], { [part]: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>' }),
    'entity-refused',
  ],
  [
    'a half-written part',
    buildPresentation([slide], { [part]: `<p:sld ${names}><p:cSld>` }),
    'xml-malformed',
  ],
])('%s is a gap', async (_, bytes, code) => {
  const { gaps } = await read(bytes);
  expect(gaps.map((gap) => gap.code)).toContain(code);
  expect(gaps.every(({ kind }) => kind === 'unreadable')).toBe(true);
});

test('what stood before a fault is kept', async () => {
  const half = `<w:document ${names}><w:body><w:p><w:r><w:rPr><w:color w:val="C41E80"/></w:rPr><w:t>A</w:t></w:r></w:p><w:p>`;
  const { uses, gaps } = await read(buildDocument('', '', { 'word/document.xml': half }));
  expect(uses[0]).toMatchObject({ written: 'C41E80' });
  expect(gaps).toMatchObject([{ code: 'xml-malformed' }]);
});

test.each([
  ['larger than a part may be', 100, 'too-large'],
  ['many times larger than it is packed', 40, 'bomb'],
])('a bomb is refused by what it says, before it is unpacked: %s', async (_, megabytes, code) => {
  const bytes = buildPresentation([slide], { [part]: new Uint8Array(megabytes * 1024 * 1024).fill(32) });
  const start = process.cpuUsage().user / 1000;
  expect((await read(bytes)).gaps).toMatchObject([{ code }]);
  expect(process.cpuUsage().user / 1000 - start).toBeLessThan(500);
});

test('layouts, masters and styles that stand on themselves come to an end', async () => {
  const self = relate(
    ['rId1', 'slideMaster', '../slideLayouts/slideLayout1.xml'],
    ['rId2', 'theme', '../theme/theme1.xml'],
  );
  const looped = buildPresentation([slide], { 'ppt/slideLayouts/_rels/slideLayout1.xml.rels': self });
  expect((await read(looped)).uses.length).toBeGreaterThan(0);
  const styles =
    '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
  const body = '<w:body><w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p></w:body>';
  expect((await read(buildDocument(body, styles))).gaps).toEqual([]);
});

test('a theme that points at itself has no colours, and says so where they are used', async () => {
  const theme = `<a:theme ${names}><a:themeElements><a:clrScheme><a:accent1><a:schemeClr val="accent1"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
  const used = shape(5, 'Band', { properties: '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>' });
  const { gaps } = await read(buildPresentation([used], { 'ppt/theme/theme1.xml': theme }));
  expect(gaps.find(({ code }) => code === 'unresolved-color')?.reason).toBe(
    'the colour accent1, which is not defined',
  );
});

test('a target never leads out of the package', async () => {
  const outside = relate(['rId1', 'officeDocument', '../../../../etc/passwd']);
  const { gaps } = await read(buildPresentation([slide], { '_rels/.rels': outside }));
  expect(gaps).toMatchObject([{ code: 'not-office' }]);
});

test('elements that nest without end are a gap', async () => {
  const deep = '<p:grpSp>'.repeat(limits.depth + 1) + '</p:grpSp>'.repeat(limits.depth + 1);
  expect((await read(buildPresentation([deep]))).gaps).toMatchObject([{ code: 'too-deep' }]);
});

test('a slide of very many shapes is bounded work', async () => {
  const shapes = Array.from({ length: 150_000 }, (_, at) => {
    const hex = ((at * 2_654_435_761) % 0xffffff).toString(16).padStart(6, '0');
    return `<p:sp><p:spPr><a:solidFill><a:srgbClr val="${hex}"/></a:solidFill></p:spPr></p:sp>`;
  });
  const bytes = buildPresentation([shapes.join('')]);
  const start = process.cpuUsage().user / 1000;
  const { gaps } = await read(bytes);
  expect(gaps.map(({ code }) => code)).toContain('too-many-elements');
  expect(process.cpuUsage().user / 1000 - start).toBeLessThan(15_000);
}, 30_000);

const samples = [
  good,
  buildDocument(
    '<w:body><w:p><w:r><w:rPr><w:color w:val="C41E80"/></w:rPr><w:t>A</w:t></w:r></w:p></w:body>',
  ),
  buildWorkbook(
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>',
    '',
    '<si><t>A</t></si>',
  ),
  buildOpenDocument('presentation', { body: '<draw:page draw:name="A"/>' }),
];

test('bytes that are changed or cut never make it fail', async () => {
  const change = fc.record({
    sample: fc.constantFrom(...samples),
    cut: fc.nat(),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ sample, cut, changes }) => {
      const bytes = sample.slice(0, cut % 3 === 0 ? cut % sample.length : sample.length);
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      const { gaps, uses } = await read(bytes);
      expect(JSON.stringify(uses)).not.toContain('null,null');
      expect(gaps.every(({ reason }) => reason.length < 500)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
