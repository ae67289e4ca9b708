import { expect, test } from 'vitest';
import { sampleBrand } from '../../test/sample-brand.ts';
import { createWordingReader } from './create-wording-reader.ts';
import { rememberReadings } from './remember-readings.ts';

test('reads what the reader reads, and each text once', () => {
  const reader = createWordingReader(sampleBrand);
  let asked = 0;
  const counted = rememberReadings({
    ...reader,
    readName: (text) => {
      asked++;
      return reader.readName(text);
    },
  });
  for (const text of ['Learning', 'Bins', 'Learning', 'Bins', '__proto__']) {
    expect(counted.readName(text)).toEqual(reader.readName(text));
    expect(counted.findNames(text)).toEqual(reader.findNames(text));
    expect(counted.readDescription(text)).toEqual(reader.readDescription(text));
    expect(counted.findNetworkNames(text)).toEqual(reader.findNetworkNames(text));
    expect(counted.findDocumentTitles(text)).toEqual(reader.findDocumentTitles(text));
    expect(counted.findPrincipleByMark(text)).toEqual(reader.findPrincipleByMark(text));
  }
  expect(asked).toBe(3);
});
