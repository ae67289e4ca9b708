import { type Token, writeInk } from '@brandlint/core';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { countTokenUses, type TokenUse } from './count-token-uses.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { closeSection, openSection } from './write-section.ts';
import { writeSwatch, writeValue } from './write-swatch.ts';

/** The official colours as a band, each with how often it was used. */
export function* writePalette({ report, context: { brand } }: Page): Generator<Markup> {
  const uses = countTokenUses(report, brand.palette);
  const used = brand.palette.filter(({ name }) => uses.has(name)).length;
  const hasBoth = [...uses.values()].some(({ ink }) => ink > 0);
  const lead =
    used === 0
      ? 'None of them was found. None is required to be used.'
      : `${used} of ${brand.palette.length} ${used === 1 ? 'was' : 'were'} found as published. None is required to be used.`;
  yield openSection('palette', lead + writeNearly([...uses.values()]));
  const most = Math.max(1, ...[...uses.values()].map(({ screen, ink }) => screen + ink));
  yield markup`<ul class="band">
    ${brand.palette.map((token) => writeToken(token, uses.get(token.name), hasBoth, most))}
  </ul> `;
  yield closeSection;
}

/** Not each use is the published value to the last digit, and that is said where it is so. */
function writeNearly(uses: readonly TokenUse[]): string {
  const nearly = uses.reduce((sum, use) => sum + use.nearly, 0);
  if (nearly === 0) return '';
  const are = nearly === 1 ? 'is' : 'are';
  return ` ${writeCount(nearly, 'use')} ${are} not the published value to the last digit, and within what a press or the compression of a picture changes: see “Limits that decide”.`;
}

function writeToken(token: Token, use: TokenUse | undefined, hasBoth: boolean, most: number): Markup {
  const { screen = 0, ink = 0 } = use ?? {};
  const count = screen + ink;
  const words =
    count === 0
      ? 'not used'
      : hasBoth
        ? `${writeNumber(screen)} × screen, ${writeNumber(ink)} × ink`
        : `${writeNumber(count)} ×`;
  const width = ((count / most) * 100).toFixed(1);
  return markup`<li>
    ${writeSwatch(token.hex)}
    <strong>${token.name}</strong>
    ${writeValue(token.hex)}
    ${token.ink && writeValue(writeInk(token.ink))}
    <span class="uses">${words}</span>
    <span class="meter"><span style="width:${width}%"></span></span>
  </li> `;
}
