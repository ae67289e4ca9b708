import type { SourceFinding } from '@brandlint/core';
import type { PlacePicture, ShowPlace } from '../report-context.ts';
import { markup, type Markup } from './markup.ts';
import type { ShowPlaces } from './page.ts';

/** How many pictures the page takes, and how long their addresses may be together, in UTF-16 units. */
const [mostPictures, mostUnits] = [40, 16 * 1024 * 1024] as const;

/** Pictures alone: a drawing can carry script. */
const pictureAddress = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Makes what shows places as pictures, as long as there is room for them on the page. */
export function createShowPlaces(showPlace: ShowPlace | undefined): ShowPlaces {
  let pictures = mostPictures;
  let units = mostUnits;
  return async (findings, most) => {
    const figures: Markup[] = [];
    if (!showPlace) return markup``;
    for (const finding of pickFindings(findings)) {
      const room = Math.min(most - figures.length, pictures);
      if (room <= 0) break;
      for (const picture of (await showPlace(finding, room)).slice(0, room)) {
        if (picture.address.length > units || !pictureAddress.test(picture.address)) continue;
        units -= picture.address.length;
        pictures--;
        figures.push(writePicture(picture));
      }
    }
    return figures.length === 0 ? markup`` : markup`<div class="shots">${figures}</div>`;
  };
}

/** How many findings are asked for pictures before there are enough. */
const mostAsked = 6;

/** So many places of one source are shown at once. */
const mostPlaces = 100;

/** One finding of each source, with the places of all that say the same of it; those first whose places can only be seen. */
function pickFindings(findings: readonly SourceFinding[]): SourceFinding[] {
  const picked = new Map<string, SourceFinding>();
  const isCode = ({ places: [first] }: SourceFinding) => first.kind === 'text';
  for (const finding of [...findings.filter((one) => !isCode(one)), ...findings.filter(isCode)]) {
    const { source, written, places } = finding;
    const same = picked.get(source);
    if (!same && picked.size < mostAsked) picked.set(source, finding);
    else if (same?.written === written && same.places.length < mostPlaces) {
      const [first, ...rest] = same.places;
      picked.set(source, { ...same, places: [first, ...[...rest, ...places].slice(0, mostPlaces - 1)] });
    }
  }
  return [...picked.values()];
}

function writePicture({ address, width, height, alternative, boxes }: PlacePicture): Markup {
  const frames = boxes.slice(0, 50).map(({ x, y, width: across, height: down }) => {
    const style = `left:${percent(x)};top:${percent(y)};width:${percent(across)};height:${percent(down)}`;
    return markup`<span class="box" style="${style}"></span>`;
  });
  return markup`<figure>
    <div class="shot">
      <img src="${address}" alt="" width="${Math.round(width)}" height="${Math.round(height)}" />${frames}
    </div>
    <figcaption>${alternative}</figcaption>
  </figure>`;
}

function percent(part: number): string {
  const held = Number.isNaN(part) ? 0 : Math.min(1, Math.max(0, part));
  return `${(held * 100).toFixed(2)}%`;
}
