import {
  convertLrgbToRgb,
  convertRgbToLrgb,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  modeLrgb,
  modeRgb,
  useMode,
} from 'culori/fn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulateVision, type VisionDeficiency } from './simulate-vision.ts';

useMode(modeRgb);
useMode(modeLrgb);

const filters: Readonly<Record<VisionDeficiency, ReturnType<typeof filterDeficiencyProt>>> = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
const deficiencies = Object.keys(filters) as VisionDeficiency[];

/** Culori has the same matrices and multiplies whatever it is given, so it is given light. */
function simulateWithCulori(hex: string, deficiency: VisionDeficiency): string {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const light = convertRgbToLrgb({ r: channel(1), g: channel(3), b: channel(5) });
  const { r, g, b } = filters[deficiency]({ ...light, mode: 'rgb' });
  return formatHex(convertLrgbToRgb({ r, g, b })).toUpperCase();
}

test.each(deficiencies)('%s: as culori computes it', (deficiency) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const hex = `#${value.toString(16).padStart(6, '0')}`;
      expect(simulateVision(hex, deficiency)).toBe(simulateWithCulori(hex, deficiency));
    }),
  );
});

test.each(deficiencies)('%s: greys stay as they are', (deficiency) => {
  for (const grey of ['#000000', '#333333', '#808080', '#FFFFFF'])
    expect(simulateVision(grey, deficiency)).toBe(grey);
});

test('the red of a screen turns ochre without the cones for green, and what is no colour stays none', () => {
  expect(simulateVision('#FF0000', 'deuteranopia')).toBe('#A39000');
  expect(simulateVision('red', 'protanopia')).toBe(undefined);
});
