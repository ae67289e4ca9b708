import type { Location } from '@brandlint/core';
import type { PlacePicture } from '../reporters/report-context.ts';
import { writeCount } from '../reporters/text/write-count.ts';
import { toParts, toPictureSize } from './choose-view.ts';
import { drawOutline } from './draw-outline.ts';
import { encodePicture } from './encode-picture.ts';
import type { PainterClient } from './pages/create-painter-client.ts';
import type { PagedFormat } from './pages/painting.ts';

type PageArea = Extract<Location, { kind: 'area' }>;

/** The pages of the open file with the places that are asked for, at most `most`: those with most places first. */
export async function showPages(
  painter: PainterClient,
  { source, format, places }: { source: string; format: PagedFormat; places: readonly PageArea[] },
  most: number,
): Promise<PlacePicture[]> {
  const pictures: PlacePicture[] = [];
  for (const [page, areas] of choosePages(places, most)) {
    const painting = await painter.paint(page, areas);
    if (!painting) break;
    const { view, data, frames } = painting;
    const size = toPictureSize(view);
    const picture = await encodePicture(
      data ? { ...size, data } : drawOutline(size.width, size.height, frames),
    );
    const boxes = toParts(view, areas);
    const what = `${data ? '' : 'the outline of '}${format === 'office' ? 'slide' : 'page'} ${page}`;
    const alternative = `${what} of ${source}, with ${writeCount(boxes.length, 'box', 'boxes')}`;
    pictures.push({ ...picture, alternative, boxes });
  }
  return pictures;
}

function choosePages(places: readonly PageArea[], most: number): [page: number, areas: PageArea[]][] {
  const byPage = new Map<number, PageArea[]>();
  for (const place of places) {
    const areas = byPage.get(place.page);
    if (areas) areas.push(place);
    else byPage.set(place.page, [place]);
  }
  return [...byPage].sort(([, one], [, other]) => other.length - one.length).slice(0, most);
}
