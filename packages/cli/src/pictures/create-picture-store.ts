import { realpath } from 'node:fs/promises';
import {
  lookAt,
  type FetchedPicture,
  type Gap,
  type Look,
  type Picture,
  type PictureContent,
  type Rasterise,
} from '@brandlint/core';
import { startOptimizing } from '../delay-optimizing.ts';
import { isInside, toDisplayPath } from '../sources/display-path.ts';
import {
  missing,
  readPictureFile,
  toPictureFile,
  type PictureFault,
  type PictureFile,
} from './picture-file.ts';
import { resolveAddress } from './resolve-address.ts';

/** What a run reads: the files that it judges, and the folders it may not leave; `null` where it may. */
export type Reach = { judged: ReadonlySet<string>; roots: readonly string[] | null };

/** The file that shows a picture, and the folder that its paths are told from; both absolute. */
type Shower = {
  file: string;
  root: string;
  reach: Reach;
  /** Told of every path that was looked at; `hash` is `null` where there is nothing that can be read. */
  onAsked?: (asked: { absolutePath: string; hash: string | null; isJudged: boolean }) => void;
};

/** The pictures of a run: each file is read, hashed and drawn once, however many sources link to it. */
export type PictureStore = {
  fetch: (picture: Picture, shower: Shower) => Promise<FetchedPicture>;
  /** Draws something that is no part of a source. */
  look: (content: PictureContent) => Promise<Look>;
  /** Ends the rasteriser, where one was needed. */
  close: () => Promise<void>;
};

/** What is kept of a file after it was read. */
type Facts =
  { hash: string; format: PictureContent['format']; isTooLargeForParts: boolean } | { fault: PictureFault };

/** Makes the store of a run. What draws is loaded for the first picture that is looked at. */
export function createPictureStore(): PictureStore {
  const facts = new Map<string, Promise<Facts>>();
  const symbols = new Map<string, Promise<boolean>>();
  const looks = new Map<string, Promise<Look>>();
  const realRoots = new Map<string, Promise<string>>();
  /** The content of the last file, and the last one parsed: what is looked at was mostly fetched just before. */
  let lastFile: { path: string; read: PictureFile } | undefined;
  let lastDrawing: { path: string; isolate: (id: string) => string | null } | undefined;
  let rasteriser: Promise<{ rasterise: Rasterise; close: () => Promise<void> }> | undefined;

  const rasterise: Rasterise = async (content, size) => {
    rasteriser ??= open();
    return (await rasteriser).rasterise(content, size);
  };

  return {
    fetch: (picture, shower) =>
      picture.kind === 'linked' ? fetchLinked(picture, shower) : fetchInside(picture.content),
    look: (content) => lookAt(content, rasterise),
    close: async () => (await rasteriser)?.close(),
  };

  async function fetchLinked(
    { address, fragment }: Extract<Picture, { kind: 'linked' }>,
    { file, root, reach, onAsked }: Shower,
  ): Promise<FetchedPicture> {
    if (reach.roots?.length === 0)
      return { fault: { ...notAtHand, reason: `${name(address)}: ${notAtHand.reason}` } };
    const resolved = resolveAddress(address, { file, root });
    if (resolved.kind === 'remote') return { fault: remote };
    if (resolved.kind === 'computed')
      return { fault: { ...computed, reason: `${name(address)}: ${computed.reason}` } };
    if (resolved.kind === 'foreign') {
      const reason = `addresses of the scheme "${resolved.scheme}" are not followed`;
      return { fault: { kind: 'unjudged', code: 'foreign-address', reason } };
    }
    const { path, found } = await findFirst(resolved.candidates, reach, onAsked);
    if ('fault' in found) return { fault: toGap(address, found.fault) };
    const { hash, format, isTooLargeForParts } = found;
    const symbol = format === 'svg' && fragment !== undefined && namesPart(fragment) ? fragment : undefined;
    if (symbol !== undefined && isTooLargeForParts)
      return { fault: toGap(`${address}#${symbol}`, tooLargeForParts) };
    if (symbol !== undefined && !(await hasSymbol(path, symbol, reach))) {
      return {
        fault: toGap(`${address}#${symbol}`, { code: 'missing-symbol', reason: 'there is no such symbol' }),
      };
    }
    return {
      path: toDisplayPath(root, path),
      hash,
      isJudged: reach.judged.has(path),
      look: () => remember(looks, toKey(path, symbol), () => lookAtFile(path, symbol, reach)),
    };
  }

  async function fetchInside(
    content: Extract<Picture, { kind: 'inside' }>['content'],
  ): Promise<FetchedPicture> {
    const bytes = content.kind === 'svg' ? Buffer.from(content.text) : Buffer.from(content.data, 'base64');
    const read = await toPictureFile(bytes);
    if ('fault' in read) {
      const { code, reason } = read.fault;
      return { fault: { kind: 'unjudged', code, reason: `a picture inside the file: ${reason}` } };
    }
    const { hash } = read;
    const look = () => remember(looks, `inside ${hash}`, () => lookAt(read.content, rasterise));
    return { path: null, hash, isJudged: true, look };
  }

  /** The first of some paths where there is anything; the first one's fault where there is nothing. */
  async function findFirst(
    candidates: readonly [string, ...string[]],
    reach: Reach,
    onAsked: Shower['onAsked'],
  ) {
    for (const path of candidates) {
      const found = await remember(facts, path, () => factsOf(path, reach));
      const hash = 'fault' in found ? null : found.hash;
      onAsked?.({ absolutePath: path, hash, isJudged: reach.judged.has(path) });
      if (!('fault' in found) || found.fault.code !== missing.code) return { path, found };
    }
    return { path: candidates[0], found: { fault: missing } };
  }

  async function factsOf(path: string, reach: Reach): Promise<Facts> {
    const read = await readOnce(path, reach);
    if ('fault' in read) return read;
    const { hash, content } = read;
    return { hash, format: content.format, isTooLargeForParts: isLarge(content) };
  }

  async function readOnce(path: string, reach: Reach): Promise<PictureFile> {
    if (lastFile?.path === path) return lastFile.read;
    const read = await readPictureFile(path, (target) => isAllowed(target, reach));
    lastFile = { path, read };
    return read;
  }

  async function isAllowed(realPath: string, { roots }: Reach): Promise<boolean> {
    if (roots === null) return true;
    for (const root of roots) {
      if (isInside(await remember(realRoots, root, () => realpath(root)), realPath)) return true;
    }
    return false;
  }

  function hasSymbol(path: string, symbol: string, reach: Reach): Promise<boolean> {
    return remember(symbols, toKey(path, symbol), async () => {
      const content = await readOnce(path, reach);
      return 'content' in content && (await isolate(path, symbol, content.content)) !== null;
    });
  }

  async function lookAtFile(path: string, symbol: string | undefined, reach: Reach): Promise<Look> {
    const read = await readOnce(path, reach);
    if ('fault' in read) return { fault: read.fault.reason };
    if (symbol === undefined) return lookAt(read.content, rasterise);
    const text = await isolate(path, symbol, read.content);
    return text === null ? { fault: 'there is no such symbol' } : lookAt({ format: 'svg', text }, rasterise);
  }

  async function isolate(path: string, symbol: string, content: PictureContent): Promise<string | null> {
    if (content.format !== 'svg') return null;
    if (lastDrawing?.path !== path) {
      const { openDrawing } = await import('@brandlint/readers/isolate-drawing');
      lastDrawing = { path, isolate: openDrawing(content.text) };
    }
    return lastDrawing.isolate(symbol);
  }
}

