import { describe, expect, test } from 'vitest';
import {
  addArtworks,
  lookAt,
  type FetchedPicture,
  type Interest,
  type Look,
  type PictureHost,
} from './add-artworks.ts';
import type { Picture, Raster, Rasterise } from '../model/artwork.ts';
import type { Extraction } from '../model/source.ts';
import type { IconUse, Location } from '../model/use.ts';

const place = (column: number): Location => ({
  kind: 'text',
  start: { offset: column - 1, line: 1, column },
  end: { offset: column, line: 1, column: column + 1 },
  exact: true,
});

function iconOf(artwork: string | null): IconUse {
  return {
    kind: 'icon',
    anchor: artwork ?? 'none',
    within: [],
    places: [place(1)],
    count: 1,
    written: '',
    carrier: 'picture',
    names: [],
    label: '',
    exposure: 'exposed',
    artwork,
    ownColors: true,
    containers: [],
    backdrop: { kind: 'unknown', reason: 'a test' },
  };
}

const linked = (address: string, column = 1): Picture => ({
  key: `linked:${address}`,
  place: place(column),
  kind: 'linked',
  address,
});

function extractionOf(pictures: readonly Picture[]): Extraction {
  return {
    source: 'a.html',
    hash: '',
    uses: pictures.map(({ key }) => iconOf(key)),
    gaps: [],
    embedded: [],
    dependsOn: [],
    pictures,
    artworks: [],
  };
}

const seen: Look = { width: 8, height: 4, outline: 'o', colors: [{ hex: '#C41E7F', share: 1 }] };

type Fetch = (address: string) => FetchedPicture;

function hostWith(fetch: Fetch, interest: Interest = true): PictureHost {
  return {
    fetch: (picture) => Promise.resolve(fetch(picture.kind === 'linked' ? picture.address : 'inside')),
    wants: () => interest,
  };
}

const found = (
  look: Look = seen,
  rest: { path?: string | null; isJudged?: boolean } = {},
): FetchedPicture => ({
  path: 'b.svg',
  hash: 'h',
  isJudged: true,
  look: () => Promise.resolve(look),
  ...rest,
});

describe('addArtworks', () => {
  test('what is wanted is looked at, and nothing is left of the pictures', async () => {
    const result = await addArtworks(
      extractionOf([linked('b.svg')]),
      hostWith(() => found()),
    );
    expect(result).toMatchObject({
      pictures: [],
      gaps: [],
      dependsOn: [{ source: 'b.svg', hash: 'h' }],
      artworks: [{ key: 'linked:b.svg', source: 'b.svg', hash: 'h', ...seen }],
    });
  });

  test('what is not wanted is fetched and not looked at', async () => {
    const fetched: FetchedPicture = {
      path: 'b.svg',
      hash: 'h',
      isJudged: true,
      look: () => Promise.reject(new Error('it was looked at')),
    };
    const result = await addArtworks(
      extractionOf([linked('b.svg')]),
      hostWith(() => fetched, false),
    );
    expect(result).toMatchObject({ artworks: [], gaps: [], dependsOn: [{ source: 'b.svg' }] });
  });

  test('what is missing, what cannot be drawn and whose colours are not read are gaps at their places', async () => {
    const pictures = [linked('gone.svg', 3), linked('far.svg', 5), linked('bomb.svg', 7), linked('b.png', 9)];
    const { gaps, artworks } = await addArtworks(
      extractionOf(pictures),
      hostWith((address) => {
        if (address === 'gone.svg')
          return { fault: { kind: 'unreadable', code: 'missing-picture', reason: 'gone' } };
        if (address === 'far.svg')
          return { fault: { kind: 'unjudged', code: 'remote-picture', reason: 'far' } };
        if (address === 'bomb.svg') return found({ fault: 'it is too large' });
        return found(seen, { path: 'b.png', isJudged: false });
      }),
    );
    expect(gaps.map(({ kind, code, reason, places }) => [kind, code, reason, places])).toEqual([
      ['unreadable', 'missing-picture', 'gone', [place(3)]],
      ['unjudged', 'remote-picture', 'far', [place(5)]],
      ['unjudged', 'picture-not-drawn', 'a picture could not be looked at: it is too large', [place(7)]],
      [
        'unjudged',
        'linked-picture',
        'the linked picture is not among what is checked, so its colours are not judged',
        [place(9)],
      ],
    ]);
    expect(artworks.map(({ source }) => source)).toEqual(['b.png']);
  });

  test('what somebody else may need is looked at, and no gap where it cannot be drawn', async () => {
    const pictures = [linked('b.svg'), linked('bomb.svg')];
    const { gaps, artworks } = await addArtworks(
      extractionOf(pictures),
      hostWith((address) => found(address === 'bomb.svg' ? { fault: 'too large' } : seen), 'if-possible'),
    );
    expect(gaps).toEqual([]);
    expect(artworks.map(({ key }) => key)).toEqual(['linked:b.svg']);
  });

  test('one picture of several uses is needed as soon as one of them needs it', async () => {
    const one = linked('bomb.svg');
    const extraction = {
      ...extractionOf([one]),
      uses: [1, 2, 3].map((count) => ({ ...iconOf(one.key), count })),
    };
    const host = hostWith(() => found({ fault: 'too large' }));
    const { gaps } = await addArtworks(extraction, {
      ...host,
      wants: ({ count }) => (count === 2 ? true : 'if-possible'),
    });
    expect(gaps.map(({ code }) => code)).toEqual(['picture-not-drawn']);
  });

  test('two parts of one file are two artworks and one dependency; what is inside depends on nothing', async () => {
    const parts: Picture[] = [
      { ...linked('s.svg'), key: 'a', kind: 'linked', address: 's.svg', fragment: 'a' },
      { ...linked('s.svg'), key: 'b', kind: 'linked', address: 's.svg', fragment: 'b' },
      { key: 'c', place: place(1), kind: 'inside', content: { kind: 'svg', text: '<svg/>' } },
    ];
    const { artworks, dependsOn } = await addArtworks(
      extractionOf(parts),
      hostWith((address) => found(seen, { path: address === 'inside' ? null : address })),
    );
    expect(artworks.map(({ key, source }) => [key, source])).toEqual([
      ['a', 's.svg'],
      ['b', 's.svg'],
      ['c', null],
    ]);
    expect(dependsOn).toEqual([{ source: 's.svg', hash: 'h' }]);
  });

  test('an extraction without pictures is handed back as it is', async () => {
    const extraction = extractionOf([]);
    const never = hostWith(() => {
      throw new Error('nothing is there to fetch');
    });
    expect(await addArtworks(extraction, never)).toBe(extraction);
  });
});

