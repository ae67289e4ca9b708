import type sharpFunction from 'sharp';
import type { Sharp } from 'sharp';
import type { DecodedPicture, DecodePicture, Pixels } from './decode-picture.ts';
import { formatNames, type PictureHeader } from './header/picture-header.ts';
import { limits } from './limits.ts';
import { readProfileName } from './read-profile-name.ts';
import { toFault } from './picture-fault.ts';
import { thinOut } from './thin-out.ts';

/** Decodes pictures with sharp, which is loaded for the first of them: it is native code that a host may be without. */
export const decodeWithSharp: DecodePicture = async (bytes, header) => {
  const sharp = await loadSharp();
  if (!sharp) return missing;
  const name = formatNames[header.format];
  const options = { failOn: 'error', limitInputPixels: limits.streamedPixels } as const;
  try {
    const { icc, autoOrient } = await sharp(bytes, options).metadata();
    const profile = icc && !header.isInk ? (readProfileName(icc) ?? 'without a name') : null;
    const isConverted = profile !== null && !/sRGB/i.test(profile);
    // What is in sRGB already keeps its numbers to the letter; a conversion from sRGB to sRGB would round them.
    const input = sharp(bytes, { ...options, ignoreIcc: !isConverted, autoOrient: true });
    const pixels = await takePixels(input.timeout({ seconds: limits.seconds }), header, autoOrient);
    if (!pixels) return toFault('broken', `the ${name} holds pixels that are not understood`);
    return { ...autoOrient, pixels, convertedFrom: isConverted ? profile : null } satisfies DecodedPicture;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (/timeout/i.test(error.message))
      return toFault('too-slow', `decoding the ${name} took longer than ${limits.seconds} s`);
    return toFault('broken', `the ${name} is damaged or cut off`);
  }
};

async function takePixels(
  input: Sharp,
  { isInk }: PictureHeader,
  shown: { width: number; height: number },
): Promise<Pixels | undefined> {
  const { width, height } = thinOut(shown.width, shown.height);
  const thinned = input.resize(width, height, { fit: 'fill', kernel: 'nearest', fastShrinkOnLoad: false });
  const inSpace = isInk
    ? thinned.pipelineColourspace('cmyk').toColourspace('cmyk')
    : thinned.toColourspace('srgb').ensureAlpha();
  const { data, info } = await inSpace.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  if (data.length !== width * height * info.channels) return undefined;
  if (info.channels === 4) return { space: isInk ? 'cmyk' : 'rgba', width, height, data };
  // Inks may be followed by more inks, or by alpha; the first four are those of the process.
  if (!isInk || info.channels < 4) return undefined;
  const inks = new Uint8Array(width * height * 4);
  for (let at = 0, from = 0; at < inks.length; at += 4, from += info.channels) {
    inks.set(data.subarray(from, from + 4), at);
  }
  return { space: 'cmyk', width, height, data: inks };
}

async function loadSharp(): Promise<typeof sharpFunction | undefined> {
  try {
    return (await import('sharp')).default;
  } catch (error) {
    // It is not installed, or not for this machine: its own words for that are long, and ours name the cure.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const missing = toFault(
  'no-decoder',
  'pictures are decoded with the package "sharp", which is not installed here, or not for this machine; install it beside Brandlint: npm install sharp',
);
