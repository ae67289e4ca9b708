import type { Requirement } from '@brandlint/core';
import { countOutside } from '../finding/count-outside.ts';
import { writeCount } from '../text/write-count.ts';
import { countPlaces, type ColorPair } from './collect-color-pairs.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { weightWords } from './weight.ts';
import { writeColorPair } from './write-color-pair.ts';
import { writePairLines } from './write-pair-lines.ts';
import { writeRests } from './write-rests.ts';
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
  yield* writePairs('Nearly official', near, shown.near, page);
  yield* writePairs('In no palette', strangers, shown.strangers, page);
  if (outside.places > 0) {
    yield markup`<p>
      Outside the brand’s areas: ${writeCount(outside.colors, 'other colour')} in
      ${writeCount(outside.places, 'place')}, left alone.
    </p> `;
  }
  yield closeSection;
}

async function* writePairs(
  title: string,
  pairs: readonly ColorPair[],
  most: number,
  page: Page,
): AsyncGenerator<Markup> {
  const [first] = pairs;
  if (!first) return;
  const places = writeCount(countPlaces(pairs), 'place');
  const { brand } = page.context;
  const id = first.findings[0]?.requirement;
  const requirement = brand.requirements.find((one) => one.id === id);
  const tokens = [...new Set(pairs.flatMap(({ kind, token }) => (kind === 'near' && token ? [token] : [])))];
  yield markup`<div class="group">
    <h3>${title}: ${writeCount(pairs.length, 'colour')} in ${places}${writeNoted(pairs)}</h3>
    <p class="lead">
      ${first.kind === 'near' ? nearLead : writeStrangerLead(page)} ${writeWhyWeight(pairs, requirement)}
    </p>
    ${requirement && writeRests(requirement, brand, tokens)}
    <ul class="pairs">
`;
  for (const pair of pairs.slice(0, most)) yield await writeColorPair(pair, page);
  yield markup`</ul>
`;
  yield* writePairLines(pairs.slice(most));
  yield markup`</div>
`;
}

/** The figures at the top count these apart. */
function writeNoted(pairs: readonly ColorPair[]): string {
  const noted = pairs.filter(({ weight }) => weight === 'note').length;
  return noted === 0 || noted === pairs.length ? '' : `, ${noted} of them worth a note only`;
}

const nearLead =
  'Each is within the limit of the official colour beside it. That this one was meant is likely, and not proved.';

function writeStrangerLead({ context: { settings } }: Page): string {
  return settings.scope === 'unset'
    ? 'Neither official nor neutral, and nobody has said whose they are. They may be your own: whoever made this report can declare them.'
    : 'Neither official nor neutral nor a declared partner’s, where only the brand’s colours belong.';
}

/** Why a difference that nobody sees may weigh more than one that everybody sees. */
function writeWhyWeight(pairs: readonly ColorPair[], requirement: Requirement | undefined): string {
  const [heaviest] = pairs;
  if (!requirement || !heaviest) return '';
  const word = weightWords[heaviest.weight].toLowerCase();
  const as = `Such a colour counts as ${word === 'error' ? 'an' : 'a'} ${word}`;
  if (heaviest.kind === 'near') {
    const because =
      requirement.basis === 'stated'
        ? 'the document publishes one exact value'
        : 'one exact value is asked for';
    return `${as} however small the difference is: ${because}, and what nobody sees here shows beside the real colour or in print.`;
  }
  const because =
    requirement.basis === 'practice'
      ? 'the document does not speak against other colours; that one knows whose they are is good practice'
      : 'it is not taken for a mistake in an official one';
  return `${as} however large the difference is: ${because}.`;
}
