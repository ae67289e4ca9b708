import { describe, expect, test } from 'vitest';
import { fromRgb } from './to-lab.ts';
import { color } from '../../test/judge.ts';
import { sampleBrand, sampleSettings } from '../../test/sample-brand.ts';
import { parseHex } from './hex.ts';
import { createClassifier, type Verdict } from './classify.ts';

const council = {
  name: 'Council',
  palette: [
    { name: 'Council pink', screen: parseHex('#C51E80') ?? ([0, 0, 0] as const), spot: 'PANTONE 219 C' },
    { name: 'Council ink', ink: [0, 0.5, 0.5, 0] as const },
  ],
  artwork: { within: ['*council-logo*'], files: ['crest*.svg'] },
};

const classify = createClassifier(sampleBrand, {
  ...sampleSettings,
  neutrals: [parseHex('#010203') ?? [0, 0, 0]],
})('a.css');
const classifyIn = createClassifier(sampleBrand, { ...sampleSettings, partners: [council] });
const withPartner = classifyIn('a.css');

function describeVerdict(verdict: Verdict): string {
  switch (verdict.name) {
    case 'official':
    case 'near':
      return `${verdict.name} ${verdict.token.name} ${verdict.as}`;
    case 'partner':
      return `partner ${verdict.partner}`;
    case 'neutral':
    case 'stranger':
    case 'unknown':
      return verdict.name;
  }
}

describe('createClassifier', () => {
  test.each([
    ['#C41E7F', 'official Magenta screen'],
    ['rgb(196.4 30 127)', 'official Magenta screen'],
    ['rgb(196 30 127 / 20%)', 'official Magenta screen'],
    ['color(srgb 0.76863 0.11765 0.49804)', 'official Magenta screen'],
    ['#C51E80', 'near Magenta screen'],
    ['#C71F7E', 'near Magenta screen'],
    ['#E00080', 'stranger'],
    ['color(display-p3 0.7686 0.1176 0.498)', 'stranger'],
    ['white', 'neutral'],
    ['rgb(0 0 0 / 20%)', 'neutral'],
    ['transparent', 'neutral'],
    ['#808281', 'neutral'],
    ['#6c757d', 'stranger'],
    ['#010203', 'neutral'],
    ['device-cmyk(0 93% 0 0)', 'official Magenta ink'],
    ['device-cmyk(0 93.4% 0 0)', 'official Magenta ink'],
    ['device-cmyk(0 90% 0 0)', 'near Magenta ink'],
    ['device-cmyk(0 89% 0 0)', 'stranger'],
    ['device-cmyk(56% 10% 18% 2%)', 'near Teal ink'],
    ['device-cmyk(0 0 0 40%)', 'neutral'],
    ['device-cmyk(60% 40% 40% 100%)', 'neutral'],
    ['device-cmyk(100% 100% 100% 100%)', 'neutral'],
    ['device-cmyk(46% 0 0 0)', 'stranger'],
  ])('%s is %s', (text, expected) => {
    expect(describeVerdict(classify(color(text), []))).toBe(expected);
  });

  test.each([
    ['#C51E80', 1.1, 'official Magenta screen'],
    ['#C71F7E', 0.1, 'near Magenta screen'],
    ['#C42885', 1.1, 'near Magenta screen'],
    ['#E00080', 1.1, 'stranger'],
    ['device-cmyk(0 92.1% 0.5% 0)', 1, 'official Magenta ink'],
    ['device-cmyk(0 91% 0 0)', 1, 'near Magenta ink'],
  ])('%s that may have drifted by %d is %s', (text, drift, expected) => {
    const written = color(text);
    if (written.space === 'spot') throw new Error('a spot ink does not drift');
    const isInk = written.space === 'cmyk' || written.space === 'gray';
    const drifted = isInk ? { ...written, driftPoints: drift } : { ...written, driftDeltaE: drift };
    expect(describeVerdict(classify(drifted, []))).toBe(expected);
    // What was drawn as it stands has a verdict of its own, whichever came first.
    expect(describeVerdict(classify(color(text), []))).not.toBe('official Magenta screen');
  });

  test('a drifted colour is a partner’s where it can have been that', () => {
    const owner = { name: 'Owner', palette: [{ name: 'Grass', screen: [0, 1, 0] as const }], artwork: {} };
    const classifyOwners = createClassifier(sampleBrand, { ...sampleSettings, partners: [owner] })('a.jpg');
    const drifted = (text: string) => ({ ...fromRgb(parseHex(text) ?? [0, 0, 0]), driftDeltaE: 1.1 });
    expect(describeVerdict(classifyOwners(drifted('#03FD02'), []))).toBe('partner Owner');
    expect(describeVerdict(classifyOwners(drifted('#30E040'), []))).toBe('stranger');
    expect(describeVerdict(classifyOwners(color('#03FD02'), []))).toBe('stranger');
  });

  test('an ink is never held against HEX, nor a screen colour against ink', () => {
    expect(classify(color('device-cmyk(0 93% 0 0)'), []).nearest?.distance.kind).toBe('inkPoints');
    expect(classify(color('#ED2390'), []).nearest?.distance.kind).toBe('deltaE');
  });

  test('a colour outside sRGB is not clipped before it is compared', () => {
    expect(describeVerdict(classify(color('color(srgb 1.2 -0.2 0.5)'), []))).toBe('stranger');
  });

  test.each([
    ['#C51E80', [], 'partner Council'],
    ['#C41E7F', ['.council-logo'], 'official Magenta screen'],
    ['#123456', ['path', '.council-logo'], 'partner Council'],
    ['#123456', ['.other'], 'stranger'],
    ['device-cmyk(0 50% 50% 0)', [], 'partner Council'],
  ])('with a partner, %s within %j is %s', (text, within, expected) => {
    expect(describeVerdict(withPartner(color(text), within))).toBe(expected);
  });

  test('a whole file may be a partner’s artwork', () => {
    expect(describeVerdict(classifyIn('art/crest-2.svg')(color('#123456'), []))).toBe('partner Council');
    expect(describeVerdict(classifyIn('art/crest-2.svg')(color('#C41E7F'), []))).toBe(
      'official Magenta screen',
    );
    expect(describeVerdict(classifyIn('art/other.svg')(color('#123456'), []))).toBe('stranger');
  });

  test.each([
    [['PANTONE 219 C'], 'partner Council'],
    [['All'], 'neutral'],
    [['Black', 'None'], 'neutral'],
    [['Brand Magenta'], 'official Magenta ink'],
  ])('a spot ink %j is %s', (names, expected) => {
    const alternate = { space: 'cmyk', components: [0, 0.93, 0, 0], alpha: 1 } as const;
    const spot = { space: 'spot', names, tints: [1], alternate, alpha: 1 } as const;
    expect(describeVerdict(withPartner(spot, []))).toBe(expected);
  });
});
