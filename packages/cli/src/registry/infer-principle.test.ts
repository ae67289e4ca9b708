import { createWordingReader } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { invented } from '../test-data/invented-brand.ts';
import { createPrincipleInference, type Surroundings } from './infer-principle.ts';

const infer = createPrincipleInference(invented, createWordingReader(invented));
const around = (some: Partial<Surroundings>): Surroundings => ({
  file: '/a/x.svg',
  title: null,
  text: null,
  folders: [],
  ...some,
});

describe('what is certain', () => {
  test.each<[Partial<Surroundings>, string, string]>([
    [{ file: '/a/pruning.svg' }, 'Pruning', 'because of its file name'],
    [{ file: '/a/PRUNING.PNG' }, 'Pruning', 'because of its file name'],
    [{ file: '/a/Orchard_Icon_SharingTheCrop_RGB-v2.png' }, 'Sharing the crop', 'because of its file name'],
    [{ file: '/a/02 Sharing the crop (white).png' }, 'Sharing the crop', 'because of its file name'],
    [{ title: 'Pruning' }, 'Pruning', 'because of its title'],
    [{ text: 'Sharing the Crop\n' }, 'Sharing the crop', 'because of the text beside it'],
    [{ folders: ['svg', 'Pruning'] }, 'Pruning', 'because of its folder'],
    [{ file: '/a/pruning.svg', title: 'Pruning' }, 'Pruning', 'because of its file name and its title'],
    // A folder is named after one of its files, or after what it is about; what is nearer weighs more.
    [{ file: '/a/pruning.svg', folders: ['Sharing the crop'] }, 'Pruning', 'because of its file name'],
  ])('%j', (some, principle, because) => {
    const inference = infer(around(some));
    expect(inference).toMatchObject({ kind: 'certain', because });
    if (inference.kind === 'certain') expect(invented.principles[inference.principle]?.name).toBe(principle);
  });
});

describe('what is left to a person', () => {
  test.each<[Partial<Surroundings>, object]>([
    [{}, { kind: 'unknown', because: 'nothing around it names a principle' }],
    [{ file: '/a/sharing-the-crops.svg' }, { kind: 'guess', because: 'because of its file name' }],
    [{ file: '/a/an apple tree after pruning in winter.svg' }, { kind: 'guess', principle: 0 }],
    [
      { file: '/a/pruning.svg', title: 'Sharing the crop' },
      { kind: 'unknown', because: 'its file name says Pruning, its title says Sharing the crop' },
    ],
    [{ text: 'Pruning and sharing the crop' }, { kind: 'unknown' }],
    [{ title: 'x'.repeat(1_000_000) }, { kind: 'unknown' }],
    [{ file: `/a/${'-'.repeat(250)}.svg` }, { kind: 'unknown' }],
  ])('%j', (some, expected) => {
    expect(infer(around(some))).toMatchObject(expected);
  });
});
