import type { Location, SourceFinding } from '@brandlint/core';
import { groupBy } from '../text/group-by.ts';
import { writeCount } from '../text/write-count.ts';
import { writeLocation } from '../text/write-place.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';

/** So much of a list that is cut is told by its places alone: of each file, and of all together in UTF-16 units. */
const [mostPlaces, mostUnits] = [2_000, 60_000] as const;

/** How whoever has this page alone comes by what is not on it. */
const howToGet =
  'Ask whoever made this report for the rest as a table, which any spreadsheet opens (brandlint check --format csv).';

type Placed = Pick<SourceFinding, 'source' | 'places'>;

/** What a list has no room for: how many, where they stand, folded, and how one comes by the rest. Nothing for none. */
export function writeRest(findings: readonly Placed[], count: number, what: string): Markup {
  if (count <= 0) return markup``;
  const lines: Markup[] = [];
  let units = mostUnits;
  for (const [source, some] of groupBy(findings, (finding) => finding.source)) {
    const places = some.map((finding) => finding.places[0]);
    const words = writeLocations(places, Math.min(units, mostUnits));
    units -= words.length + source.length;
    if (units <= 0) break;
    lines.push(
      markup`<li><code class="path">${cutPath(source)}</code> <span class="where">${words}</span></li>`,
    );
  }
  return writeCut(
    count,
    what,
    'where',
    lines.length === 0 ? undefined : markup`<ul class="places">${lines}</ul>`,
  );
}

/** The same of things that are told by their names alone. */
export function writeRestNames(names: readonly string[], count: number, what: string): Markup {
  if (count <= 0) return markup``;
  const words = names
    .slice(0, mostPlaces)
    .map((name) => cutText(name, 80))
    .join(', ');
  const end = names.length > mostPlaces ? ' …' : '';
  return writeCut(count, what, 'which', markup`<p class="where names">${words}${end}</p>`);
}

/** The script tells how much of the page is not there to be searched. */
function writeCut(count: number, what: string, asks: 'where' | 'which', list: Markup | undefined): Markup {
  const words = `… and ${writeCount(count, what)} more`;
  if (!list)
    return markup`<p class="more cut" data-count="${count}" data-kind="${what}">${words}. ${howToGet}</p> `;
  return markup`<details class="cut" data-count="${count}" data-kind="${what}">
    <summary>${words}: ${asks} they are</summary>
    ${list}
    <p class="more">${howToGet}</p>
  </details> `;
}

/** `lines 3, 5, 9`, `pages 1, 2`, the paths of layers; `…` stands for what is left out at the end. */
function writeLocations(places: readonly Location[], most: number): string {
  const [first] = places;
  const words = [...new Set(places.slice(0, mostPlaces).map(writeShort))];
  const lead = first?.kind === 'text' ? (words.length === 1 ? 'line ' : 'lines ') : '';
  const all = `${lead}${words.join(first?.kind === 'node' ? '; ' : ', ')}`;
  const cut = cutText(all, most);
  return places.length > mostPlaces && cut === all ? `${cut} …` : cut;
}

function writeShort(location: Location): string {
  return location.kind === 'text' ? String(location.start.line) : cutText(writeLocation(location), 200);
}
