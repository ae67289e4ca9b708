import { describeDeltaE } from '@brandlint/core';
import { writeCount, writeDeltaE, writeNumber, writePoints } from '../text/write-count.ts';
import type { ColorPair } from './collect-color-pairs.ts';
import { cutText } from './cut-text.ts';
import { describeTodo } from './describe-todo.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { writeWeight } from './weight.ts';
import { writePlaces } from './write-places.ts';
import { writeSwatch, writeValue } from './write-swatch.ts';

/** A colour that was found beside the official one, how far apart they are, and where it stands. */
export async function writeColorPair(pair: ColorPair, page: Page): Promise<Markup> {
  const { context, showPlaces } = page;
  const { found, token, expected, weight, count, findings, kind, standsFor, partner } = pair;
  const name = partner ? cutText(partner.color, 80) : (token?.name ?? '');
  const whose = partner ? cutText(partner.name, 80) : kind === 'near' ? 'Official' : 'Nearest official';
  const of = partner ? ` of ${whose}` : '';
  const title = `${cutText(found, 80)}${kind === 'near' || partner ? `, nearly ${name}${of}` : ''}`;
  return markup`<li class="pair item" data-weight="${weight}">
    <h4>${title} <span class="count">${writeNumber(count)} ×</span> ${writeWeight(weight)}</h4>
    <div class="swatches">
      <figure>
        ${writeSwatch(found, 'large', standsFor)}
        <figcaption>Found<br />${writeValue(cutText(found, 80))}${writeStandsFor(standsFor)}</figcaption>
      </figure>
      <figure>
        ${writeSwatch(expected)}
        <figcaption>${whose}: ${name}<br />${writeValue(expected)}</figcaption>
      </figure>
    </div>
    <p>${describePair(pair)}</p>
    ${describeTodo(pair, page)}
    <h5>Where: ${writeCount(count, 'place')}</h5>
    ${writePlaces(findings, context)} ${await showPlaces(findings, shown.picturesOfPair)}
  </li> `;
}

/** A spot ink is a name; what stands in for it where that ink is not in the press can be shown. */
function writeStandsFor(standsFor: string | null): Markup | undefined {
  if (standsFor === null) return undefined;
  return markup`<br /><span class="hint">an ink by its name; where it is missing, ${writeValue(standsFor)} stands for it</span>`;
}

/** How far apart the two are, with the limit where one decides. */
export function describePair({ distance, findings, profile, token, kind }: ColorPair): string {
  if (profile !== null)
    return `It is what a program makes of ${token?.hex ?? 'the official colour'} for print (${cutText(profile, 80)}); the published inks are others.`;
  if (!distance) return '';
  const limit = findings[0]?.data['limit'];
  const end = kind === 'near' && typeof limit === 'number' ? `, limit ${limit}` : '';
  if (distance.unit === 'points')
    return `${writePoints(distance.value)} apart in the ink that differs most${end}.`;
  return `${writeDeltaE(distance.value)}${end}: ${describeDeltaE(distance.value)}.`;
}