describe('lookAt', () => {
  const content = { format: 'svg', text: '<svg/>' } as const;
  const draw = (raster: Raster) => () => Promise.resolve({ raster, width: 300, height: 150 });

  test('takes down size, outline and colours', async () => {
    const data = new Uint8Array(32 * 32 * 4);
    for (let y = 8; y < 24; y++) {
      for (let x = 4; x < 28; x++) data.set([196, 30, 127, 255], (y * 32 + x) * 4);
    }
    const look = await lookAt(content, draw({ width: 32, height: 32, data }));
    expect(look).toMatchObject({ width: 300, height: 150, colors: [{ hex: '#C41E7F', share: 1 }] });
    expect('outline' in look && look.outline).toMatch(/^\d+:\d+x\d+:/);
  });

  test('a picture in which nothing can be seen has no outline', async () => {
    const look = await lookAt(content, draw({ width: 8, height: 8, data: new Uint8Array(8 * 8 * 4) }));
    expect(look).toEqual({ width: 300, height: 150, outline: null, colors: [] });
  });

  test.each<[root: string, isFitted: boolean]>([
    ['<svg viewBox="0 0 9 9" width="9" height="9">', true],
    [
      '<?xml version="1.0"?><s:svg xmlns:s="a"\n viewBox="0 0 9 9" preserveAspectRatio="xMinYMin slice">',
      true,
    ],
    ['<svg viewBox="0 0 9 9" preserveAspectRatio=" none">', false],
    ['<svg width="9" height="9"><svg viewBox="0 0 9 9"/>', false],
    ['<svgs viewBox="0 0 9 9">', false],
    ['<', false],
  ])('a drawing is fitted into its place: %s', async (root, isFitted) => {
    const raster = { width: 8, height: 8, data: new Uint8Array(8 * 8 * 4) };
    const look = await lookAt({ format: 'svg', text: root }, draw(raster));
    expect('keepsProportions' in look).toBe(isFitted);
  });

  test('a drawing that takes up little of its own space is drawn larger, a file of pixels is not', async () => {
    const data = new Uint8Array(64 * 64 * 4);
    for (let pixel = 0; pixel < 16; pixel++) data.set([196, 30, 127, 255], pixel * 4);
    const asked: number[] = [];
    const rasterise: Rasterise = (_, size) => {
      asked.push(size);
      return Promise.resolve({ raster: { width: 64, height: 64, data }, width: 64, height: 64 });
    };
    await lookAt(content, rasterise);
    await lookAt({ format: 'image', bytes: new Uint8Array() }, rasterise);
    expect(asked).toEqual([256, 1024, 256]);
  });

  test('what cannot be drawn says why', async () => {
    expect(await lookAt(content, () => Promise.resolve({ fault: 'too large' }))).toEqual({
      fault: 'too large',
    });
  });
});
