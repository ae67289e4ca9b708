import type { Location, SourceFinding } from '@brandlint/core';
import type { PageShot, Scheme, ShownPage, WantedPlace } from '@brandlint/readers/open-browser';
import type { PlacePicture } from '../reporters/report-context.ts';
import { writeCount } from '../reporters/text/write-count.ts';
import { choosePageView } from './choose-page-view.ts';
import { toParts, toPictureSize } from './choose-view.ts';
import { toAddress, largestPicture } from './encode-picture.ts';

type Sought = { scheme: Scheme; isEverywhere: boolean; place: WantedPlace };

/** So many places are looked for at once, and so many looks are in vain before no more are taken. */
const [mostSought, mostInVain] = [50, 3] as const;

/** Parts of a page with the places of a finding: as many of those in one scheme as stand together are in one picture. */
export async function showRendered(
  page: ShownPage,
  { name, finding, most }: { name: string; finding: SourceFinding; most: number },
): Promise<PlacePicture[]> {
  const pictures: PlacePicture[] = [];
  let left = finding.places.flatMap((place) => toSought(place, finding.written));
  let inVain = 0;
  for (let [first] = left; first && pictures.length < most && inVain < mostInVain; [first] = left) {
    const { scheme, isEverywhere } = first;
    const together = left.filter((one) => one.scheme === scheme).slice(0, mostSought);
    const wanted = together.map(({ place }) => place);
    const shot = await page.shoot({
      scheme,
      wanted,
      chooseView: choosePageView,
      mostPngBytes: largestPicture,
    });
    if (shot) pictures.push(toPicture(shot, name, isEverywhere ? '' : `, ${schemeWords[scheme]}`));
    else inVain++;
    const seen = new Set(together.filter((_, at) => at === 0 || (shot?.places[at] ?? null) !== null));
    left = left.filter((one) => !seen.has(one));
  }
  return pictures;
}

const schemeWords: Record<Scheme, string> = {
  light: 'in its light scheme',
  dark: 'in its dark scheme',
  print: 'as it is printed',
};

/** What a place of a rendered page says: in which schemes it is so, and which property of which element it is. */
function toSought(place: Location, written: string): Sought[] {
  if (place.kind !== 'node') return [];
  const [property, schemes = ''] = [...place.property].reverse();
  if (typeof schemes !== 'string' || typeof property !== 'string') return [];
  const scheme = readScheme(schemes);
  return [{ scheme, isEverywhere: schemes === '', place: { path: place.nodeId, property, written } }];
}

/** The scheme to show of those that are named: `dark and print` is shown in the dark one. */
function readScheme(words: string): Scheme {
  const [first] = words.split(' ', 1);
  return first === 'dark' || first === 'print' ? first : 'light';
}

function toPicture({ kind, bytes, view, places }: PageShot, name: string, scheme: string): PlacePicture {
  const boxes = toParts(
    view,
    places.filter((place) => place !== null),
  );
  const around = boxes.length === 1 ? 'the place' : 'the places';
  const count = writeCount(boxes.length, 'box', 'boxes');
  return {
    address: toAddress(kind, bytes),
    ...toPictureSize(view),
    alternative: `the part of ${name} around ${around}${scheme}, with ${count}`,
    boxes,
  };
}
