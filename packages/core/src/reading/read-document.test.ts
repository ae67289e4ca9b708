import { describe, expect, test } from 'vitest';
import type { DocumentReader, Embedded, Reader, Reading } from '../model/source.ts';
import { readDocument } from './read-document.ts';

const nothing: Reading = { uses: [], gaps: [], embedded: [], dependsOn: [], pictures: [] };
const context = { definitions: new Map(), documentColorProfile: 'display-p3' as const };
const document = { path: 'deck.fig', format: 'fig' as const, bytes: new Uint8Array([1, 2]), hash: 'abc' };

function embed(name: string, format: Embedded['format'], content: Embedded['content']): Embedded {
  return { name, format, content, anchor: name, within: ['slide'], at: { kind: 'separate' } };
}

/** A reader of text that finds the whole text to be a gap, and what it was told an assumption. */
const echo: Reader = {
  read: ({ text, path, within = [] }, { documentColorProfile = 'nothing' }) => ({
    ...nothing,
    gaps: [{ kind: 'unjudged', code: 'echo', reason: text, places: [], count: 1 }],
    assumptions: [`${path} in ${within.join()}: ${documentColorProfile}`],
  }),
};

describe('reading a document of bytes', () => {
  test('its own extraction, then what is a file of its own inside it, read as text', async () => {
    const reader: DocumentReader = {
      readDocument: ({ bytes }, { documentColorProfile = 'nothing' }) =>
        Promise.resolve({
          ...nothing,
          embedded: [
            embed('media/1.svg', 'svg', { kind: 'text', text: '<svg/>' }),
            embed('media/2.png', 'image', { kind: 'base64', data: '' }),
            embed('media/3.pdf', 'pdf', { kind: 'text', text: '%PDF' }),
          ],
          assumptions: [`${bytes.length} bytes: ${documentColorProfile}`],
        }),
    };
    const extractions = await readDocument(
      document,
      reader,
      (format) => (format === 'svg' ? echo : undefined),
      context,
    );
    expect(extractions).toEqual([
      {
        ...nothing,
        source: 'deck.fig',
        hash: 'abc',
        artworks: [],
        gaps: [
          { kind: 'unjudged', code: 'embedded-picture', reason: expect.any(String), places: [], count: 1 },
        ],
        assumptions: ['2 bytes: display-p3'],
      },
      {
        ...nothing,
        source: 'deck.fig!/media/1.svg',
        hash: 'abc',
        artworks: [],
        picture: 'whole',
        pictures: [expect.objectContaining({ key: 'whole', content: { kind: 'svg', text: '<svg/>' } })],
        gaps: [{ kind: 'unjudged', code: 'echo', reason: '<svg/>', places: [], count: 1 }],
        assumptions: ['deck.fig!/media/1.svg in slide: display-p3'],
      },
      {
        ...nothing,
        source: 'deck.fig!/media/3.pdf',
        hash: 'abc',
        artworks: [],
        gaps: [
          {
            kind: 'unjudged',
            code: 'no-reader',
            reason: 'no reader for pdf is installed',
            places: [],
            count: 1,
          },
        ],
      },
    ]);
  });

  test('what embeds itself ends', async () => {
    const inner = embed('again.svg', 'svg', { kind: 'text', text: '' });
    const reader: DocumentReader = { readDocument: () => Promise.resolve({ ...nothing, embedded: [inner] }) };
    const endless: Reader = { read: () => ({ ...nothing, embedded: [inner] }) };
    const extractions = await readDocument(document, reader, () => endless, context);
    const names = extractions.map(({ source }) => source).sort((one, other) => one.length - other.length);
    expect(names.at(-1)).toBe(`deck.fig${'!/again.svg'.repeat(5)}`);
    expect(extractions.flatMap(({ gaps }) => gaps.map(({ code }) => code))).toEqual(['embedded-too-deep']);
  });

  const toBytes = (base64: string) => new Uint8Array([base64.length]);
  const text = { kind: 'text', text: 'A', purpose: 'label', containers: [] } as const;

  test('files of bytes inside it go to the readers of bytes, and lie in what holds them', async () => {
    const picture = embed('media/2.png', 'image', { kind: 'base64', data: 'AAAA' });
    const outer: DocumentReader = {
      readDocument: () =>
        Promise.resolve({
          ...nothing,
          embedded: [picture, embed('media/3.pdf', 'pdf', { kind: 'base64', data: '' })],
        }),
    };
    const ofPictures: DocumentReader = {
      readDocument: ({ bytes, path }) =>
        Promise.resolve({
          ...nothing,
          uses: [
            {
              ...text,
              anchor: 'a',
              within: ['picture'],
              places: [{ kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 }],
              count: 1,
              written: `${bytes.length} of ${path}`,
            },
          ],
        }),
    };
    const load = (format: string) => (format === 'image' ? Promise.resolve(ofPictures) : undefined);
    const extractions = await readDocument(document, outer, () => undefined, context, { load, toBytes });
    expect(
      extractions.map(({ source, uses, gaps }) => [
        source,
        uses.map(({ written, within }) => `${written} in ${within.join()}`),
        gaps.map(({ code }) => code),
      ]),
    ).toEqual([
      ['deck.fig', [], ['embedded-picture']],
      ['deck.fig!/media/2.png', ['1 of deck.fig!/media/2.png in picture,slide'], []],
    ]);
  });

  test('files of bytes that hold themselves end', async () => {
    const again: DocumentReader = {
      readDocument: () =>
        Promise.resolve({ ...nothing, embedded: [embed('b', 'office', { kind: 'base64', data: '' })] }),
    };
    const extractions = await readDocument(document, again, () => undefined, context, {
      load: () => Promise.resolve(again),
      toBytes,
    });
    expect(extractions.map(({ source }) => source).at(-1)).toBe(`deck.fig${'!/b'.repeat(5)}`);
  });
});
