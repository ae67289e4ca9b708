import { writeNumber } from '../text/write-count.ts';
import type { ColorPair } from './collect-color-pairs.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import { shown } from './shown.ts';
import { writeWeight } from './weight.ts';
import { describePair } from './write-color-pair.ts';
import { writeWhere } from './write-places.ts';
import { writeRestNames } from './write-rest.ts';
import { writeSwatch, writeValue } from './write-swatch.ts';

/** The colours that are less frequent, one in a line, and how many there are beside them. */
export function* writePairLines(pairs: readonly ColorPair[]): Generator<Markup> {
  if (pairs.length === 0) return;
  yield markup`<div class="wide"><table class="stack">
<caption>Less frequent</caption>
<thead><tr><th scope="col">Found</th><th scope="col">Nearest official</th><th scope="col">Apart</th><th scope="col" class="number">Places</th><th scope="col">The first</th></tr></thead>
<tbody>
`;
  for (const pair of pairs.slice(0, shown.lines)) yield writeLine(pair);
  yield markup`</tbody>
</table></div>
`;
  const rest = pairs.slice(shown.lines);
  yield writeRestNames(
    rest.map(({ found, count }) => (count === 1 ? found : `${found} (${writeNumber(count)} ×)`)),
    rest.length,
    'colour',
  );
}

function writeLine(pair: ColorPair): Markup {
  const { found, expected, token, weight, count, findings, standsFor, partner } = pair;
  const [first] = findings;
  const where = first
    ? markup`<code class="path">${cutPath(first.source, 60)}</code> ${writeWhere(first.places[0])}`
    : undefined;
  const swatches = markup`<span class="side">${writeSwatch(standsFor ?? found, 'small')}${writeSwatch(expected, 'small')}</span>`;
  return markup`<tr class="item" data-weight="${weight}">
    <th scope="row">${swatches} ${writeValue(cutText(found, 80))} ${writeWeight(weight)}</th>
    <td data-label="Nearest official">${partner ? `${cutText(partner.name, 60)}: ${cutText(partner.color, 60)}` : (token?.name ?? expected)}</td>
    <td data-label="Apart">${describePair(pair)}</td>
    <td data-label="Places" class="number">${writeNumber(count)}</td>
    <td data-label="The first">${where}</td>
  </tr> `;
}
