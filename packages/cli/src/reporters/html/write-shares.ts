import {
  isMark,
  isEmptyMatcher,
  writeHex,
  writeInk,
  type Matcher,
  type PartnerColor,
  type VerdictName,
} from '@brandlint/core';
import { countTokenUses } from './count-token-uses.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { writeSwatch, writeValue } from './write-swatch.ts';
import { closeSection, openSection } from './write-section.ts';

/** The verdicts in the order in which they are shown, in words. */
const verdictWords: Readonly<Record<VerdictName, string>> = {
  official: 'Official',
  near: 'Nearly official',
  stranger: 'In no palette',
  partner: 'Of partners',
  neutral: 'Neutral: black, white, greys, and what was declared',
  unknown: 'Nothing published to compare with',
};

/** Which share of the uses of colour is whose, and what was said about partners, logos and areas. */
export function* writeShares({ report, context }: Page): Generator<Markup> {
  const { brand, settings, configFile } = context;
  const { colors } = report.summary;
  const all = Object.values(colors).reduce((sum, count) => sum + count, 0);
  yield openSection('shares');
  if (all === 0) yield markup`<p>No colour was found.</p> `;
  else {
    const distinct = countDistinct(report.files);
    const found = `: ${countTokenUses(report, brand.palette).size} of the ${brand.palette.length}`;
    const rows = (Object.keys(verdictWords) as VerdictName[]).map((verdict) =>
      writeRow(verdict, colors[verdict], distinct.get(verdict)?.size ?? 0, all, found),
    );
    yield markup`<div class="wide">
      <table>
        <caption>
          Uses of colour and whose they are
        </caption>
        <thead>
          <tr>
            <th scope="col">Whose</th>
            <th scope="col" class="number">Different values</th>
            <th scope="col" class="number">Uses</th>
            <th scope="col" class="number">Share</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div> `;
  }
  yield markup`<h3>What the configuration says</h3>
    ${configFile === undefined ? markup`<p>No configuration was used. This holds without one:</p>` : undefined}
    <dl class="facts-list">${listSettings(settings)}</dl> `;
  yield closeSection;
}

function writeRow(verdict: VerdictName, uses: number, colors: number, all: number, found: string): Markup {
  const share = (100 * uses) / all;
  const words = uses > 0 && share < 1 ? 'below 1 %' : `${Math.round(share)} %`;
  return markup`<tr>
    <th scope="row">${verdictWords[verdict]}${verdict === 'official' ? found : ''}</th>
    <td class="number">${colors}</td>
    <td class="number">${uses}</td>
    <td class="number share">
      ${words}<span class="meter"><span style="width:${share.toFixed(1)}%"></span></span>
    </td>
  </tr> `;
}

function countDistinct(files: Page['report']['files']): Map<VerdictName, Set<string>> {
  const distinct = new Map<VerdictName, Set<string>>();
  for (const { tally } of files) {
    for (const { verdict, value } of tally) {
      const values = distinct.get(verdict) ?? new Set();
      distinct.set(verdict, values.add(value));
    }
  }
  return distinct;
}

const scopeWords = {
  unset: 'unset: nobody has said whose material it is',
  'co-branded': 'co-branded: a member’s material, with the brand’s colours inside areas',
  network: 'network: the brand’s own material',
} as const;

function listSettings({
  scope,
  profiles,
  areas,
  partners,
  logos,
  vendored,
  law,
  neutrals,
}: Page['context']['settings']): Markup[] {
  return [
    writeFact('Scope', markup`${scopeWords[scope]}`),
    ...(profiles.length > 0 ? [writeFact('Profiles', markup`${profiles.join(', ')}`)] : []),
    ...writeAreas(areas),
    ...partners.map(({ name, palette, artwork }) =>
      writeFact(
        `Partner: ${name}`,
        markup`${palette.map(writePartnerColor)}${writeMatcher(artwork) === '' ? '' : ` Exempt as its artwork: ${writeMatcher(artwork)}`}`,
      ),
    ),
    writeFact('Logos, whose colours are not judged', markup`${writeMatcher(logos) || 'none named'}`),
    ...(isEmptyMatcher(vendored)
      ? []
      : [writeFact('Files of other people', markup`${writeMatcher(vendored)}`)]),
    writeFact(
      'Accessibility law',
      markup`${isEmptyMatcher(law) ? 'nobody has said that it applies' : `applies to ${writeMatcher(law)}`}`,
    ),
    ...(neutrals.length > 0
      ? [
          writeFact(
            'Further neutral colours',
            markup`${neutrals.map((rgb) => writeColor(writeHex(rgb), ''))}`,
          ),
        ]
      : []),
  ];
}

function writeFact(name: string, words: Markup): Markup {
  return markup`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div> `;
}

function writeAreas(areas: readonly Matcher[]): Markup[] {
  const words = areas.map(writeMatcher).filter((area) => area !== '');
  return words.length === 0 ? [] : [writeFact('The brand’s own areas', markup`${words.join('; ')}`)];
}

function writeMatcher({ within = [], files = [] }: Matcher): string {
  // What a person says in the panel of a design is known by marks that stand in no configuration.
  const containers = within.filter((pattern) => !isMark(pattern));
  // A name of a folder stands for it wherever it lies, and is held as two patterns.
  const told = files.filter((pattern) => !(pattern.startsWith('*/') && files.includes(pattern.slice(2))));
  return [
    ...(containers.length > 0 ? [`within ${containers.join(', ')}`] : []),
    ...(told.length > 0 ? [`files ${told.join(', ')}`] : []),
  ].join(' and ');
}

function writePartnerColor({ name, screen, ink, spot }: PartnerColor): Markup {
  if (screen) return writeColor(writeHex(screen), name);
  if (ink) return writeColor(writeInk(ink), name);
  return markup`<span class="named">${name} ${spot ?? ''}</span> `;
}

function writeColor(value: string, name: string): Markup {
  return markup`<span class="named"
    >${writeSwatch(value, 'small')} ${name === value ? '' : name} ${writeValue(value)}</span
  > `;
}
