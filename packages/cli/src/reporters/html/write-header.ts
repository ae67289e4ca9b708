import { writeCount } from '../text/write-count.ts';
import { countFiles } from '../finding/count-files.ts';
import { cutText } from './cut-text.ts';
import { describeMaterial } from './describe-material.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { weightWords } from './weight.ts';
import { headings, type SectionName } from './write-section.ts';
import { writeSwatch } from './write-swatch.ts';

/** Whose report it is, of what, and made when. */
export function writeHeader({ report, context }: Page): Markup {
  const { brand, made } = report;
  const strip = context.brand.palette.map(({ hex }) => writeSwatch(hex, 'small'));
  const { since } = report;
  const part = since ? ` changed since ${cutText(since.ref, 60)}` : '';
  const on = made ? `, ${made.at.slice(0, 10)}` : '';
  return markup`<a class="skip" href="#verdict">Skip to the verdict</a>
    <div class="strip" aria-hidden="true">${strip}</div>
    <div class="page">
      <header>
        <h1>Brand report: ${brand.name}</h1>
        <p class="about">${describeMaterial(report, context.cwd)}: ${writeCount(countFiles(report.files), 'file')}${part}${on}</p>
      </header> `;
}

/** The sections that the page has, by their headings. */
export function writeContents(sections: readonly SectionName[]): Markup {
  const items = sections.map((name) => markup`<li><a href="#${name}">${headings[name]}</a></li> `);
  return markup`<nav aria-label="Sections">
    <ul>
      ${items}
    </ul>
  </nav> `;
}

/** Search and filter, which the script shows. */
export function writeTools(): Markup {
  const options = Object.entries(weightWords).map(
    ([weight, words]) => markup`<option value="${weight}">${words}</option>`,
  );
  return markup`<div class="tools scripted" role="search" aria-label="Findings" hidden>
    <label>Search <input type="search" id="search" autocomplete="off" /></label>
    <label
      >Show
      <select id="weight">
        <option value="">everything</option>
        ${options}
      </select></label
    >
    <p id="filtered" role="status"></p>
  </div> `;
}
