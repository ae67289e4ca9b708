import { writeCount } from '../text/write-count.ts';
import { countPlaces, type ColorPair } from './collect-color-pairs.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { writeColorPair } from './write-color-pair.ts';
import { writePairLines } from './write-pair-lines.ts';
import { countOutside } from './count-outside.ts';
import { closeSection, openSection } from './write-section.ts';

/** Colours that are nearly official, then colours in no palette, each beside the official colour nearest to it. */
export async function* writeColorPairs(page: Page): AsyncGenerator<Markup> {
  const { pairs, report, context } = page;
  yield openSection('pairs');
  const outside = countOutside(report, context.settings);
  if (pairs.length === 0)
    yield markup`<p>
      No colour was found that is nearly
      official${outside.places === 0 ? ', and none that is in no palette' : ''}.
    </p> `;
  if (pairs.some(({ found }) => !found.startsWith('#')))
    yield markup`<p class="lead">
      Ink is drawn as its four inks, since a screen cannot show what a press prints. Ink is held against ink
      and light against light.
    </p> `;
  const near = pairs.filter(({ kind }) => kind === 'near');
  const strangers = pairs.filter(({ kind }) => kind === 'stranger');
  yield* writePairs(
    'Nearly official',
    'Each is within the limit of the official colour beside it. That this one was meant is likely, and not proved.',
    near,
    shown.near,
    page,
  );
  yield* writePairs('In no palette', writeStrangerLead(page), strangers, shown.strangers, page);
  if (outside.places > 0) {
    yield markup`<p>
      Outside the brand’s areas: ${writeCount(outside.colors, 'other colour')} in
      ${writeCount(outside.places, 'place')}, left alone.
    </p> `;
  }
  yield closeSection;
}

function writeStrangerLead({ context: { settings } }: Page): string {
  return settings.scope === 'unset'
    ? 'Neither official nor neutral, and nobody has said whose they are. They may be your own: the configuration can declare them.'
    : 'Neither official nor neutral nor a declared partner’s, where only the brand’s colours belong.';
}

async function* writePairs(
  title: string,
  lead: string,
  pairs: readonly ColorPair[],
  most: number,
  page: Page,
): AsyncGenerator<Markup> {
  if (pairs.length === 0) return;
  const places = writeCount(countPlaces(pairs), 'place');
  yield markup`<h3>${title}: ${writeCount(pairs.length, 'colour')} in ${places}</h3>
    <p class="lead">${lead}</p>
    <ul class="pairs">
`;
  for (const pair of pairs.slice(0, most)) yield await writeColorPair(pair, page);
  yield markup`</ul>
`;
  yield* writePairLines(pairs.slice(most));
}
