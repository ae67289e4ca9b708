import { limits } from '../limits.ts';
import { toFault, type PictureFault } from '../picture-fault.ts';
import { asciiAt } from './ascii-at.ts';
import { formatNames, type PictureFormat, type PictureHeader } from './picture-header.ts';
import { readAvif } from './read-avif.ts';
import { readGif } from './read-gif.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { readTiff } from './read-tiff.ts';
import { readWebp } from './read-webp.ts';

const readers: Readonly<Record<PictureFormat, (view: DataView) => PictureHeader | undefined>> = {
  png: readPng,
  jpeg: readJpeg,
  webp: readWebp,
  avif: readAvif,
  tiff: readTiff,
  gif: readGif,
};

/** Reads what a picture says of itself; a fault where it is none, or is more than may be decoded. */
export function readHeader(bytes: Uint8Array): PictureHeader | PictureFault {
  if (bytes.length === 0) return toFault('empty', 'the file is empty');
  if (bytes.length > limits.fileBytes)
    return toFault('too-large', `it is larger than ${limits.fileBytes / 1024 / 1024} MB`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = readFormat(view);
  if (format === undefined)
    return toFault('no-picture', 'by its content it is no PNG, JPEG, WebP, AVIF, TIFF, GIF or SVGZ');
  const header = readers[format](view);
  return header
    ? checkSize(header)
    : toFault('broken', `the header of the ${formatNames[format]} is damaged`);
}

function checkSize(header: PictureHeader): PictureHeader | PictureFault {
  const { format, width, height, isStreamed } = header;
  const name = formatNames[format];
  if (width === 0 || height === 0)
    return toFault('broken', `the ${name} states a size of ${width} × ${height} px`);
  const held = format === 'avif' ? limits.avifPixels : limits.heldPixels;
  const most = isStreamed ? limits.streamedPixels : held;
  if (width * height <= most) return header;
  const reason = `the ${name} has ${width} × ${height} px, more than the ${most / 1_000_000} million that are decoded`;
  return toFault('too-many-pixels', reason);
}

/** The format of a picture by how its bytes begin, whatever its file is called. */
function readFormat(view: DataView): PictureFormat | undefined {
  const start = asciiAt(view, 0, 12);
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff';
  return /^.{4}ftypavi[fs]$/s.test(start) ? 'avif' : undefined;
}
