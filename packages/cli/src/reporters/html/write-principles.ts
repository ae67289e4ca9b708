import { listPrinciples } from '../../principles/list-principles.ts';
import type { PrincipleEntry } from '../../principles/principle-list.ts';
import { writeCount } from '../text/write-count.ts';
import { cutPath } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { writeRestNames } from './write-rest.ts';
import { closeSection, openSection } from './write-section.ts';

/** Files of one principle that are named. */
const mostFiles = 4;

/** Which principles were recognised, how and where, and which were not found. */
export function* writePrinciples({ report, context: { brand, settings } }: Page): Generator<Markup> {
  const { principles } = listPrinciples(brand, report.files);
  const found = principles.filter(({ recognised }) => recognised.length > 0);
  const missing = principles.filter(({ recognised }) => recognised.length === 0);
  yield openSection(
    'principles',
    `${found.length} of ${writeCount(principles.length, 'principle')} recognised. None is required.`,
  );
  if (found.length > 0) {
    yield markup`<div class="wide">
      <table class="stack">
        <caption>
          Principles that were recognised, and how
        </caption>
        <thead>
          <tr>
            <th scope="col">Principle</th>
            <th scope="col" class="number">As icon</th>
            <th scope="col" class="number">As name</th>
            <th scope="col" class="number">As description</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          ${found.map(writeRow)}
        </tbody>
      </table>
    </div> `;
  }
  if (missing.length > 0)
    yield markup`<p>
      <strong>Not found, and none is required:</strong>
      ${missing.map(({ principle }) => principle).join(', ')}.
    </p> `;
  const unidentified = report.files.reduce((sum, file) => sum + file.unidentified, 0);
  if (unidentified > 0) {
    const because =
      settings.icons.registered.length === 0
        ? ' The artwork of the icons is not known here, so that an icon is known by a mark or a name alone; whoever made this report can register it.'
        : '';
    yield markup`<p>
        ${writeCount(unidentified, 'picture')} could not be identified: each of them may be an icon.${because}
      </p>
      ${writeUnidentified(report.files)}`;
  }
  yield closeSection;
}

/** In which files there are pictures of which nobody knows what they are. */
function writeUnidentified(files: Page['report']['files']): Markup {
  const some = files.filter(({ unidentified }) => unidentified > 0);
  const items = some.slice(0, shown.files).map(
    ({ source, unidentified }) =>
      markup`<li>
          <code class="path">${cutPath(source)}</code> <span class="where">${writeCount(unidentified, 'picture')}</span>
        </li> `,
  );
  return markup`<details>
    <summary>Where these pictures are</summary>
    <ul class="places">
      ${items}
    </ul>
    ${writeRestNames(
      some.slice(shown.files).map(({ source }) => source),
      some.length - items.length,
      'file',
    )}
  </details> `;
}

function writeRow({ principle, icons, names, descriptions, recognised }: PrincipleEntry): Markup {
  const unlabelled = recognised.reduce(
    (sum, { as, labelled, count }) => sum + (as === 'icon' && labelled === false ? count : 0),
    0,
  );
  const sources = [...new Set(recognised.map(({ source }) => source))];
  const files = sources
    .slice(0, mostFiles)
    .map((source) => markup`<code class="path">${cutPath(source)}</code> `);
  const rest = sources.length > mostFiles ? ` … in ${sources.length} files` : '';
  return markup`<tr>
    <th scope="row">${principle}</th>
    <td data-label="As icon" class="number">${icons}${unlabelled > 0 ? ` (${unlabelled} without its name)` : ''}</td>
    <td data-label="As name" class="number">${names}</td>
    <td data-label="As description" class="number">${descriptions}</td>
    <td data-label="Where">${files}${rest}</td>
  </tr> `;
}
