import type { SourceFinding } from '@brandlint/core';
import { expect, test } from 'vitest';
import { writeRest, writeRestNames } from './write-rest.ts';

function at(line: number, source = 'a.css'): Pick<SourceFinding, 'source' | 'places'> {
  const place = { line, column: 1, offset: line };
  return { source, places: [{ kind: 'text', start: place, end: place, exact: true }] };
}
const toWords = ({ text }: { text: string }) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('nothing is left out of a whole list', () => {
  expect(writeRest([], 0, 'finding').text).toBe('');
  expect(writeRestNames([], -3, 'colour').text).toBe('');
});

test('what is cut is told by file and line, each line once', () => {
  const page = writeRest([at(3), at(5), at(5), at(9, 'b.css')], 4, 'finding');
  expect(toWords(page)).toContain('… and 4 findings more: where they are a.css lines 3, 5 b.css line 9');
  expect(page.text).toContain('data-count="4" data-kind="finding"');
});

test('a list of places ends somewhere, and the count is exact', () => {
  const page = writeRest(
    Array.from({ length: 100_000 }, (_, i) => at(i + 1, `${i % 3}.css`)),
    100_000,
    'finding',
  );
  expect(page.text.length).toBeLessThan(70_000);
  expect(toWords(page)).toMatch(/… and 100,000 findings more: .*lines 1, 4, 7, .* … /);
});

test('names are text', () => {
  expect(writeRestNames(['<b>'], 1, 'colour').text).toContain('&lt;b&gt;');
});
