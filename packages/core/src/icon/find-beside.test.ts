import { describe, expect, test } from 'vitest';
import type { Box, IconUse, TextUse, Use } from '@brandlint/core';
import { icon, text } from '../../test/icons.ts';
import { sampleBrand } from '../../test/sample-brand.ts';
import { createWordingReader } from '../text/create-wording-reader.ts';
import { createBesideFinder, type Beside } from './find-beside.ts';
import type { Recognise } from './recognition.ts';

const wording = createWordingReader(sampleBrand);
/** Every icon of a case is marked by its first name. */
const recognise: Recognise = ({ names: [name] }) => {
  const principle = name ? wording.findPrincipleByMark(name.text) : null;
  if (principle === null) return { kind: 'unidentified' };
  const comparison = { kind: 'unknown', because: 'not-seen' } as const;
  return { kind: 'icon', principle, by: 'mark', comparison, contradicted: null };
};
const find = (one: IconUse, ...others: Use[]): Beside =>
  createBesideFinder([one, ...others], recognise, 1, wording)(one);
const words = ({ texts }: Beside) => texts.map((one) => one.text);
const inside = (...containers: string[]) => ({ containers });
const box = (x: number, y: number, width = 20, height = 20, page = 1): { box: Box } => ({
  box: { page, x, y, width, height },
});

describe('what stands beside an icon', () => {
  test('is all of the widest container that holds no icon of another principle', () => {
    const own = icon(inside('link', 'heading', 'card', 'row'));
    const other = icon({ mark: 'innovation', ...inside('row') });
    const title = text('Learning', inside('heading', 'card', 'row'));
    const body = text('What we did', inside('card', 'row'));
    const next = text('Innovation', inside('row'));
    expect(words(find(own, other, title, body, next))).toEqual(['Learning', 'What we did']);
    expect(find(own, other, title, body, next)).toMatchObject({ isShared: false, named: new Set([0]) });
  });

  test('is what it stands between, where nothing groups it', () => {
    const own = icon({ containers: ['link'], between: 'blocks' });
    const title = text('Learning', inside('blocks'));
    expect(find(own, title)).toMatchObject({ isLoose: true, isShared: false, named: new Set([0]) });
    expect(words(find(own, title, text('Our library', inside('link'))))).toEqual(['Our library']);
    const other = icon({ mark: 'innovation', between: 'blocks' });
    expect(find(own, other, title)).toMatchObject({ isLoose: true, isShared: true });
  });

  test('is shared where nothing narrower has any text', () => {
    const other = icon({ mark: 'innovation', ...inside('row') });
    const found = find(icon(inside('cell', 'row')), other, text('Innovation', inside('row')));
    expect(found).toMatchObject({ isShared: true, named: new Set([1]) });
    expect(words(found)).toEqual(['Innovation']);
  });

  test('counts icons of the same principle and pictures that are none as no others', () => {
    const uses = [
      icon(inside('card')),
      icon({ mark: null, ...inside('card') }),
      text('Learning', inside('card')),
    ];
    expect(find(icon(inside('card')), ...uses)).toMatchObject({ isShared: false, named: new Set([0]) });
  });

  test('leaves out what nobody sees, and what stands elsewhere', () => {
    const uses = [
      text('Learning', { purpose: 'alternative', ...inside('card') }),
      text(' \n', inside('card')),
      text('Learning', inside('other')),
    ];
    expect(words(find(icon(inside('card')), ...uses))).toEqual([]);
  });

  test('says which principle a text is called by as a whole, and which it names', () => {
    const uses = ['Learning from others', 'Innovations!', 'Inovation', 'Innovation'].map((one) =>
      text(one, inside('card')),
    );
    const { named, called } = find(icon(inside('card')), ...uses);
    expect([...named].sort()).toEqual([0, 1]);
    expect([...called.keys()]).toEqual([1]);
  });

  test('goes no further than a container that holds a part of a page', () => {
    const crowd = Array.from({ length: 41 }, (_, i): TextUse => text(`Line ${i}`, inside('section')));
    const caption = text('Learning', inside('figure', 'section'));
    expect(words(find(icon(inside('figure', 'section')), caption, ...crowd))).toEqual(['Learning']);
    expect(words(find(icon(inside('section')), caption, ...crowd))).toEqual([]);
  });

  test('is at most a width of the icon away where nothing groups them, on the same page', () => {
    const own = icon(box(100, 100));
    const at = (x: number, y: number, page = 1) =>
      words(find(own, text('Learning', box(x, y, 40, 10, page))));
    expect(at(125, 105)).toEqual(['Learning']);
    expect(at(100, 140)).toEqual(['Learning']);
    expect(at(100, 141)).toEqual([]);
    expect(at(40, 100)).toEqual(['Learning']);
    expect(at(125, 105, 2)).toEqual([]);
  });

  test('belongs to the icon that is nearest', () => {
    const [left, right] = [icon(box(0, 0)), icon({ mark: 'innovation', ...box(60, 0) })];
    const label = text('Learning', box(21, 0, 20, 10));
    expect(words(find(left, right, label))).toEqual(['Learning']);
    expect(words(find(right, left, label))).toEqual([]);
    const between = text('Learning', box(30, 0, 20, 10));
    expect(find(left, right, between)).toMatchObject({ isShared: true });
  });

  test('a crowd of icons and texts takes no time', () => {
    const start = Date.now();
    const shared = Array.from({ length: 20_000 }, (_, i): Use[] => [
      icon({ mark: i % 2 ? 'learning' : 'innovation', ...inside('all'), ...box(0, 0) }),
      text('Innovation', { ...inside('all'), ...box(0, 0) }),
    ]).flat();
    const finder = createBesideFinder(shared, recognise, 1, wording);
    for (const use of shared) if (use.kind === 'icon') finder(use);
    expect(Date.now() - start).toBeLessThan(3000);
  });
});
