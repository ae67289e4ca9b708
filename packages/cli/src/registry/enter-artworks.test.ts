import type { Registry } from '@brandlint/config';
import { describe, expect, test } from 'vitest';
import { enterArtworks } from './enter-artworks.ts';

const artwork = (hash: string) => ({
  file: `${hash}.svg`,
  hash,
  outline: 'o',
  colors: [],
  width: 1,
  height: 1,
  registeredBy: 'Ada',
  registeredOn: '2026-01-01',
});
const icon = (hash: string, principle: string | null) => ({ ...artwork(hash), principle });
const logo = (hash: string, name: string) => ({ ...artwork(hash), name });

const registry: Registry = {
  version: 1,
  icons: [icon('a', 'Pruning'), icon('b', null)],
  logos: [logo('c', 'Anytown')],
};

describe('enterArtworks', () => {
  test('what is new comes last, and all that was there stays', () => {
    const entered = enterArtworks(registry, { icons: [icon('d', 'Pruning')], logos: [logo('e', 'B')] });
    expect(entered.icons.map(({ hash }) => hash)).toEqual(['a', 'b', 'd']);
    expect(entered.logos.map(({ hash }) => hash)).toEqual(['c', 'e']);
  });

  test('the same file again renews its entry in its place', () => {
    const again = { ...icon('a', 'Sharing the crop'), registeredBy: 'Bo' };
    const entered = enterArtworks(registry, { icons: [again], logos: [] });
    expect(entered.icons).toEqual([again, registry.icons[1]]);
    expect(entered.logos).toEqual(registry.logos);
  });

  test('a logo that turns out to be an icon is no logo any more', () => {
    const entered = enterArtworks(registry, { icons: [icon('c', 'Pruning')], logos: [] });
    expect(entered.icons.map(({ hash }) => hash)).toEqual(['a', 'b', 'c']);
    expect(entered.logos).toEqual([]);
  });

  test('the same file twice at once is entered once; what is not of ours stays', () => {
    const entered = enterArtworks(
      { ...registry, $schema: 's' },
      { icons: [icon('d', 'Pruning'), icon('d', 'Pruning')], logos: [] },
    );
    expect(entered.icons.map(({ hash }) => hash)).toEqual(['a', 'b', 'd']);
    expect(entered.$schema).toBe('s');
  });
});
