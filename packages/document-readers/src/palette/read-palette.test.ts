import { describe, expect, test } from 'vitest';
import { readPalette } from './read-palette.ts';

const read = (path: string, content: string | Uint8Array) =>
  readPalette.readDocument(
    {
      path,
      format: 'palette',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    },
    { definitions: new Map() },
  );

const u16 = (value: number) => String.fromCharCode(value >> 8, value & 255);
const u32 = (value: number) => u16(value >>> 16) + u16(value & 65_535);
const utf16 = (text: string) =>
  u16(text.length + 1) + Array.from(`${text}\0`, (letter) => u16(letter.charCodeAt(0))).join('');
const block = (type: number, content: string) => u16(type) + u32(content.length) + content;
const float = (value: number) => {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return u32(view.getUint32(0));
};
const swatch = (name: string, model: string, components: readonly number[], type: number) =>
  block(1, utf16(name) + model + components.map(float).join('') + u16(type));
const ase = (...blocks: readonly string[]) =>
  Uint8Array.from(`ASEF${u16(1)}${u16(0)}${u32(blocks.length)}${blocks.join('')}`, (letter) =>
    letter.charCodeAt(0),
  );

const soc = (inner: string) =>
  `<ooo:color-table xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:ooo="http://openoffice.org/2004/office">${inner}</ooo:color-table>`;

describe('readPalette', () => {
  test('each swatch is a definition in its own space, with its name and its groups', async () => {
    const bytes = ase(
      block(0xc001, utf16('Campaign')),
      swatch('Light', 'RGB ', [1, 0, 0], 2),
      swatch('Ink', 'CMYK', [0, 0.5, 1, 0], 1),
      block(0xc002, ''),
      swatch('', 'Gray', [0.5], 0),
    );
    expect(await read('a/b.ASE', bytes)).toMatchObject({
      gaps: [],
      uses: [
        {
          kind: 'color',
          role: 'definition',
          defines: 'Light',
          written: '#FF0000',
          within: ['swatch: Light', 'group: Campaign'],
          places: [{ kind: 'node', nodeId: 'swatch 1', path: ['Campaign', 'Light'] }],
          color: { space: 'srgb', components: [1, 0, 0] },
        },
        {
          written: 'C 0 M 50 Y 100 K 0',
          color: {
            space: 'spot',
            names: ['Ink'],
            tints: [1],
            alternate: { space: 'cmyk', components: [0, 0.5, 1, 0] },
          },
        },
        { within: ['swatch: colour 3'], color: { space: 'gray', components: [0.5] } },
      ],
    });
  });

  test('palettes of GIMP have lines, those of LibreOffice names', async () => {
    expect(await read('x.gpl', 'GIMP Palette\n255 0 0 Red\nnonsense\n')).toMatchObject({
      uses: [
        { defines: 'Red', written: '255 0 0', places: [{ kind: 'text', start: { line: 2, column: 1 } }] },
      ],
      gaps: [{ kind: 'unjudged', reason: 'line 3 has a value that is no colour' }],
    });
    const colors = '<draw:color draw:name="Red" draw:color="#ff0000"/><draw:color draw:color="red"/>';
    const older = soc(colors).replace(
      'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
      'http://openoffice.org/2000/drawing',
    );
    for (const text of [soc(colors), older]) {
      expect(await read('x.soc', text)).toMatchObject({
        uses: [{ defines: 'Red', color: { components: [1, 0, 0] } }],
        gaps: [{ kind: 'unjudged', reason: 'colour 2 has a value that is no colour' }],
      });
    }
  });

  const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1_000)}">]>${soc('&a;')}`;
  test.each([
    ['x.ase', '', 'it is no Adobe Swatch Exchange file'],
    ['x.ase', ase(swatch('a', 'RGB ', [1, 0, 0], 2)).slice(0, 30), 'it ends within block 1 of 1'],
    ['x.aco', 'no', 'it is no Photoshop colour file'],
    ['x.gpl', '\0\0', 'its first line is not "GIMP Palette"'],
    ['x.soc', '<a/>', 'it is no palette of LibreOffice'],
    ['x.soc', soc('').slice(0, -3), 'it breaks off'],
    ['x.soc', bomb, 'it has a document type, whose entities are refused'],
    ['x.act', '', 'it is no palette of a known kind'],
  ])('%s that is damaged is a gap', async (path, content, reason) => {
    expect(await read(path, content)).toMatchObject({
      uses: [],
      gaps: [{ kind: 'unreadable', code: 'broken-palette', reason }],
    });
  });

  test('more swatches than anybody looks at', async () => {
    const { uses, gaps } = await read(
      'x.gpl',
      `GIMP Palette\n${'1 2 3 a\n'.repeat(30_000)}${'x\n'.repeat(300)}`,
    );
    expect(uses).toHaveLength(20_000);
    expect(gaps.at(-2)).toMatchObject({ reason: '200 more swatches have no colour that is known' });
    expect(gaps.at(-1)).toMatchObject({ reason: 'swatches beyond the first 20,000 are not judged' });
  });
});
