import {
  deltaE,
  describeDeltaE,
  fromRgb,
  parseHex,
  simulateVision,
  toLab,
  type VisionDeficiency,
} from '@brandlint/core';
import { writeDeltaE } from '../text/write-count.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { closeSection, openSection } from './write-section.ts';
import { writeSwatch } from './write-swatch.ts';

/** The ways of seeing that are shown, with their words. */
const visions: readonly { name: VisionDeficiency; short: string; without: string }[] = [
  { name: 'protanopia', short: 'Protanopia', without: 'red' },
  { name: 'deuteranopia', short: 'Deuteranopia', without: 'green' },
  { name: 'tritanopia', short: 'Tritanopia', without: 'blue' },
];

/** Pairs of colours that were found, in this table. */
const mostPairs = 12;

/** Up to this ΔE two colours are told apart at a glance at best. */
const closeDeltaE = 5;

type Row = { label: string; values: readonly string[] };

/** The palette and the colours that were found as people without one kind of cones see them. */
export function* writeVision({ context: { brand }, pairs }: Page): Generator<Markup> {
  yield openSection(
    'vision',
    'The colours as people see them who lack one kind of cones: a computed likeness, for information. Nothing is judged by it.',
  );
  const palette = brand.palette.map(({ name, hex }): Row => ({ label: name, values: [hex] }));
  yield writeTable('The official colours', palette);
  const close = visions.flatMap(({ name, without }) => writeClose(palette, name, without));
  if (close.length > 0)
    yield markup`<ul class="messages">
      ${close}
    </ul> `;
  const found = pairs
    .filter(({ found: value, expected }) => parseHex(value) && parseHex(expected))
    .slice(0, mostPairs)
    .map(({ found: value, expected, token }): Row => ({
      label: `${value}, beside ${token?.name ?? expected}`,
      values: [value, expected],
    }));
  if (found.length > 0) yield writeTable('Colours that were found, each beside the official one', found);
  yield closeSection;
}

function writeTable(caption: string, rows: readonly Row[]): Markup {
  const heads = visions.map(
    ({ short, without }) =>
      markup`<th scope="col">${short} <span class="hint">without cones for ${without}</span></th>`,
  );
  const body = rows.map(
    ({ label, values }) =>
      markup`<tr>
        <th scope="row">${label}</th>
        ${writeCell(values)}${visions.map(({ name }) =>
          writeCell(values.map((value) => simulateVision(value, name) ?? value)),
        )}
      </tr> `,
  );
  return markup`<div class="wide">
    <table class="vision">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Colour</th>
          <th scope="col">As it is</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `;
}

function writeCell(values: readonly string[]): Markup {
  const swatches = values.map((value) => writeSwatch(value, 'small'));
  return markup`<td><span class="side">${swatches}</span><span class="value">${values.join(' ')}</span></td>`;
}

/** Which official colours come close to each other, in one sentence, where any do. */
function writeClose(palette: readonly Row[], vision: VisionDeficiency, without: string): Markup[] {
  const seen = palette.flatMap(({ label, values: [value = ''] }) => {
    const rgb = parseHex(simulateVision(value, vision) ?? '');
    return rgb ? [{ label, lab: toLab(fromRgb(rgb)) }] : [];
  });
  const close = seen.flatMap((one, i) =>
    seen.slice(i + 1).flatMap((other) => {
      const apart = deltaE(one.lab, other.lab);
      return apart <= closeDeltaE
        ? [`${one.label} and ${other.label} are ${writeDeltaE(apart)} apart (${describeDeltaE(apart)})`]
        : [];
    }),
  );
  return close.length === 0 ? [] : [markup`<li>Without cones for ${without}, ${close.join('; ')}.</li> `];
}
