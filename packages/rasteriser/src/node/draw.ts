import { thinOut } from '../image/thin-out.ts';
import { resample, type PremultipliedRaster } from '../pixels/resample.ts';
import { unpremultiply } from '../pixels/unpremultiply.ts';
import { decodeWebp } from './decode-webp.ts';
import type { Answer, Job } from './job.ts';
import { renderDrawing, renderImage } from './render.ts';

/** Draws what a job asks for. resvg's own refusals are faults; where it stumbled, the answer says that it is broken. */
export async function draw(job: Job): Promise<Answer> {
  const { targetWidth, targetHeight } = job;
  try {
    const source = await toSource(job);
    if (job.kind !== 'drawing' && source.data.every((byte) => byte === 0)) {
      // resvg draws nothing where it cannot decode, and says nothing.
      return { fault: 'it cannot be decoded, or nothing of it can be seen', isBroken: false };
    }
    const { data } = resample(source, targetWidth, targetHeight);
    unpremultiply(data);
    return { data };
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

async function toSource(job: Job): Promise<PremultipliedRaster> {
  switch (job.kind) {
    case 'drawing':
      return renderDrawing(job.text);
    case 'image':
      return renderImage(job.bytes, thinOut(job, { width: job.targetWidth, height: job.targetHeight }));
    case 'webp':
      return decodeWebp(job.bytes, job.decoder);
  }
}
