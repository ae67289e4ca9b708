import { describe, expect, test } from 'vitest';
import { blankPlaceholders } from './blank-placeholders.ts';

describe('placeholders in declarations', () => {
  test.each([
    ['color: {{ a }}; top: 0', 'color: _______; top: 0'],
    ['{% if a %}color: red', '          color: red'],
    // What a template computes a part of names no file before it runs.
    ['background: url({{ a }}) red', 'background: url(       ) red'],
    [`background: url('/img/{{ a }}.svg')`, `background: url(${' '.repeat(18)})`],
    ['mask: URL(<%= a %>), url(a_____b.svg) {{ b }}', 'mask: URL(        ), url(a_____b.svg) _______'],
    ['background: url(a.svg)', 'background: url(a.svg)'],
  ])('%s', (written, blanked) => {
    expect(blankPlaceholders(written).text).toBe(blanked);
  });

  test('takes time in proportion to the text', () => {
    const before = process.cpuUsage().user / 1000;
    blankPlaceholders(`{{ a }}${'url('.repeat(200_000)}`);
    blankPlaceholders(`{{ a }}${'url({{ a }}'.repeat(50_000)}`);
    expect(process.cpuUsage().user / 1000 - before).toBeLessThan(1000);
  });
});
