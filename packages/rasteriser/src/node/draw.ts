import { Resvg } from '@resvg/resvg-wasm';
import { resample, type PremultipliedRaster } from '../pixels/resample.ts';
import { unpremultiply } from '../pixels/unpremultiply.ts';
import type { Answer, Job } from './job.ts';

/** Draws what a job asks for. resvg's own refusals are faults; where it stumbled, the answer says that it is broken. */
export function draw(job: Job): Answer {
  try {
    return job.kind === 'drawing' ? drawDrawing(job) : drawImage(job);
  } catch (error) {
    // A trap or an exhausted stack leaves the renderer in no state to go on.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      return { fault: 'it takes more memory or depth to draw than is given', isBroken: true };
    }
    if (!(error instanceof Error)) throw error;
    const reason = error.message.replace(/^SVG data parsing failed cause /, '').replace(/\.$/, '');
    return { fault: `it cannot be drawn (${reason})`, isBroken: false };
  }
}

function drawDrawing({ text, targetWidth, targetHeight }: Job & { kind: 'drawing' }): Answer {
  const { width, height, data } = render(text);
  if (width !== targetWidth || height !== targetHeight) {
    return { fault: `it was drawn as ${width} × ${height} px, which is not what it states`, isBroken: false };
  }
  unpremultiply(data);
  return { data };
}

/** An address that stands for the picture file; nothing is ever fetched, resvg asks for what it shall stand for. */
const address = 'https://picture.invalid/';

/** How many pixels are kept to each side of a pixel of the target, when a large picture is thinned out. */
const samplesPerSide = 3;

function drawImage({ bytes, width, height, targetWidth, targetHeight }: Job & { kind: 'image' }): Answer {
  const longer = Math.max(targetWidth, targetHeight);
  const step = Math.max(1, Math.floor(Math.max(width, height) / (samplesPerSide * longer)));
  const [across, down] = [Math.ceil(width / step), Math.ceil(height / step)];
  const source = render(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${across}" height="${down}"><image image-rendering="optimizeSpeed" preserveAspectRatio="none" width="${across}" height="${down}" xlink:href="${address}"/></svg>`,
    bytes,
  );
  // resvg draws nothing where it cannot decode, and says nothing.
  if (source.data.every((byte) => byte === 0)) {
    return { fault: 'it cannot be decoded, or nothing of it can be seen', isBroken: false };
  }
  const { data } = resample(source, targetWidth, targetHeight);
  unpremultiply(data);
  return { data };
}

function render(text: string, image?: Uint8Array): PremultipliedRaster {
  const drawing = new Resvg(text, { font: { loadSystemFonts: false } });
  if (image !== undefined) drawing.resolveImage(address, image);
  const rendered = drawing.render();
  const { width, height, pixels } = rendered;
  // Not in a `finally`: after a trap nothing can be given back, and trying would hide what happened.
  rendered.free();
  drawing.free();
  return {
    width,
    height,
    data: new Uint8Array(pixels.buffer as ArrayBuffer, pixels.byteOffset, pixels.length),
  };
}
