import { isVerbatim } from './element.ts';

const entity = /&(?:quot|apos|amp|#34|#39|#38|#x22|#x27|#x26);/gi;

/**
 * The raw text of a `style` attribute with quotation marks and ampersands in place of their entities, as long as before:
 * spaces fill up, outside of what is quoted. No colour is written with these signs, so the places of colours stay exact.
 * `undefined` where that is not all that decoding changes.
 */
export function levelEntities(raw: string, decoded: string): string | undefined {
  if (!isVerbatim(raw.replace(entity, toSign), decoded)) return undefined;
  let isOpen = false;
  return raw.replace(entity, (written) => {
    const sign = toSign(written);
    const isClosing = sign !== '&' && isOpen;
    if (sign !== '&') isOpen = !isOpen;
    const isOpening = sign !== '&' && !isClosing;
    return isOpening ? sign.padStart(written.length) : sign.padEnd(written.length);
  });
}

function toSign(written: string): string {
  if (/quot|34|x22/i.test(written)) return '"';
  return /apos|39|x27/i.test(written) ? "'" : '&';
}
