import type { Brand, Limits, RunReport } from '@brandlint/core';
import { writeCount } from '../text/write-count.ts';
import { groupBy } from '../text/group-by.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { closeSection, openSection } from './write-section.ts';

/** What this report stands on: versions, time, hashes, limits, and what was taken for granted. */
export function* writeMaking({ report, context: { brand, settings } }: Page): Generator<Markup> {
  yield openSection('making');
  yield markup`<dl class="facts-list">${listFacts(report, brand)}</dl> `;
  yield markup`<h3>Limits that decide</h3>
    <dl class="facts-list">
      ${listLimits(settings.limits).map(({ name, unit, limit }) => writeFact(`${name}: ${limit.value}${unit}`, markup`${limit.because}`))}
    </dl> `;
  yield* writeAssumptions(report.files);
  yield* writeHashes(report.files);
  yield closeSection;
}

function listFacts({ made, checked, version }: RunReport, brand: Brand): Markup[] {
  const { title, publisher } = brand.document;
  return [
    ...(made
      ? [
          writeFact('Made by', markup`${made.tool} ${made.version}; its rules have the same version`),
          writeFact('On', markup`<time datetime="${made.at}">${writeTime(made.at)}</time>`),
        ]
      : []),
    writeFact(
      'Brand',
      markup`${brand.name}, data of version ${brand.version}, after “${title}” of ${publisher}`,
    ),
    ...(checked
      ? [
          writeFact(
            'What was checked',
            markup`<code>${checked.hash}</code>, SHA-256 over the names and hashes of all files`,
          ),
        ]
      : []),
    writeFact('Form of the report', markup`${version}`),
    writeFact('Differences of colour', markup`${differences}`),
    writeFact('Ways of seeing', markup`${waysOfSeeing}`),
  ];
}

const differences =
  'On screen CIEDE2000 in Lab D65: below ΔE 1 “not visible”, below 2 “visible side by side”, up to 5 “visible at a glance”, above 5 “a different colour”. In ink percentage points of the ink that differs most.';

const waysOfSeeing =
  'Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), at full severity.';

function writeFact(name: string, words: Markup): Markup {
  return markup`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div> `;
}

/** `2026-11-22 05:57 UTC`. */
function writeTime(at: string): string {
  return at.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, '$1 $2 UTC');
}

function listLimits(
  limits: Limits,
): { name: string; unit: string; limit: { value: number | string; because: string } }[] {
  return [
    { name: 'Nearly official, on screen', unit: ' ΔE', limit: limits.nearDeltaE },
    { name: 'Nearly official, in ink', unit: ' points', limit: limits.nearInkPoints },
    ...asPublished,
    { name: 'Grey', unit: ' ΔE', limit: limits.greyDeltaE },
    { name: 'The two values of one colour', unit: ' ΔE', limit: limits.pairDeltaE },
    { name: 'Black that is deepened', unit: ' % of black ink', limit: limits.richBlackInk },
    { name: 'The same drawing', unit: ' % of its area', limit: limits.outlineSame },
    { name: 'An altered drawing', unit: ' % of its area', limit: limits.outlineAltered },
    { name: 'A label of an icon', unit: ' × the width of the icon away', limit: limits.labelDistance },
  ];
}

/** What is taken for the published value, which nobody configures. */
const asPublished = [
  {
    name: 'As published, in ink',
    unit: ' points',
    limit: { value: 'below 0.5', because: 'Programs round inks to whole per cent.' },
  },
  {
    name: 'As published, in a picture compressed with loss',
    unit: '',
    limit: {
      value: 'as far as its compression moves colours',
      because: 'The quality of the picture says how far that is; nobody is blamed for what compression does.',
    },
  },
];

function* writeAssumptions(files: Page['report']['files']): Generator<Markup> {
  const said = files.flatMap(({ source, assumptions = [] }) =>
    [...new Set(assumptions)].map((sentence) => ({ source, sentence })),
  );
  if (said.length === 0) return;
  const rows = Array.from(groupBy(said, ({ sentence }) => sentence)).slice(0, shown.reasons);
  yield markup`<h3>What was taken for granted</h3>
    <ul class="reasons">
      ${rows.map(
        ([sentence, [first, ...others]]) =>
          markup`<li>
            ${others.length === 0 ? markup`<code class="path">${cutPath(first?.source ?? '')}</code>` : `${others.length + 1} files`}:
            ${cutText(sentence)}
          </li> `,
      )}
    </ul> `;
}

function* writeHashes(files: Page['report']['files']): Generator<Markup> {
  if (files.length === 0) return;
  yield markup`<details>
    <summary>
      ${writeCount(files.length, 'file')} with ${files.length === 1 ? 'its' : 'their'} SHA-256
    </summary>
    <ul class="hashes">
`;
  for (const { source, hash } of files.slice(0, shown.hashes))
    yield markup`<li><code class="path">${cutPath(source)}</code> <code class="hash">${hash}</code></li> `;
  yield markup`</ul>
`;
  const rest = files.length - shown.hashes;
  if (rest > 0)
    yield markup`<p class="more">… and ${writeCount(rest, 'file')} more, which the JSON report lists.</p> `;
  yield markup`</details>
`;
}
