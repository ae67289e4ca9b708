import type { CDPSession, Page } from 'playwright-core';
import { emulations } from './emulation.ts';
import { locatePlaces } from './locate-places.ts';
import { parseSeenPlaces, type PageRectangle, type SeenPlaces, type WantedPlace } from './seen-places.ts';
import type { Scheme } from './snapshot.ts';
import { withinTime, type Timed } from './within-time.ts';
import { writeCall } from './write-call.ts';

/** What to show of the window of a page, in CSS px of that window, and how many pixels stand for one of them. */
type PageView = PageRectangle & { scale: number };

export type ShotRequest = {
  scheme: Scheme;
  /** What is looked for; the first of them must be seen. */
  wanted: readonly WantedPlace[];
  /** Tells what to show of a window so that boxes on it can be seen. */
  chooseView: (window: { width: number; height: number }, boxes: readonly PageRectangle[]) => PageView;
  /** As a PNG a picture may have so many bytes; one that would have more is a JPEG. */
  mostPngBytes: number;
};

/** A picture of a part of a page, and where the places that were asked for lie in its window; `null`: not in it. */
export type PageShot = {
  kind: 'png' | 'jpeg';
  bytes: Buffer;
  view: PageView;
  places: readonly (PageRectangle | null)[];
};

const maximumElements = 20_000;
const jpegQuality = 85;

/** Places that have moved by more than this between two looks, in CSS px, are not where a picture shows them. */
const mostMoved = 2;

/**
 * Takes a picture of a part of an open page around the first of the wanted places. `undefined` where that place is not
 * there as it was judged, and where it does not keep still.
 */
export async function takeShot(
  page: Page,
  devtools: CDPSession,
  request: ShotRequest,
  timeoutMs: number,
): Promise<Timed<PageShot | undefined>> {
  return withinTime(async () => {
    await page.emulateMedia(emulations[request.scheme]);
    // What moves is stopped for a second try: at the first it is where it was when it was judged.
    for (const playbackRate of [1, 0]) {
      await devtools.send('Animation.enable');
      await devtools.send('Animation.setPlaybackRate', { playbackRate });
      const shot = await tryShot(page, devtools, request);
      if (shot !== 'moved') return shot;
    }
    return undefined;
  }, timeoutMs);
}

async function tryShot(
  page: Page,
  devtools: CDPSession,
  request: ShotRequest,
): Promise<PageShot | 'moved' | undefined> {
  const { wanted, chooseView, mostPngBytes } = request;
  const address = page.url();
  const before = await locate(page, { wanted, moveTo: 0, maximumElements });
  if (!before?.places[0]) return undefined;
  const { view: window, places } = before;
  const view = chooseView(
    window,
    places.filter((place) => place !== null),
  );
  const clip = { ...view, x: window.x + view.x, y: window.y + view.y };
  const capture = async (format: 'png' | 'jpeg') => {
    const { data } = await devtools.send('Page.captureScreenshot', { format, quality: jpegQuality, clip });
    return Buffer.from(data, 'base64');
  };
  const png = await capture('png');
  const isSmall = png.length <= mostPngBytes;
  const picture = { kind: isSmall ? 'png' : 'jpeg', bytes: isSmall ? png : await capture('jpeg') } as const;
  const after = await locate(page, { wanted, maximumElements });
  if (!after || page.url() !== address || hasMoved(before, after)) return 'moved';
  return { ...picture, view, places };
}

async function locate(
  page: Page,
  input: Parameters<typeof locatePlaces>[1],
): Promise<SeenPlaces | undefined> {
  const seen = parseSeenPlaces(await page.evaluate(writeCall(locatePlaces, input)));
  return seen?.places.length === input.wanted.length ? seen : undefined;
}

function hasMoved(before: SeenPlaces, after: SeenPlaces): boolean {
  const isNear = (one: PageRectangle | null | undefined, other: PageRectangle | null | undefined) => {
    if (!one || !other) return !one && !other;
    const distances = [one.x - other.x, one.y - other.y, one.width - other.width, one.height - other.height];
    return distances.every((distance) => Math.abs(distance) <= mostMoved);
  };
  if (!isNear(before.view, after.view)) return true;
  return before.places.some((place, at) => !isNear(place, after.places[at]));
}