/** A drawing of more tags, or of a longer text in UTF-16 units, takes too long to be parsed for one of its parts. */
const mostTags = 100_000;
const longestText = 4_000_000;

const tooLargeForParts: PictureFault = {
  code: 'too-large',
  reason: `it has more than ${mostTags} tags or ${longestText / 1_000_000} million characters, too many to find a part of it`,
};

function isLarge(content: PictureContent): boolean {
  if (content.format !== 'svg') return false;
  if (content.text.length > longestText) return true;
  let tags = 0;
  for (let at = content.text.indexOf('<'); at !== -1; at = content.text.indexOf('<', at + 1)) tags++;
  return tags > mostTags;
}

/** Looking at 300 pictures took 3.5 s of CPU with the optimising compiler from the first on, and 4.2 s without. */
async function open() {
  startOptimizing();
  const { openRasteriser } = await import('@brandlint/rasteriser/node');
  return openRasteriser();
}

/** What is known of more pictures than this is found out again, so that a hundred thousand of them fit into memory. */
const mostRemembered = 10_000;

function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  let value = known.get(key);
  if (value) return value;
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= mostRemembered) known.delete(oldest);
  known.set(key, (value = make()));
  return value;
}

function toKey(path: string, symbol: string | undefined): string {
  return symbol === undefined ? path : `${path}#${symbol}`;
}

/** Fragments of other sorts choose a part of the area or of the time, not of the content. */
function namesPart(fragment: string): boolean {
  return fragment !== '' && !/^(?:svgView\(|xywh=|t=)/.test(fragment);
}

/** Longer addresses say no more. */
const longestAddress = 100;

function name(address: string): string {
  return `the picture "${address.length > longestAddress ? `${address.slice(0, longestAddress - 1)}…` : address}"`;
}

function toGap(address: string, { code, reason }: PictureFault): Pick<Gap, 'kind' | 'code' | 'reason'> {
  return { kind: 'unreadable', code, reason: `${name(address)}: ${reason}` };
}

/** Of a source that came alone, without the folder that it lay in. */
const notAtHand = {
  kind: 'unjudged',
  code: 'not-at-hand',
  reason: 'the source was handed over alone, without the files that it links to',
} as const;

const remote = {
  kind: 'unjudged',
  code: 'remote-picture',
  reason: 'pictures on the network are not fetched',
} as const;

const computed = {
  kind: 'unjudged',
  code: 'computed-address',
  reason: 'its address is filled in by a template or a build step',
} as const;
